package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.console.Painted;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;

/**
 * A limit against the trips and the minutes halted or liquidating that it makes, in two plots; a
 * point is gone to with the arrow keys and the mouse, and picked with Enter or a click.
 */
final class SweepCurve extends Painted {
  private static final StyleablePropertyFactory<SweepCurve> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double BESIDE_FROM = 760;
  private static final double FOCUSED = 2;
  private static final double LEAST_HEIGHT = 184;

  private final StyleableProperty<Color> text = ink(FACTORY, this, "-bb-sweep-text", m -> m.text);
  private final StyleableProperty<Color> strong =
      ink(FACTORY, this, "-bb-sweep-strong", m -> m.strong);
  private final StyleableProperty<Color> ground =
      ink(FACTORY, this, "-bb-sweep-ground", m -> m.ground);
  private final StyleableProperty<Color> grid = ink(FACTORY, this, "-bb-sweep-grid", m -> m.grid);
  private final StyleableProperty<Color> line = ink(FACTORY, this, "-bb-sweep-line", m -> m.line);
  private final IntConsumer picked;
  private final Runnable moved;
  private List<Point> points = List.of();
  private Optional<Key<?>> key = Optional.empty();
  private double now = Double.NaN;
  private int cursor;

  /** One value of the limit and what it makes. */
  record Point(double value, long trips, double minutes) {}

  /**
   * @param picked hears the place of a point that the operator wants
   * @param moved runs when another point is looked at
   */
  SweepCurve(IntConsumer picked, Runnable moved) {
    this.picked = picked;
    this.moved = moved;
    getStyleClass().add("sweep-curve");
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleText("Sweep, not run yet");
    setFocusTraversable(true);
    setMinHeight(LEAST_HEIGHT);
    setOnKeyPressed(this::onKey);
    setOnMouseMoved(event -> nearest(event).ifPresent(this::goTo));
    setOnMouseClicked(
        event -> {
          requestFocus();
          nearest(event)
              .ifPresent(
                  at -> {
                    goTo(at);
                    picked.accept(at);
                  });
        });
    focusedProperty().subscribe(this::repaint);
  }

  /**
   * Shows a sweep, with the point nearest to the value in force looked at.
   *
   * @param inForce NaN where it is no number
   */
  void show(Key<?> swept, List<Point> now, double inForce) {
    key = Optional.of(swept);
    points = List.copyOf(now);
    this.now = inForce;
    cursor = 0;
    for (int i = 0; i < points.size(); i++) {
      if (Math.abs(points.get(i).value() - inForce)
          < Math.abs(points.get(cursor).value() - inForce)) {
        cursor = i;
      }
    }
    repaint();
  }

  /** The place of the point that is looked at. */
  int cursor() {
    return cursor;
  }

  private void onKey(KeyEvent event) {
    switch (event.getCode()) {
      case LEFT, DOWN -> goTo(Math.max(0, cursor - 1));
      case RIGHT, UP -> goTo(Math.min(points.size() - 1, cursor + 1));
      case HOME -> goTo(0);
      case END -> goTo(points.size() - 1);
      case ENTER, SPACE -> {
        if (!points.isEmpty()) {
          picked.accept(cursor);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void goTo(int at) {
    if (at != cursor && at >= 0) {
      cursor = at;
      moved.run();
      repaint();
    }
  }

  private Optional<Integer> nearest(MouseEvent event) {
    return points.isEmpty()
        ? Optional.empty()
        : Stream.of(Figure.values())
            .map(figure -> plot(figure, Math.floor(getWidth()), Math.floor(getHeight())))
            .filter(plot -> plot.place().holds(event.getX(), event.getY()))
            .findFirst()
            .map(plot -> plot.nearest(event.getX()));
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    if (points.isEmpty()) {
      return;
    }
    SweepPlot.Ink ink =
        new SweepPlot.Ink(
            text.getValue(),
            strong.getValue(),
            ground.getValue(),
            grid.getValue(),
            line.getValue());
    double edge = isFocused() ? FOCUSED : 1;
    for (Figure figure : Figure.values()) {
      plot(figure, width, height).paint(g, ink, figure.words, cursor, edge);
    }
  }

  /** One plot beside the other where there is room, else one over the other on one axis. */
  private SweepPlot plot(Figure figure, double width, double height) {
    boolean last = figure == Figure.HALTED;
    if (width >= BESIDE_FROM) {
      double half = Math.floor(width / 2);
      return plot(figure, new SweepPlot.Place(last ? half : 0, 0, half, height), true);
    }
    double high = Math.floor((height - SweepPlot.AXIS) / 2);
    return plot(
        figure,
        last
            ? new SweepPlot.Place(0, high, width, height - high)
            : new SweepPlot.Place(0, 0, width, high),
        last);
  }

  private SweepPlot plot(Figure figure, SweepPlot.Place place, boolean axis) {
    return new SweepPlot(place, key.orElseThrow(), points, now, figure.of, axis);
  }

  /** What is drawn against the limit. */
  private enum Figure {
    TRIPS("Trips", Point::trips),
    HALTED("Minutes halted or liquidating", Point::minutes);

    private final String words;
    private final ToDoubleFunction<Point> of;

    Figure(String words, ToDoubleFunction<Point> of) {
      this.words = words;
      this.of = of;
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
