package breakerboard.console.book;

import breakerboard.console.ScreenState;
import breakerboard.console.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The card that explains a trip. Where there is little room it is brief, with a button that shows
 * the whole of it.
 */
final class WhyPane extends VBox {
  private static final double LABEL_WIDTH = 82;

  private final Runnable onMore;
  private final Label heading = Lines.label("", "why-heading");
  private final Button more = new Button();
  private final HBox head = head(heading, more);
  private final Label nothing = Lines.label("Has not tripped since the start", "muted");
  private final List<Row> rows = new ArrayList<>();
  private List<WhyCard.Line> shown = List.of();
  private boolean wanted;

  private record Row(WhyCard.Line line, HBox node) {}

  /**
   * @param onMore runs when the operator wants more of it, or less
   */
  WhyPane(Runnable onMore) {
    this.onMore = onMore;
    getStyleClass().add("why-card");
    setMinHeight(USE_PREF_SIZE);
    more.getStyleClass().setAll("button", "why-more");
    more.setMinWidth(USE_PREF_SIZE);
    more.setOnAction(_ -> toggle());
    getChildren().setAll(nothing);
  }

  private static HBox head(Label heading, Button more) {
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox head = new HBox(heading, between, more);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  /** Another breaker: nobody has asked for the whole explanation yet. */
  void forget() {
    wanted = false;
  }

  /** Made anew only when the trip is another one, or over. */
  void show(ScreenState state, String title, List<WhyCard.Line> lines) {
    heading.setText(title);
    if (!lines.equals(shown)) {
      shown = lines;
      rows.clear();
      lines.forEach(line -> rows.add(new Row(line, row(line))));
      getChildren().setAll(rows.isEmpty() ? nothing : head);
      rows.forEach(row -> getChildren().add(row.node()));
    }
    state.dress(this);
  }

  private static HBox row(WhyCard.Line line) {
    Label name = Lines.label(line.label(), "why-label");
    name.setMinWidth(LABEL_WIDTH);
    Label text = Lines.label(line.text(), line.strong() ? "why-result" : "why-text");
    text.setWrapText(true);
    return new HBox(name, text);
  }

  /** Whether the operator has asked for the whole explanation. */
  boolean isWanted() {
    return wanted;
  }

  /**
   * Shows all that there is, or the main thing.
   *
   * @param brief whether the main thing
   * @param scarce whether there is no room for all of it
   */
  void fit(boolean brief, boolean scarce) {
    rows.forEach(row -> Shown.only(row.node(), !brief || row.line().main()));
    Shown.only(more, scarce);
    more.setText(brief ? "More" : "Less");
    more.setAccessibleText(brief ? "Show the whole explanation" : "Show the explanation in brief");
  }

  private void toggle() {
    wanted = !wanted;
    onMore.run();
  }

  /** How high it is with everything that there is to say. */
  double wholeHeight(double width) {
    return height(width, false);
  }

  /** How high it is with the main thing alone. */
  double briefHeight(double width) {
    return height(width, true);
  }

  private double height(double width, boolean brief) {
    Insets insets = getInsets();
    double inner = width - insets.getLeft() - insets.getRight();
    double height = insets.getTop() + insets.getBottom();
    if (rows.isEmpty()) {
      return height + nothing.prefHeight(inner);
    }
    height += head.prefHeight(inner);
    for (Row row : rows) {
      if (!brief || row.line().main()) {
        height += getSpacing() + snapSizeY(row.node().prefHeight(inner));
      }
    }
    return height;
  }
}
