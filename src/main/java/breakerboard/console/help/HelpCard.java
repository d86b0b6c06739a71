package breakerboard.console.help;

import breakerboard.console.Theme;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The help page of a breaker, over the view. */
final class HelpCard extends VBox {
  /**
   * @param book whose values are shown, empty for none
   * @param close takes it away
   */
  HelpCard(HelpPage page, String book, Runnable close) {
    getStylesheets().add(Theme.sheet("help.css"));
    getStyleClass().add("help-card");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText("Help on " + page.title());
    Label id = words(page.id(), "help-id");
    HBox head = new HBox(words(page.title(), "dialog-title"), id);
    head.getStyleClass().add("help-head");
    Button done = new Button("Close");
    done.setCancelButton(true);
    done.setOnAction(_ -> close.run());
    HBox foot = new HBox(done);
    foot.getStyleClass().add("help-foot");
    ScrollPane scroll = new ScrollPane(content(page, book));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Help on " + page.title());
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(head, scroll, foot);
  }

  private static Node content(HelpPage page, String book) {
    VBox content = new VBox();
    content.getStyleClass().add("help-content");
    content.getChildren().add(words("What it watches", "help-heading"));
    content.getChildren().add(words(page.protects(), "help-sentence"));
    content.getChildren().add(words("What trips it", "help-heading"));
    content
        .getChildren()
        .add(
            grid(
                List.of("Trigger", "Formula", "Limit", "Notes"),
                page.triggers().stream()
                    .map(each -> List.of(each.name(), each.formula(), each.limit(), each.notes()))
                    .toList(),
                List.of(16.0, 32.0, 24.0, 28.0)));
    content.getChildren().add(words("What a trip does, and what ends it", "help-heading"));
    page.ends().forEach(sentence -> content.getChildren().add(words(sentence, "help-sentence")));
    content
        .getChildren()
        .add(words("Its keys" + (book.isEmpty() ? "" : " in " + book), "help-heading"));
    content
        .getChildren()
        .add(
            grid(
                List.of("Key", "Now", "Default", "Allowed", "Meaning"),
                page.settings().stream()
                    .map(
                        each ->
                            List.of(
                                each.name(),
                                each.now(),
                                each.fallback(),
                                each.allowed(),
                                each.meaning()))
                    .toList(),
                List.of(24.0, 13.0, 15.0, 20.0, 28.0)));
    return content;
  }

  private static GridPane grid(List<String> heads, List<List<String>> rows, List<Double> widths) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("help-grid");
    for (double width : widths) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(width);
      grid.getColumnConstraints().add(column);
    }
    for (int at = 0; at < heads.size(); at++) {
      grid.add(words(heads.get(at), "help-column"), at, 0);
    }
    for (int row = 0; row < rows.size(); row++) {
      for (int at = 0; at < rows.get(row).size(); at++) {
        Label cell = words(rows.get(row).get(at), at == 0 ? "help-name" : "help-cell");
        GridPane.setValignment(cell, VPos.TOP);
        grid.add(cell, at, row + 1);
      }
    }
    return grid;
  }

  private static Label words(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
