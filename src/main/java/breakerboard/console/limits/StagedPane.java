package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.OffSwitch;
import breakerboard.console.Shown;
import breakerboard.console.dialogs.Fxml;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is staged, what is to be said about it, and the buttons that apply or discard it. */
final class StagedPane {
  private final StagedLines lines;
  private final LinesScroll height;
  private final OffSwitch applySwitch;
  private final OffSwitch discardSwitch;
  private final Runnable onApply;
  private final Runnable onDiscard;
  private boolean below;
  private String sits = "";

  @FXML private VBox panel;
  @FXML private HBox head;
  @FXML private Label base;
  @FXML private HBox columns;
  @FXML private Label nothing;
  @FXML private ScrollPane scroll;
  @FXML private VBox content;
  @FXML private VBox changes;
  @FXML private VBox findings;
  @FXML private HBox foot;
  @FXML private Button apply;
  @FXML private Button discard;
  @FXML private Label obstacle;

  /**
   * @param undo gives up the edit of a key
   * @param goTo shows a key
   */
  StagedPane(
      Format format,
      Consumer<Key<?>> undo,
      Consumer<Key<?>> goTo,
      Runnable onApply,
      Runnable onDiscard) {
    this.onApply = onApply;
    this.onDiscard = onDiscard;
    Fxml.load("limits-staged.fxml", this);
    this.lines = new StagedLines(changes, findings, format, undo, goTo);
    this.height = new LinesScroll(scroll, content);
    this.applySwitch = OffSwitch.inPlaceOf(apply);
    this.discardSwitch = OffSwitch.inPlaceOf(discard);
  }

  Region root() {
    return panel;
  }

  /**
   * Below the keys there is little height: the buttons stand in the head, and nothing staged takes
   * no line.
   */
  void setBelow(boolean now) {
    below = now;
    head.getChildren().remove(foot);
    panel.getChildren().remove(foot);
    (now ? head : panel).getChildren().add(foot);
    HBox.setHgrow(foot, Priority.ALWAYS);
  }

  /**
   * @param most the lines' height from which on they scroll, in pixels
   */
  void setMostHeight(double most) {
    height.setMost(most);
  }

  /**
   * @param whyNot why who sits here may not act, empty when there is no such reason; counts from
   *     the next time on that something is shown
   */
  void setOff(String whyNot) {
    sits = whyNot;
  }

  /**
   * Shows what is staged.
   *
   * @param moved whether the configuration below it became another while it was edited
   */
  void show(Staging staging, boolean moved) {
    lines.show(staging);
    int count = staging.changes().size();
    String inWords = Figures.count(count, "change", "changes");
    show(nothing, count == 0 && !below);
    show(columns, count > 0 || !below);
    base.setText(
        count == 0
            ? "nothing yet"
            : "%s, based on v%s%s"
                .formatted(
                    inWords,
                    staging.base().version(),
                    moved ? ", which came while you edited" : ""));
    apply.setText(count == 0 ? "Apply…" : "Apply %s…".formatted(inWords));
    String own = staging.obstacle().isEmpty() ? "" : "Apply is off: " + staging.obstacle();
    String whyNot = OffSwitch.reason("Apply", sits, own);
    applySwitch.show(whyNot);
    discardSwitch.show(count == 0 ? "Discard is off: nothing is staged" : "");
    obstacle.setText(whyNot);
  }

  private static void show(Region part, boolean now) {
    Shown.only(part, now);
  }

  @FXML
  private void apply() {
    onApply.run();
  }

  @FXML
  private void discard() {
    onDiscard.run();
  }
}
