package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.console.AxisSteps;
import breakerboard.console.Figures;
import breakerboard.console.Lettering;
import breakerboard.console.Painted;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * A limit against the trips and the minutes halted that it makes, one plot below the other; a point
 * is gone to with the arrow keys and the mouse, and picked with Enter or a click.
 */
final class SweepCurve extends Painted {
  private static final StyleablePropertyFactory<SweepCurve> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double LEFT = 56;
  private static final double RIGHT = 16;
  private static final double TITLE = 20;
  private static final double BETWEEN = 10;
  private static final double AXIS = 40;
  private static final double POINT = 6;
  private static final double CURSOR = 10;
  private static final double GAP = 6;
  private static final double HALF = 0.5;
  private static final double DASH = 4;
  private static final int MOST_VALUES = 4;
  private static final double LABEL_WIDTH = 70;
  private static final double LEAST_HEIGHT = 200;
  private static final double MARGIN = 1.08;

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
    setFocusTraversable(true);
    setMinHeight(LEAST_HEIGHT);
    setOnKeyPressed(this::onKey);
    setOnMouseMoved(event -> nearest(event.getX()).ifPresent(this::goTo));
    setOnMouseClicked(
        event -> {
          requestFocus();
          nearest(event.getX())
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

  private Optional<Integer> nearest(double x) {
    Optional<Integer> best = Optional.empty();
    for (int i = 0; i < points.size(); i++) {
      double away = Math.abs(x(points.get(i).value()) - x);
      if (best.isEmpty() || away < Math.abs(x(points.get(best.get()).value()) - x)) {
        best = Optional.of(i);
      }
    }
    return best;
  }

  private double low() {
    return points.getFirst().value();
  }

  private double span() {
    double span = points.getLast().value() - low();
    return span > 0 ? span : 1;
  }

  private double x(double value) {
    return LEFT + (getWidth() - LEFT - RIGHT) * (value - low()) / span();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    if (points.isEmpty() || key.isEmpty()) {
      return;
    }
    double plot = Math.floor((height - 2 * TITLE - BETWEEN - AXIS) / 2);
    g.setFont(Lettering.LABEL);
    double second = TITLE + plot + BETWEEN + TITLE;
    new Plot(g, TITLE, plot, "Trips", Point::trips).paint();
    new Plot(g, second, plot, "Minutes halted", Point::minutes).paint();
    axis(g, second + plot, key.get());
  }

  private void axis(GraphicsContext g, double y, Key<?> of) {
    double step = AxisSteps.numbers(span(), (int) Math.max(1, (getWidth() - LEFT) / LABEL_WIDTH));
    g.setFill(text.getValue());
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.CENTER);
    double to = low() + span();
    for (double at = Math.ceil(low() / step) * step; at <= to + step * 1e-6; at += step) {
      g.fillText(Figures.tick(at, step, of.unit()), x(at), y + 3);
    }
    g.fillText(of.name(), LEFT + (getWidth() - LEFT - RIGHT) / 2, y + 20);
  }

  /** One of the two plots. */
  private final class Plot {
    private final GraphicsContext g;
    private final double top;
    private final double height;
    private final String title;
    private final ToDoubleFunction<Point> figure;
    private final double most;

    private Plot(
        GraphicsContext g,
        double top,
        double height,
        String title,
        ToDoubleFunction<Point> figure) {
      this.g = g;
      this.top = top;
      this.height = height;
      this.title = title;
      this.figure = figure;
      this.most = Math.max(1, points.stream().mapToDouble(figure).max().orElse(1)) * MARGIN;
    }

    private double y(double value) {
      return top + height * (1 - value / most);
    }

    private void paint() {
      double right = getWidth() - RIGHT;
      g.setFill(ground.getValue());
      g.fillRect(LEFT, top, right - LEFT, height);
      g.setFill(text.getValue());
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(title, LEFT, top - TITLE / 2);
      values(right);
      nowMark();
      curve();
      focus();
    }

    private void values(double right) {
      double step = Math.max(1, AxisSteps.numbers(most, MOST_VALUES));
      g.setTextAlign(TextAlignment.RIGHT);
      g.setStroke(grid.getValue());
      g.setLineWidth(1);
      for (double at = 0; at <= most; at += step) {
        double y = Math.floor(y(at)) + HALF;
        g.strokeLine(LEFT, y, right, y);
        g.fillText(Words.number(at, 0), LEFT - GAP, y);
      }
    }

    private void nowMark() {
      if (now >= low() && now <= low() + span()) {
        double x = Math.floor(x(now)) + HALF;
        g.setStroke(strong.getValue());
        g.setLineWidth(1);
        g.setLineDashes(DASH, DASH);
        g.strokeLine(x, top, x, top + height);
        g.setLineDashes();
        g.setFill(strong.getValue());
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText("now", x, top - TITLE / 2);
      }
    }

    private void curve() {
      List<Double> xs = new ArrayList<>();
      g.setStroke(line.getValue());
      g.setFill(line.getValue());
      g.setLineWidth(2);
      g.beginPath();
      for (Point point : points) {
        double x = x(point.value());
        double y = y(figure.applyAsDouble(point));
        if (xs.isEmpty()) {
          g.moveTo(x, y);
        } else {
          g.lineTo(x, y);
        }
        xs.add(x);
      }
      g.stroke();
      for (Point point : points) {
        g.fillRect(
            x(point.value()) - POINT / 2, y(figure.applyAsDouble(point)) - POINT / 2, POINT, POINT);
      }
    }

    private void focus() {
      Point point = points.get(cursor);
      g.setStroke(strong.getValue());
      g.setLineWidth(isFocused() ? 2 : 1);
      g.strokeRect(
          x(point.value()) - CURSOR / 2,
          y(figure.applyAsDouble(point)) - CURSOR / 2,
          CURSOR,
          CURSOR);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
