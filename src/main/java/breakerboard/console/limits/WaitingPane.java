package breakerboard.console.limits;

import breakerboard.console.Figures;
import breakerboard.console.Shown;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.dialogs.RequestList;
import breakerboard.domain.ApprovalView;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What waits for a second operator on the whole desk, above the limits; away while nothing waits.
 */
final class WaitingPane {
  private static final double SHARE = 0.3;

  /** What the limits themselves need, in pixels. */
  private static final double LIMITS = 420;

  private final RequestList requests;
  private final LinesScroll height;

  @FXML private VBox panel;
  @FXML private Label waitingCount;
  @FXML private ScrollPane scroll;

  WaitingPane(RequestList requests) {
    this.requests = requests;
    Fxml.load("limits-waiting.fxml", this);
    scroll.setContent(requests);
    this.height = new LinesScroll(scroll, requests);
    show(List.of(), 0);
  }

  Region root() {
    return panel;
  }

  /**
   * @param viewHeight of the whole view, in pixels
   */
  void share(double viewHeight) {
    height.setMost(Math.min(viewHeight * SHARE, viewHeight - LIMITS));
  }

  void show(List<ApprovalView> waiting, long clock) {
    requests.show(waiting, clock);
    waitingCount.setText(
        Figures.count(waiting.size(), "request", "requests") + ", not in force yet");
    Shown.only(panel, !waiting.isEmpty());
  }
}
