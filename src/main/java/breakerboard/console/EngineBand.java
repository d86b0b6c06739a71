package breakerboard.console;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * The band that says that the engine is lost or has failed, and dims what is of the past in its
 * window.
 */
public final class EngineBand extends Band {
  private static final PseudoClass LOST = PseudoClass.getPseudoClass("no-engine");

  private String seenBefore = "";

  public EngineBand() {
    getStyleClass().add("engine-band");
  }

  /**
   * Says how the engine is for as long as the attachments last.
   *
   * @param window is dimmed while the engine is lost
   */
  void follow(Attachments attachments, DeskModel desk, Format format, Node window) {
    attachments.onAny(
        () -> {
          EngineState now = desk.engineProperty().get();
          window.pseudoClassStateChanged(LOST, now.lost());
          show(now.lost(), EngineLine.of(now, desk.clock(), format));
        },
        List.of(desk.engineProperty()));
  }

  private void show(boolean lost, EngineLine line) {
    show(
        new BandLine(
            lost ? ScreenState.NO_ENGINE : ScreenState.WARNING,
            line.band().equals(seenBefore) ? "" : line.band(),
            line.lasting() ? "" : "Seen",
            () -> {
              seenBefore = line.band();
              show(lost, line);
            }));
  }
}
