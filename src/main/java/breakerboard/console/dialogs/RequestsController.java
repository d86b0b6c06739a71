package breakerboard.console.dialogs;

import breakerboard.console.Shown;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.Role;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

/** Lists what waits for a second operator. */
public final class RequestsController {
  private final RequestList requests;
  private final Runnable close;

  @FXML private Label title;
  @FXML private ScrollPane scroll;
  @FXML private Label nothing;

  RequestsController(RequestList requests, Runnable close) {
    this.requests = requests;
    this.close = close;
  }

  @FXML
  private void initialize() {
    scroll.setContent(requests);
    scroll.prefViewportHeightProperty().bind(requests.heightProperty());
  }

  @FXML
  private void cancel() {
    close.run();
  }

  /**
   * @param least the role of who approves
   */
  void show(List<ApprovalView> waiting, Role least, long clock) {
    requests.show(waiting, clock);
    title.setText(
        (waiting.size() == 1 ? "1 request waits for " : waiting.size() + " requests wait for ")
            + RequestWords.approver(least));
    Shown.only(nothing, waiting.isEmpty());
    Shown.only(scroll, !waiting.isEmpty());
  }
}
