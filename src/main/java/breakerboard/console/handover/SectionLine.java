package breakerboard.console.handover;

import breakerboard.console.StateShape;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** A line of a section on the screen. */
final class SectionLine {
  static final int COLUMNS = 4;

  private static final double SHAPE = 12;
  private static final double LINE = 17;
  private static final double SHAPE_ROOM = 22;

  private final StackPane shape = new StackPane();
  private final Label where = SectionPane.label("handover-where");
  private final HBox place = new HBox(shape, where);
  private final Label what = SectionPane.label("handover-what");
  private final Label detail = SectionPane.label("handover-detail");
  private final Label when = SectionPane.label("handover-when");
  private Optional<HandoverLine> shown = Optional.empty();

  SectionLine() {
    shape.setMinWidth(SHAPE_ROOM);
    shape.setMinHeight(LINE);
    shape.setMaxHeight(LINE);
    shape.setAlignment(Pos.CENTER_LEFT);
    place.setAlignment(Pos.TOP_LEFT);
  }

  /** One for each column. */
  List<Node> nodes() {
    return List.of(place, what, detail, when);
  }

  void show(HandoverLine line) {
    if (shown.map(HandoverLine::state).filter(line.state()::equals).isEmpty()) {
      shape
          .getChildren()
          .setAll(line.state().map(state -> new StateShape(SHAPE, state)).stream().toList());
    }
    shown = Optional.of(line);
    where.setText(line.where());
    what.setText(line.what());
    detail.setText(line.detail());
    when.setText(line.when());
  }
}
