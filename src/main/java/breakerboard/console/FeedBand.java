package breakerboard.console;

import java.util.List;
import javafx.scene.control.Label;

/**
 * The band across a window while what it shows is not live: a replay, a demo, a feed that is lost.
 */
public final class FeedBand extends Label {
  public FeedBand() {
    getStyleClass().add("band");
    setMaxWidth(Double.MAX_VALUE);
    say("");
  }

  /** Says what the feeds are for as long as the attachments last. */
  void follow(Attachments attachments, DeskModel desk, Format format) {
    attachments.onAny(
        () -> say(FeedLine.of(desk.feeds(), desk.clock(), format).band()),
        List.of(desk.snapshotProperty()));
  }

  private void say(String words) {
    setText(words);
    Shown.only(this, !words.isEmpty());
  }
}
