package breakerboard.console.book;

import breakerboard.console.Toggles;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;

/** What stands round a time chart: its title, its ranges, the way back to now, and one line. */
final class ChartHead {
  private static final double WIDE = 480;

  private final Label title;
  private final ToggleGroup ranges;
  private final Map<? extends Toggle, ChartRange> byToggle;
  private final ToggleButton live;
  private final Label foot;
  private final Button cancel;
  private final Tooltip whole = new Tooltip();

  /**
   * @param byToggle each of the group with its range
   * @param live is pressed while the chart follows the desk
   * @param foot says what is shown
   * @param cancel ends the loading
   */
  ChartHead(
      Label title,
      ToggleGroup ranges,
      Map<? extends Toggle, ChartRange> byToggle,
      ToggleButton live,
      Label foot,
      Button cancel) {
    this.title = title;
    this.ranges = ranges;
    this.byToggle = Map.copyOf(byToggle);
    this.live = live;
    this.foot = foot;
    this.cancel = cancel;
    whole.setWrapText(true);
    whole.setMaxWidth(WIDE);
  }

  void onRange(Consumer<ChartRange> chosen) {
    Toggles.keepOne(ranges, () -> chosen.accept(byToggle.get(ranges.getSelectedToggle())));
  }

  void onLive(Runnable task) {
    live.setOnAction(_ -> task.run());
  }

  void onCancel(Runnable task) {
    cancel.setOnAction(_ -> task.run());
  }

  /** A chart without values. */
  void show(String newTitle) {
    title.setText(newTitle);
  }

  /**
   * What it says.
   *
   * @param follows whether the chart moves on with the desk
   * @param loading whether there is something to cancel
   */
  void show(String words, boolean follows, boolean loading) {
    if (!words.equals(foot.getText())) {
      foot.setText(words);
      whole.setText(words);
      foot.setTooltip(whole);
    }
    live.setSelected(follows);
    cancel.setVisible(loading);
    cancel.setManaged(loading);
  }
}
