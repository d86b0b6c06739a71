package breakerboard.console.dialogs;

import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The guard before the kill switch: hold the bar, or type HALT and press Enter. It never waits for a reason, and takes
 * effect on release.
 */
public final class KillController {
  static final String WORD = "HALT";

  private static final double TITLE_SHAPE = 24;
  private static final double TEXT_SHAPE = 11;
  private static final String NOBODY = "unnamed operator";

  private final DeedModel model;
  private final Consumer<String> done;
  private final Runnable close;
  private final HoldBar bar;

  @FXML private VBox root;
  @FXML private HBox head;
  @FXML private Label title;
  @FXML private VBox bullets;
  @FXML private TextField reason;
  @FXML private HBox recentBox;
  @FXML private HBox recent;
  @FXML private VBox holdBox;
  @FXML private TextField word;
  @FXML private TextField operator;
  @FXML private Label version;
  @FXML private HBox refusalBox;
  @FXML private Label refusal;

  /**
   * @param neededNanos how long the bar has to be held
   * @param nanoClock a running clock in nanoseconds
   */
  KillController(
      DeedModel model,
      long neededNanos,
      LongSupplier nanoClock,
      Consumer<String> done,
      Runnable close) {
    this.model = model;
    this.done = done;
    this.close = close;
    String button = model.way().get().button();
    String small = button.substring(0, 1).toLowerCase(Locale.ROOT) + button.substring(1);
    this.bar =
        new HoldBar(
            neededNanos,
            nanoClock,
            "Press and hold %.0f s to %s".formatted(neededNanos / 1e9, small),
            "Let go to " + small,
            this::halt);
  }

  @FXML
  private void initialize() {
    DeedForm form = model.form().get();
    head.getChildren().addFirst(new StateShape(TITLE_SHAPE, ScreenState.EMERGENCY));
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    title.setText(form.title());
    root.setAccessibleText(form.title() + ". " + String.join(" ", form.bullets()));
    bullets.getChildren().setAll(form.bullets().stream().map(Bullets::line).toList());
    holdBox.getChildren().setAll(bar);
    reason.textProperty().bindBidirectional(model.reason());
    operator.textProperty().bindBidirectional(model.operator());
    version.setText("based on config v" + model.version());
    refusal.textProperty().bind(model.refusal());
    Shown.whilst(refusalBox, model.refusal().isNotEmpty());
    List<String> offered = model.recentReasons();
    offered.forEach(said -> recent.getChildren().add(chip(said)));
    Shown.only(recentBox, !offered.isEmpty());
  }

  private Button chip(String said) {
    Button chip = new Button(said);
    chip.getStyleClass().add("deed-chip");
    chip.setOnAction(_ -> model.reason().set(said));
    return chip;
  }

  /** Where the keyboard begins: on the bar, so that holding Space or Enter is enough. */
  Node firstField() {
    return bar;
  }

  @FXML
  private void wordTyped() {
    if (word.getText().strip().equals(WORD)) {
      halt();
    }
  }

  @FXML
  private void cancel() {
    close.run();
  }

  private void halt() {
    if (model.operator().get().isBlank()) {
      model.operator().set(NOBODY);
    }
    model.act(
        message -> {
          close.run();
          done.accept(message);
        });
  }
}
