package breakerboard.console.dialogs;

import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import breakerboard.console.StateShape;
import breakerboard.console.dialogs.Deeds.HoldTime;
import breakerboard.domain.Answer;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The guard before the kill switch: hold the bar, or type HALT and press Enter. It never waits for
 * a reason, and takes effect on release.
 */
public final class KillController {
  static final String WORD = "HALT";

  private static final double TITLE_SHAPE = 24;
  private static final double TEXT_SHAPE = 11;
  static final String NOBODY = "unnamed operator";

  /**
   * What the kill switch halts here, and what it could halt instead.
   *
   * @param other empty where there is nothing else
   * @param change shows the dialog for the other one
   */
  record Scope(String now, String other, Runnable change) {}

  private final DeedModel model;
  private final Scope scope;
  private final Consumer<Answer> done;
  private final Runnable close;
  private final HoldBar bar;

  @FXML private VBox root;
  @FXML private HBox head;
  @FXML private Label title;
  @FXML private ToggleButton scopeNow;
  @FXML private ToggleButton scopeOther;
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
   * @param done hears the engine's answer unless it refused, and takes the dialog away
   * @param close takes the dialog away
   */
  KillController(
      DeedModel model, Scope scope, HoldTime hold, Consumer<Answer> done, Runnable close) {
    this.model = model;
    this.scope = scope;
    this.done = done;
    this.close = close;
    String button = model.current().button();
    String small = Words.small(button);
    this.bar =
        new HoldBar(
            hold.neededNanos(),
            hold.nanoClock(),
            "Press and hold %s s to %s"
                .formatted(Words.number(Times.toSeconds(hold.neededNanos()), 0), small),
            "Let go to " + small,
            this::halt);
  }

  @FXML
  private void initialize() {
    head.getChildren().addFirst(new StateShape(TITLE_SHAPE, ScreenState.EMERGENCY));
    refusalBox.getChildren().addFirst(new StateShape(TEXT_SHAPE, ScreenState.TRIPPED));
    model.form().subscribe(this::showForm);
    scopeNow.setText(scope.now());
    scopeNow.setOnAction(_ -> scopeNow.setSelected(true));
    scopeOther.setText(scope.other());
    Shown.only(scopeOther, !scope.other().isEmpty());
    scopeOther.setOnAction(_ -> scope.change().run());
    holdBox.getChildren().setAll(bar);
    bar.setOnKeyTyped(this::beginWord);
    reason.textProperty().bindBidirectional(model.reason());
    operator.textProperty().bindBidirectional(model.operator());
    operator.setEditable(!model.proved());
    operator.setFocusTraversable(!model.proved());
    version.setText("based on config v" + model.version());
    refusal.textProperty().bind(model.asking().refusal());
    Shown.whilst(refusalBox, model.asking().refusal().isNotEmpty());
    List<String> offered = model.recentReasons();
    offered.forEach(said -> recent.getChildren().add(chip(said)));
    Shown.only(recentBox, !offered.isEmpty());
  }

  private void showForm(DeedForm form) {
    title.setText(form.title());
    root.setAccessibleText(form.title() + ". " + String.join(" ", form.bullets()));
    bullets.getChildren().setAll(form.bullets().stream().map(Bullets::line).toList());
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

  /**
   * Who types the word while the bar has the focus is not held up by looking for the field; the
   * letter of the shortcut that opened the dialog is none of the word.
   */
  private void beginWord(KeyEvent event) {
    String typed = event.getCharacter();
    if (!event.isShortcutDown() && !typed.isEmpty() && Character.isLetter(typed.charAt(0))) {
      word.requestFocus();
      word.setText(typed);
      word.end();
    }
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
    model.act(done);
  }
}
