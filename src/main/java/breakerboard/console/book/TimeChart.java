package breakerboard.console.book;

import breakerboard.console.Format;
import breakerboard.console.Painted;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * A trigger's value over time against its limits as they were at each moment, with trips, resets
 * and warnings marked. The pointer, or the arrow keys with Shift, read a moment; dragging or the
 * arrow keys move, the wheel or plus and minus zoom, Escape, End or a double click show the newest
 * again.
 */
final class TimeChart extends Painted {
  private static final StyleablePropertyFactory<TimeChart> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());

  /** In a lower plot a course cannot be told from its limit. */
  private static final double LEAST_PLOT_HEIGHT = 110;

  private static final double NEARER = 0.8;
  private static final double STEP = 0.02;
  private static final double MOVED = 0.1;
  private static final double NOWHERE = Double.NaN;

  private final StyleableProperty<Color> plot = ink(FACTORY, this, "-bb-plot-ink", c -> c.plot);
  private final StyleableProperty<Color> grid = ink(FACTORY, this, "-bb-grid-ink", c -> c.grid);
  private final StyleableProperty<Color> text = ink(FACTORY, this, "-bb-text-ink", c -> c.text);
  private final StyleableProperty<Color> limit = ink(FACTORY, this, "-bb-limit-ink", c -> c.limit);
  private final StyleableProperty<Color> warn = ink(FACTORY, this, "-bb-warn-ink", c -> c.warn);
  private final StyleableProperty<Color> line = ink(FACTORY, this, "-bb-line-ink", c -> c.line);
  private final StyleableProperty<Color> trip = ink(FACTORY, this, "-bb-trip-ink", c -> c.trip);
  private final StyleableProperty<Color> halted =
      ink(FACTORY, this, "-bb-halted-ink", c -> c.halted);
  private final StyleableProperty<Color> mark = ink(FACTORY, this, "-bb-mark-ink", c -> c.mark);

  private final Format format;
  private Optional<ChartData> data = Optional.empty();

  /** As it was drawn last. */
  private ChartMargins margins = ChartMargins.LEAST;

  private final Consumer<ChartSight.Move> moves;

  /** Where a moment is read, 0 to 1 of the plot; NaN for nowhere. */
  private double pointer = NOWHERE;

  /** Where the hand that drags was last, px; NaN while none does. */
  private double dragged = NOWHERE;

  /**
   * @param moves hears what an operator does to see another stretch of time
   */
  TimeChart(Format format, Consumer<ChartSight.Move> moves) {
    this.format = format;
    this.moves = moves;
    getStyleClass().add("time-chart");
    setMinHeight(ChartFrame.TOP + LEAST_PLOT_HEIGHT + ChartFrame.BOTTOM);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> point(share(event.getX())));
    setOnMouseExited(_ -> point(NOWHERE));
    setOnMousePressed(this::onPress);
    setOnMouseDragged(this::onDrag);
    setOnMouseReleased(_ -> letGo());
    setOnMouseClicked(this::onClick);
    setOnScroll(this::onScroll);
    setOnKeyPressed(this::onKey);
    focusedProperty().subscribe(() -> point(NOWHERE));
  }

  /** Shows the data. */
  void show(Optional<ChartData> newData) {
    data = newData;
    repaint();
  }

  private void point(double share) {
    if (Double.compare(pointer, share) != 0) {
      pointer = share;
      repaint();
    }
  }

  /** Where the pointer stands in the plot, NaN outside of it. */
  private double share(double x) {
    double share = (x - margins.left()) / plotWidth();
    return share >= 0 && share <= 1 ? share : NOWHERE;
  }

  /** In px, as it was drawn last; not above 0 before that. */
  double plotWidth() {
    return Math.floor(getWidth()) - margins.left() - margins.right();
  }

  private void onPress(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      dragged = event.getX();
    }
  }

  private void onDrag(MouseEvent event) {
    if (!Double.isNaN(dragged) && plotWidth() > 0) {
      point(NOWHERE);
      setCursor(Cursor.CLOSED_HAND);
      pan((dragged - event.getX()) / plotWidth());
      dragged = event.getX();
    }
  }

  private void letGo() {
    dragged = NOWHERE;
    setCursor(Cursor.DEFAULT);
  }

  private void onClick(MouseEvent event) {
    if (event.getClickCount() == 2 && event.isStillSincePress()) {
      live();
    }
  }

  private void onScroll(ScrollEvent event) {
    double at = share(event.getX());
    if (Double.isNaN(at)) {
      return;
    }
    if (event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? NEARER : 1 / NEARER, at);
    } else if (event.getDeltaX() != 0) {
      pan(event.getDeltaX() > 0 ? -MOVED : MOVED);
    }
    event.consume();
  }

  private void zoom(double factor, double at) {
    moves.accept((sight, reach) -> sight.zoomed(factor, at, reach));
  }

  private void pan(double share) {
    moves.accept((sight, reach) -> sight.panned(share, reach));
  }

  private void live() {
    moves.accept((sight, _) -> sight.live());
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    double at = Double.isNaN(pointer) ? 1 : pointer;
    switch (event.getCode()) {
      case LEFT, RIGHT -> sideways(event.getCode() == KeyCode.LEFT ? -1 : 1, event.isShiftDown());
      case PAGE_UP -> pan(-1);
      case PAGE_DOWN -> pan(1);
      case HOME -> moves.accept(ChartSight::atTheBegin);
      case END -> live();
      case PLUS, ADD, EQUALS -> zoom(NEARER, at);
      case MINUS, SUBTRACT -> zoom(1 / NEARER, at);
      case ESCAPE -> {
        if (!leave()) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Moves the window, or reads another moment of it; beyond either end of it the window moves. */
  private void sideways(int direction, boolean reads) {
    if (!reads) {
      pan(direction * MOVED);
      return;
    }
    double at = (Double.isNaN(pointer) ? 1 : pointer) + direction * STEP;
    if (at < 0 || at > 1) {
      pan(direction * STEP);
    }
    point(Math.clamp(at, 0, 1));
    repaint();
  }

  /** Back to what was shown at first; whether that was another thing. */
  private boolean leave() {
    boolean read = !Double.isNaN(pointer);
    point(NOWHERE);
    AtomicBoolean moved = new AtomicBoolean();
    moves.accept(
        (sight, _) -> {
          moved.set(!sight.natural());
          return sight.live();
        });
    return read || moved.get();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    g.setLineDashes();
    double plotHeight = height - ChartFrame.TOP - ChartFrame.BOTTOM;
    Optional<ChartData> drawn = data.filter(shown -> shown.rows().size() > 0);
    margins = drawn.map(shown -> ChartMargins.of(shown, scale(shown))).orElse(ChartMargins.LEAST);
    if (plotWidth() <= 0 || plotHeight <= 0) {
      return;
    }
    drawn.ifPresentOrElse(
        shown -> paint(frame(g, shown, plotHeight)), () -> paintNothing(g, plotHeight));
  }

  private ChartScale scale(ChartData shown) {
    return ChartScale.of(shown.rows(), shown.firstRow(), shown.lastRow());
  }

  private ChartFrame frame(GraphicsContext g, ChartData shown, double plotHeight) {
    return new ChartFrame(g, shown, scale(shown), margins, inks(), format, plotWidth(), plotHeight);
  }

  private ChartInk inks() {
    return new ChartInk(
        plot.getValue(),
        grid.getValue(),
        text.getValue(),
        limit.getValue(),
        warn.getValue(),
        line.getValue(),
        trip.getValue(),
        halted.getValue(),
        mark.getValue());
  }

  private void paint(ChartFrame frame) {
    new ChartAxes(frame).draw();
    new ChartGaps(frame).draw();
    new ChartLines(frame).draw();
    ChartNotes notes = new ChartNotes(frame);
    notes.draw();
    if (Double.isNaN(pointer)) {
      setAccessibleText("Chart, newest " + notes.reading(frame.window().to()));
    } else {
      notes.drawReading(pointer);
      setAccessibleText("Chart, " + notes.reading(frame.window().time(pointer)));
    }
  }

  private void paintNothing(GraphicsContext g, double plotHeight) {
    g.setFill(plot.getValue());
    g.fillRect(margins.left(), ChartFrame.TOP, plotWidth(), plotHeight);
    g.setFill(text.getValue());
    g.setTextAlign(TextAlignment.CENTER);
    g.setTextBaseline(VPos.CENTER);
    g.fillText("No value yet", margins.left() + plotWidth() / 2, ChartFrame.TOP + plotHeight / 2);
    setAccessibleText("Chart, no value yet");
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
