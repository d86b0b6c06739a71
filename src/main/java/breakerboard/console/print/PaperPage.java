package breakerboard.console.print;

import breakerboard.console.Figures;
import breakerboard.console.Theme;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/**
 * One page: above what it shows and which page it is, below when and whose; in scene and sheets of
 * its own, as large as a printer's sheet.
 */
final class PaperPage {
  /** The text of the screen, 14 pixels high, becomes 9 points. */
  private static final double POINTS = 0.64;

  private final double width;
  private final VBox body = new VBox();
  private final Pane root;

  /** A page without content, by which the content is measured. */
  static PaperPage empty(Printout printout, Sheet sheet) {
    return new PaperPage(printout, sheet, 1, 1, List.of());
  }

  /**
   * @param number from 1
   * @param of how many pages
   */
  PaperPage(Printout printout, Sheet sheet, int number, int of, List<Node> content) {
    width = sheet.width() / POINTS;
    double height = sheet.height() / POINTS;
    VBox page = new VBox(head(printout, number, of));
    page.getStyleClass().add("paper-page");
    if (!printout.notLive().isEmpty()) {
      page.getChildren().add(line(printout.notLive(), "paper-not-live"));
    }
    body.getStyleClass().add("paper-body");
    body.setMinHeight(0);
    body.getChildren().setAll(content);
    VBox.setVgrow(body, Priority.ALWAYS);
    page.getChildren().addAll(body, line(printout.when(), "paper-foot"));
    page.getTransforms().add(new Scale(POINTS, POINTS, 0, 0));
    page.setMinSize(width, height);
    page.setPrefSize(width, height);
    page.setMaxSize(width, height);
    root = new Pane(page);
    Scene scene = new Scene(root, sheet.width(), sheet.height());
    Theme.applyToPaper(scene);
    root.applyCss();
    root.layout();
    shrink();
  }

  private static HBox head(Printout printout, int number, int of) {
    Label what = new Label(printout.what());
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    Label page = new Label("page %s of %s".formatted(Figures.count(number), Figures.count(of)));
    page.setMinWidth(Region.USE_PREF_SIZE);
    HBox head = new HBox(what, page);
    head.getStyleClass().add("paper-head");
    return head;
  }

  private static Label line(String words, String styleClass) {
    Label line = new Label(words);
    line.setWrapText(true);
    line.setMaxWidth(Double.MAX_VALUE);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.getStyleClass().add(styleClass);
    return line;
  }

  /** One row that is higher than the page is drawn smaller. */
  private void shrink() {
    double needed = body.prefHeight(width);
    if (needed > body.getHeight()) {
      double factor = body.getHeight() / needed;
      body.getTransforms().add(new Scale(factor, factor, 0, 0));
    }
  }

  Parent root() {
    return root;
  }

  /** How wide the content is. */
  double width() {
    return width;
  }

  /** How high it may be. */
  double room() {
    return body.getHeight();
  }

  /** How high each of the nodes is on this page, which they leave again. */
  List<Double> heights(List<Node> nodes) {
    body.getChildren().setAll(nodes);
    body.applyCss();
    List<Double> heights = nodes.stream().map(node -> Math.ceil(node.prefHeight(width))).toList();
    body.getChildren().clear();
    return heights;
  }
}
