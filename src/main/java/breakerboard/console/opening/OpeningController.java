package breakerboard.console.opening;

import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.desk.OpeningStep;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

/**
 * The frame of the console before there is a desk in it: it says that nobody supervises, what is
 * being done, and how far that is. On the JavaFX thread.
 */
public final class OpeningController {
  private final OpeningWords words;
  private final Runnable onCancel;

  @FXML private HBox banner;
  @FXML private HBox block;
  @FXML private StateShape shape;
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
    ScreenState.UNFED.dress(banner);
    ScreenState.UNFED.dress(block);
    show(new OpeningStep.Begins());
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

  /** Ends the opening; what was begun is taken back, which may take a moment. */
  @FXML
  public void cancel() {
    cancel.setDisable(true);
    note.setText("Cancelling: what was begun is being taken back…");
    onCancel.run();
  }
}
