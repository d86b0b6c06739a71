package breakerboard.console.handover;

import breakerboard.console.Figures;
import breakerboard.console.Shown;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One part of the page on the screen. */
final class SectionPane extends VBox {
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  /** So many lines are read by nobody; text and paper hold them all. */
  static final int MOST = 100;

  private static final double WHERE = 21;
  private static final double WHAT = 34;
  private static final double DETAIL = 26;
  private static final double WHEN = 19;

  private final Label title = label("panel-title");
  private final Label count = label("handover-none");
  private final GridPane grid = new GridPane();
  private final Label more = label("handover-more");
  private final List<SectionLine> rows = new ArrayList<>();
  private HandoverSection shown = new HandoverSection("", "", List.of());

  SectionPane() {
    getStyleClass().addAll("panel", "handover-section");
    title.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(title, count);
    head.getStyleClass().add("handover-head");
    grid.getStyleClass().add("handover-lines");
    grid.getColumnConstraints().setAll(columns());
    getChildren().addAll(head, grid);
  }

  /** Shows the section; lines that were there keep their nodes. */
  void show(HandoverSection section) {
    if (section.equals(shown)) {
      return;
    }
    shown = section;
    List<HandoverLine> lines = section.lines();
    boolean none = lines.isEmpty();
    pseudoClassStateChanged(NONE, none);
    title.setText(section.title());
    count.setText(none ? section.none() : Figures.count(lines.size()));
    count.getStyleClass().setAll("label", none ? "handover-none" : "handover-count");
    Shown.only(grid, !none);
    showLines(lines.subList(0, Math.min(lines.size(), MOST)));
    grid.getChildren().remove(more);
    if (lines.size() > rows.size()) {
      more.setText(
          "and %s more: the text file and the printed page hold them all"
              .formatted(Figures.count(lines.size() - rows.size())));
      grid.add(more, 0, rows.size(), SectionLine.COLUMNS, 1);
    }
  }

  private void showLines(List<HandoverLine> lines) {
    while (rows.size() > lines.size()) {
      grid.getChildren().removeAll(rows.removeLast().nodes());
    }
    while (rows.size() < lines.size()) {
      SectionLine row = new SectionLine();
      grid.addRow(rows.size(), row.nodes().toArray(Node[]::new));
      rows.add(row);
    }
    for (int i = 0; i < lines.size(); i++) {
      rows.get(i).show(lines.get(i));
    }
  }

  /** Where, what, detail and when. */
  static List<ColumnConstraints> columns() {
    ColumnConstraints when = percent(WHEN);
    when.setHalignment(HPos.RIGHT);
    return List.of(percent(WHERE), percent(WHAT), percent(DETAIL), when);
  }

  private static ColumnConstraints percent(double share) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(share);
    return column;
  }

  static Label label(String styleClass) {
    Label label = new Label();
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }
}
