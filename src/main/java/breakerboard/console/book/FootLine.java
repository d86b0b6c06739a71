package breakerboard.console.book;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The labels of a tile's foot: as much at the left as the right side leaves room for. */
final class FootLine {
  private static final PseudoClass READ = PseudoClass.getPseudoClass("worth-reading");
  private static final double GAP = 12;

  private final Label left = new Label();
  private final Label right = new Label();
  private Phrase words = Phrase.NONE;
  private Phrase fitted = Phrase.NONE;
  private double fittedRoom;

  FootLine() {
    left.getStyleClass().add("tile-left");
    right.getStyleClass().add("tile-right");
  }

  List<Node> nodes() {
    return List.of(left, right);
  }

  void show(TileText text) {
    words = text.left();
    right.setText(text.right());
    right.setVisible(!text.right().isEmpty());
    left.pseudoClassStateChanged(READ, text.worthReading());
  }

  /** Whether its right side is taken. */
  boolean hasEnd() {
    return right.isVisible();
  }

  /** The type has another size: what was measured holds no longer. */
  void forget() {
    fitted = Phrase.NONE;
  }

  /**
   * Places the labels.
   *
   * @param badge stands at the right when nothing else does
   * @param x left end in px
   */
  void layout(Label badge, double x, double inner, TileGeometry geometry) {
    Label end = right.isVisible() ? right : badge;
    double endWidth = end.isVisible() ? Math.min(inner, Math.ceil(end.prefWidth(-1))) : 0;
    double endHeight = end.prefHeight(-1);
    double middle = geometry.foot().middle();
    end.resizeRelocate(
        x + inner - endWidth, Math.rint(middle - endHeight / 2), endWidth, endHeight);
    double room = inner - endWidth - (endWidth > 0 ? GAP : 0);
    fit(room);
    double leftHeight = left.prefHeight(-1);
    left.resizeRelocate(x, Math.rint(middle - leftHeight / 2), Math.max(0, room), leftHeight);
  }

  /** Writes as much of the phrase as there is room for; measured anew only when either changes. */
  private void fit(double room) {
    if (words.equals(fitted) && room == fittedRoom) {
      return;
    }
    fitted = words;
    fittedRoom = room;
    for (String form : words.forms()) {
      left.setText(form);
      if (left.prefWidth(-1) <= room) {
        return;
      }
    }
    left.setText(words.cut());
  }
}
