package breakerboard.console.opening;

import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.desk.OpeningStep;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * The frame of the console before there is a desk in it. At first it is empty, so that an opening
 * of moments does not flicker; once it lasts it says that nobody supervises, what is being done,
 * and how far that is. On the JavaFX thread.
 */
public final class OpeningController {
  private final OpeningWords words;
  private final Runnable onCancel;

  @FXML private HBox banner;
  @FXML private HBox block;
  @FXML private HBox state;
  @FXML private StateShape shape;
  @FXML private VBox cause;
  @FXML private VBox card;
  @FXML private Label deed;
  @FXML private Label detail;
  @FXML private ProgressBar bar;
  @FXML private Label note;
  @FXML private Button cancel;

  /**
   * @param onCancel runs when the operator wants no desk any more
   */
  public OpeningController(OpeningWords words, Runnable onCancel) {
    this.words = words;
    this.onCancel = onCancel;
  }

  @FXML
  void initialize() {
    shape.show(ScreenState.UNFED);
    show(new OpeningStep.Begins());
    present(false);
    cancel.setDisable(true);
  }

  /** Says what is being done. */
  public void show(OpeningStep step) {
    OpeningWords.Line line = words.of(step);
    deed.setText(line.deed());
    detail.setText(line.detail());
    boolean known = !Double.isNaN(line.done());
    bar.setVisible(known);
    bar.setProgress(known ? line.done() : 0);
    bar.setAccessibleText(line.sentence());
  }

  /** It lasts: from now on it is told. */
  public void reveal() {
    ScreenState.UNFED.dress(banner);
    ScreenState.UNFED.dress(block);
    present(true);
    cancel.setDisable(false);
    cancel.requestFocus();
  }

  private void present(boolean told) {
    for (Node node : new Node[] {state, cause, card}) {
      node.setVisible(told);
    }
  }

  /** Ends the opening; what was begun is taken back, which may take a moment. */
  @FXML
  public void cancel() {
    cancel.setDisable(true);
    note.setText("Cancelling: what was begun is being taken back…");
    onCancel.run();
  }
}
