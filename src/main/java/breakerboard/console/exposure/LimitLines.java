package breakerboard.console.exposure;

import breakerboard.console.Figures;
import breakerboard.console.StateShape;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Lines of things that have a limit: name, bullet, value and what is left. They stay in place. */
final class LimitLines extends VBox {
  private static final double BULLET = 14;
  private static final double SIGN = 20;
  private static final double PAD = 10;

  /** Height of a line whose bullet stands below, px. */
  static final double BELOW_HEIGHT = 40;

  private final boolean beside;
  private final List<Line> lines = new ArrayList<>();

  /**
   * @param beside whether the bullet stands beside the name, with the headroom behind it, or below
   */
  LimitLines(boolean beside) {
    this.beside = beside;
    getStyleClass().add("limit-lines");
  }

  void show(List<Gauged> now) {
    while (lines.size() > now.size()) {
      getChildren().remove(lines.removeLast());
    }
    while (lines.size() < now.size()) {
      Line line = beside ? new Beside() : new Below();
      lines.add(line);
      getChildren().add(line);
    }
    for (int i = 0; i < now.size(); i++) {
      lines.get(i).show(now.get(i));
    }
  }

  private abstract static class Line extends Region {
    final StateShape shape = Levels.shape();
    final Label name = Levels.label("", "line-name");
    final Label value = Levels.label("", "line-value");
    final Label headroom = Levels.label("", "line-headroom");
    final Bullet bullet = new Bullet(BULLET);

    Line() {
      getStyleClass().addAll("limit-line", "state");
      setAccessibleRole(AccessibleRole.TEXT);
      getChildren().addAll(shape, name, value, bullet);
    }

    void show(Gauged now) {
      Levels.show(this, shape, now.level());
      name.setText(now.name());
      bullet.show(now);
      value.setText(words(now));
      headroom.setText(Double.isNaN(now.headroom()) ? "" : Figures.points(now.headroom()));
      setAccessibleText(
          "%s, %s, %s of %s"
              .formatted(now.name(), Levels.word(now.level()), now.words(), now.limitWords()));
      requestLayout();
    }

    abstract String words(Gauged now);

    void put(Region node, double x, double y, double width, double height) {
      node.resizeRelocate(x, y, Math.max(0, width), height);
    }
  }

  private static final class Beside extends Line {
    private static final double HEIGHT = 28;
    private static final double NAME = 110;
    private static final double VALUE = 56;
    private static final double ROOM = 46;

    Beside() {
      getChildren().add(headroom);
    }

    @Override
    String words(Gauged now) {
      return now.words();
    }

    @Override
    protected double computePrefHeight(double width) {
      return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double text = Math.rint((HEIGHT - name.prefHeight(-1)) / 2);
      shape.relocate(PAD - 2, Math.rint((HEIGHT - shape.size()) / 2));
      put(name, PAD + SIGN - 4, text, NAME, name.prefHeight(-1));
      double from = PAD + SIGN + NAME;
      double to = width - PAD - ROOM - VALUE - PAD;
      put(bullet, from, Math.rint((HEIGHT - BULLET) / 2), to - from, BULLET);
      put(value, to, text, VALUE + PAD, value.prefHeight(-1));
      put(headroom, width - PAD - ROOM, text, ROOM, headroom.prefHeight(-1));
    }
  }

  private static final class Below extends Line {
    private static final double TEXT = 20;

    @Override
    String words(Gauged now) {
      return Figures.figure(now.signed(), now.unit(), now.limit()) + " of " + now.limitWords();
    }

    @Override
    protected double computePrefHeight(double width) {
      return BELOW_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
      double width = getWidth();
      double wide = Math.ceil(value.prefWidth(-1));
      double sign = shape.isVisible() ? SIGN - 4 : 0;
      shape.relocate(PAD, Math.rint((TEXT - shape.size()) / 2));
      put(name, PAD + sign, 1, width - 2 * PAD - sign - wide - 6, name.prefHeight(-1));
      put(value, width - PAD - wide, 1, wide, value.prefHeight(-1));
      put(bullet, PAD, TEXT, width - 2 * PAD, BULLET);
    }
  }
}
