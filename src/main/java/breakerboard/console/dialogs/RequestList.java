package breakerboard.console.dialogs;

import breakerboard.console.Format;
import breakerboard.domain.ApprovalView;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What waits for a second operator, each with what it changes, who asked, and when it ends. */
public final class RequestList extends VBox {
  private static final int MOST_LINES = 4;

  private final Format format;
  private final Decide decide;
  private final List<Label> ends = new ArrayList<>();
  private List<ApprovalView> shown = List.of();

  /** What an operator wants to decide. */
  @FunctionalInterface
  interface Decide {
    void on(ApprovalView request, boolean approve);
  }

  RequestList(Format format, Decide decide) {
    this.format = format;
    this.decide = decide;
    getStyleClass().add("requests");
  }

  /** Lines that stand there already stay, and with them the focus. */
  public void show(List<ApprovalView> waiting, long clock) {
    if (!waiting.equals(shown)) {
      shown = waiting;
      ends.clear();
      getChildren().setAll(waiting.stream().map(request -> line(request, clock)).toList());
    }
    for (int i = 0; i < waiting.size(); i++) {
      ends.get(i).setText("ends in " + format.countdown(waiting.get(i).ends(), clock));
    }
  }

  private Node line(ApprovalView request, long clock) {
    Label what = new Label(RequestWords.title(request));
    what.getStyleClass().add("request-title");
    Label asked = new Label(RequestWords.asked(request, format, clock));
    asked.getStyleClass().add("deed-label");
    VBox words = new VBox(what);
    RequestWords.changes(request, MOST_LINES, format, clock)
        .forEach(change -> words.getChildren().add(Bullets.line(change)));
    words.getChildren().add(asked);
    words.getStyleClass().add("request-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    for (Label wrapped : List.of(what, asked)) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(Region.USE_PREF_SIZE);
    }
    Label end = new Label();
    end.getStyleClass().add("deed-label");
    end.setMinWidth(Region.USE_PREF_SIZE);
    ends.add(end);
    HBox buttons =
        new HBox(
            button("Decline…", request, false, "trip-action"),
            button("Approve…", request, true, "primary"));
    buttons.getStyleClass().add("deed-row");
    VBox decision = new VBox(end, buttons);
    decision.getStyleClass().add("request-decision");
    HBox line = new HBox(words, decision);
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
