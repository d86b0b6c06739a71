package breakerboard.console.handover;

import breakerboard.console.Figures;
import breakerboard.console.StateShape;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One part of the page on the screen. */
final class SectionPane extends VBox {
  private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

  /** So many lines are read by nobody; the text holds them all. */
  static final int MOST = 100;

  private static final double SHAPE = 12;
  private static final double LINE = 17;
  private static final double SHAPE_ROOM = 22;
  private static final double WHERE = 21;
  private static final double WHAT = 34;
  private static final double DETAIL = 26;
  private static final double WHEN = 19;
  private static final int WHAT_COLUMN = 1;
  private static final int DETAIL_COLUMN = 2;
  private static final int WHEN_COLUMN = 3;

  SectionPane(HandoverSection section) {
    getStyleClass().addAll("panel", "handover-section");
    List<HandoverLine> lines = section.lines();
    pseudoClassStateChanged(NONE, lines.isEmpty());
    Label title = label(section.title(), "panel-title");
    title.setMinWidth(USE_PREF_SIZE);
    Label count =
        lines.isEmpty()
            ? label(section.none(), "handover-none")
            : label(Figures.count(lines.size()), "handover-count");
    HBox head = new HBox(title, count);
    head.getStyleClass().add("handover-head");
    getChildren().add(head);
    if (!lines.isEmpty()) {
      getChildren().add(grid(lines));
    }
  }

  private static GridPane grid(List<HandoverLine> lines) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("handover-lines");
    ColumnConstraints when = percent(WHEN);
    when.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().setAll(percent(WHERE), percent(WHAT), percent(DETAIL), when);
    int shown = Math.min(lines.size(), MOST);
    for (int row = 0; row < shown; row++) {
      add(grid, row, lines.get(row));
    }
    if (shown < lines.size()) {
      String more =
          "and %s more: the text file holds them all"
              .formatted(Figures.count(lines.size() - shown));
      grid.add(label(more, "handover-more"), 0, shown, WHEN_COLUMN + 1, 1);
    }
    return grid;
  }

  private static ColumnConstraints percent(double share) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(share);
    return column;
  }

  private static void add(GridPane grid, int row, HandoverLine line) {
    StackPane shape = new StackPane();
    shape.setMinWidth(SHAPE_ROOM);
    shape.setAlignment(Pos.CENTER_LEFT);
    line.state().ifPresent(state -> shape.getChildren().add(new StateShape(SHAPE, state)));
    HBox where = new HBox(shape, label(line.where(), "handover-where"));
    where.setAlignment(Pos.TOP_LEFT);
    shape.setMaxHeight(LINE);
    shape.setMinHeight(LINE);
    grid.add(where, 0, row);
    grid.add(label(line.what(), "handover-what"), WHAT_COLUMN, row);
    grid.add(label(line.detail(), "handover-detail"), DETAIL_COLUMN, row);
    grid.add(label(line.when(), "handover-when"), WHEN_COLUMN, row);
  }

  private static Label label(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add(styleClass);
    GridPane.setValignment(label, VPos.TOP);
    return label;
  }
}
