package breakerboard.console.dialogs;

import breakerboard.console.Format;
import breakerboard.domain.ApprovalView;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lists what waits for a second operator, each with what it loosens and when it ends. */
public final class RequestsController {
  private static final int MOST_LINES = 4;

  private final Format format;
  private final Decide decide;
  private final Runnable close;
  private List<ApprovalView> shown = List.of();
  private final List<Label> ends = new ArrayList<>();

  /** What an operator wants to decide. */
  interface Decide {
    void on(ApprovalView request, boolean approve);
  }

  @FXML private Label title;
  @FXML private ScrollPane scroll;
  @FXML private VBox requests;
  @FXML private Label nothing;

  RequestsController(Format format, Decide decide, Runnable close) {
    this.format = format;
    this.decide = decide;
    this.close = close;
  }

  @FXML
  private void cancel() {
    close.run();
  }

  /** Lines that stand there already stay, and with them the focus. */
  void show(List<ApprovalView> waiting, long clock) {
    if (!waiting.equals(shown) || requests.getChildren().size() != waiting.size()) {
      shown = waiting;
      ends.clear();
      requests.getChildren().setAll(waiting.stream().map(this::line).toList());
    }
    for (int i = 0; i < waiting.size(); i++) {
      ends.get(i).setText("ends in " + format.countdown(waiting.get(i).ends(), clock));
    }
    title.setText(
        waiting.size() == 1
            ? "1 request waits for a second operator"
            : waiting.size() + " requests wait for a second operator");
    Shown.only(nothing, waiting.isEmpty());
    Shown.only(scroll, !waiting.isEmpty());
  }

  private Node line(ApprovalView request) {
    Label what = new Label(RequestWords.title(request));
    what.getStyleClass().add("request-title");
    what.setWrapText(true);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    Label end = new Label();
    end.getStyleClass().add("deed-label");
    end.setMinWidth(Region.USE_PREF_SIZE);
    ends.add(end);
    HBox head = new HBox(what, end);
    head.getStyleClass().add("deed-row");
    Label asked =
        new Label(
            "Asked for by %s at %s: %s"
                .formatted(request.operator(), format.time(request.since()), request.reason()));
    asked.getStyleClass().add("deed-label");
    asked.setWrapText(true);
    VBox line = new VBox(head);
    RequestWords.loosened(request, MOST_LINES)
        .forEach(words -> line.getChildren().add(Bullets.line(words)));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox foot =
        new HBox(
            gap,
            button("Decline…", request, false, "trip-action"),
            button("Approve…", request, true, "primary"));
    foot.getStyleClass().add("deed-row");
    line.getChildren().addAll(asked, foot);
    line.getStyleClass().add("request");
    return line;
  }

  private Button button(String text, ApprovalView request, boolean approve, String style) {
    Button button = new Button(text);
    button.setMnemonicParsing(false);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add(style);
    button.setAccessibleText(text + " " + RequestWords.title(request));
    button.setOnAction(_ -> decide.on(request, approve));
    return button;
  }
}
