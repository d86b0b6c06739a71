package breakerboard.console.book;

import breakerboard.console.BreakerHistory;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.Painted;
import breakerboard.console.SampleRing;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * A trigger's value over time against its limits as they were at each moment, with trips, resets
 * and warnings marked. Decimated to the lowest and highest value of each pixel column.
 */
final class TimeChart extends Painted {
  private static final StyleablePropertyFactory<TimeChart> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double LEFT = 52;
  private static final double RIGHT = 76;
  private static final double TOP = 22;
  private static final double BOTTOM = 22;
  private static final double LABEL_GAP = 16;
  private static final double FONT = 13;
  private static final double HALF = 0.5;
  private static final double HALTED_SHADE = 0.2;
  private static final double LEAST_TICK_WIDTH = 74;
  private static final double[] DASHES = {6, 4};
  private static final long[] TICKS = {
    10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400
  };

  private final StyleableProperty<Color> plot = ink(FACTORY, this, "-bb-plot-ink", c -> c.plot);
  private final StyleableProperty<Color> grid = ink(FACTORY, this, "-bb-grid-ink", c -> c.grid);
  private final StyleableProperty<Color> text = ink(FACTORY, this, "-bb-text-ink", c -> c.text);
  private final StyleableProperty<Color> limit = ink(FACTORY, this, "-bb-limit-ink", c -> c.limit);
  private final StyleableProperty<Color> warn = ink(FACTORY, this, "-bb-warn-ink", c -> c.warn);
  private final StyleableProperty<Color> line = ink(FACTORY, this, "-bb-line-ink", c -> c.line);
  private final StyleableProperty<Color> trip = ink(FACTORY, this, "-bb-trip-ink", c -> c.trip);
  private final StyleableProperty<Color> band = ink(FACTORY, this, "-bb-band-ink", c -> c.band);
  private final StyleableProperty<Color> mark = ink(FACTORY, this, "-bb-mark-ink", c -> c.mark);

  private final Format format;
  private Optional<ChartData> data = Optional.empty();
  private double hoverX = Double.NaN;

  /**
   * What a chart shows.
   *
   * @param marks in the order of time
   */
  record ChartData(
      SampleRing rows, Unit unit, double scaleLimit, long from, long to, List<ChartMark> marks) {}

  TimeChart(Format format) {
    this.format = format;
    getStyleClass().add("time-chart");
    setMinHeight(0);
    setOnMouseMoved(event -> hover(event.getX()));
    setOnMouseExited(_ -> hover(Double.NaN));
  }

  void show(Optional<ChartData> newData) {
    data = newData;
    repaint();
  }

  private void hover(double x) {
    hoverX = x;
    repaint();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    g.setFont(Font.font(Fonts.REGULAR, FONT));
    g.setLineDashes();
    double plotWidth = width - LEFT - RIGHT;
    double plotHeight = height - TOP - BOTTOM;
    if (plotWidth <= 0 || plotHeight <= 0) {
      return;
    }
    g.setFill(plot.getValue());
    g.fillRect(LEFT, TOP, plotWidth, plotHeight);
    if (data.isEmpty() || data.get().rows().size() == 0) {
      g.setFill(text.getValue());
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText("No value yet", LEFT + plotWidth / 2, TOP + plotHeight / 2);
      return;
    }
    new Drawing(g, data.get(), plotWidth, plotHeight).draw();
  }

  /** One drawing: everything that depends on the size and the data of this moment. */
  private final class Drawing {
    private final GraphicsContext g;
    private final ChartData shown;
    private final SampleRing rows;
    private final int first;
    private final ChartScale scale;
    private final double plotWidth;
    private final double plotHeight;

    Drawing(GraphicsContext g, ChartData shown, double plotWidth, double plotHeight) {
      this.g = g;
      this.shown = shown;
      this.rows = shown.rows();
      this.first = Math.max(0, rows.from(shown.from()) - 1);
      this.scale = ChartScale.of(rows, rows.from(shown.from()));
      this.plotWidth = plotWidth;
      this.plotHeight = plotHeight;
    }

    void draw() {
      drawGrid();
      drawTimes();
      drawHalts();
      g.save();
      g.beginPath();
      g.rect(LEFT, TOP, plotWidth + 4, plotHeight);
      g.clip();
      drawSteps(BreakerHistory.WARN, warn.getValue(), 1, DASHES);
      drawSteps(BreakerHistory.LIMIT, limit.getValue(), 2);
      drawValue();
      g.restore();
      drawMarks();
      drawEnds();
      drawHover();
    }

    private double x(long time) {
      double share = (time - shown.from()) / (double) (shown.to() - shown.from());
      return LEFT + Math.clamp(share, 0, 1) * plotWidth;
    }

    private double y(double value) {
      return TOP + (1 - scale.share(value)) * plotHeight;
    }

    private void drawGrid() {
      g.setLineWidth(1);
      g.setTextAlign(TextAlignment.RIGHT);
      g.setTextBaseline(VPos.CENTER);
      for (double at = scale.firstLabel(); at <= scale.high(); at += scale.step()) {
        double y = Math.floor(y(at)) + HALF;
        g.setStroke(grid.getValue());
        g.strokeLine(LEFT, y, LEFT + plotWidth, y);
        g.setFill(text.getValue());
        g.fillText(format.tick(at, scale.step(), shown.unit()), LEFT - 8, y);
      }
    }

    private void drawTimes() {
      long span = (shown.to() - shown.from()) / Times.NANOS_PER_SECOND;
      double most = Math.max(1, Math.floor(plotWidth / LEAST_TICK_WIDTH));
      long tick = TICKS[TICKS.length - 1];
      for (int i = TICKS.length - 1; i >= 0 && span / (double) TICKS[i] <= most; i--) {
        tick = TICKS[i];
      }
      long step = tick * Times.NANOS_PER_SECOND;
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.TOP);
      g.setFill(text.getValue());
      long at = Math.ceilDiv(shown.from(), step) * step;
      for (; at <= shown.to(); at += step) {
        g.fillText(format.brief(at, shown.to()), x(at), TOP + plotHeight + 5);
      }
    }

    private void drawHalts() {
      g.setFill(band.getValue());
      g.setGlobalAlpha(HALTED_SHADE);
      long tripped = Times.NEVER;
      for (ChartMark each : shown.marks()) {
        switch (each.kind()) {
          case TRIP -> tripped = tripped == Times.NEVER ? each.at() : tripped;
          case RESET -> {
            shade(tripped, each.at());
            tripped = Times.NEVER;
          }
          case WARNING, LIMIT -> {}
        }
      }
      shade(tripped, shown.to());
      g.setGlobalAlpha(1);
    }

    private void shade(long begin, long end) {
      if (begin != Times.NEVER && end > shown.from()) {
        g.fillRect(x(begin), TOP, x(end) - x(begin), plotHeight);
      }
    }

    private void drawSteps(int column, Color colour, double width, double... dashes) {
      g.setStroke(colour);
      g.setLineWidth(width);
      g.setLineDashes(dashes);
      g.beginPath();
      double last = Double.NaN;
      for (int row = first; row < rows.size(); row++) {
        double value = rows.value(row, column);
        double x = x(rows.time(row));
        if (Double.isNaN(value)) {
          if (!Double.isNaN(last)) {
            g.lineTo(x, snap(last));
          }
        } else if (Double.isNaN(last)) {
          g.moveTo(x, snap(value));
        } else if (value != last) {
          g.lineTo(x, snap(last));
          g.lineTo(x, snap(value));
        }
        last = value;
      }
      if (!Double.isNaN(last)) {
        g.lineTo(LEFT + plotWidth, snap(last));
      }
      g.stroke();
      g.setLineDashes();
    }

    private double snap(double value) {
      return Math.rint(y(value));
    }

    /** In accent, and in the colour of a trip while the breaker was tripped. */
    private void drawValue() {
      long from = shown.from();
      boolean tripped = false;
      for (ChartMark each : shown.marks()) {
        boolean turns = each.kind() == ChartMark.Kind.TRIP || each.kind() == ChartMark.Kind.RESET;
        if (turns && each.at() > shown.from()) {
          drawValue(from, each.at(), tripped);
          from = each.at();
        }
        if (turns) {
          tripped = each.kind() == ChartMark.Kind.TRIP;
        }
      }
      drawValue(from, Long.MAX_VALUE, tripped);
    }

    private void drawValue(long from, long to, boolean tripped) {
      g.setStroke(tripped ? trip.getValue() : line.getValue());
      g.setLineWidth(1.5);
      g.beginPath();
      boolean drawing = false;
      int row = Math.max(first, rows.from(from) - 1);
      while (row < rows.size()) {
        double x = Math.floor(x(rows.time(row)));
        double low = Double.NaN;
        double high = Double.NaN;
        double last = Double.NaN;
        while (row < rows.size() && Math.floor(x(rows.time(row))) == x) {
          last = rows.value(row, BreakerHistory.VALUE);
          low = Double.isNaN(last) || low < last ? low : last;
          high = Double.isNaN(last) || high > last ? high : last;
          row++;
        }
        if (Double.isNaN(high)) {
          drawing = false;
          continue;
        }
        if (drawing) {
          g.lineTo(x + HALF, y(low));
        } else {
          g.moveTo(x + HALF, y(low));
          drawing = true;
        }
        if (high > low) {
          g.lineTo(x + HALF, y(high));
          g.lineTo(x + HALF, Double.isNaN(last) ? y(high) : y(last));
        }
        if (row < rows.size() && rows.time(row) > to) {
          break;
        }
      }
      g.stroke();
    }

    private void drawMarks() {
      Optional<ChartMark> newestTrip =
          shown.marks().stream()
              .filter(m -> m.kind() == ChartMark.Kind.TRIP && m.at() >= shown.from())
              .reduce((_, later) -> later);
      for (ChartMark each : shown.marks()) {
        if (each.at() < shown.from()) {
          continue;
        }
        double x = Math.floor(x(each.at())) + HALF;
        switch (each.kind()) {
          case TRIP ->
              drawTrip(
                  x,
                  newestTrip
                      .filter(each::equals)
                      .map(m -> "tripped " + format.time(m.at()))
                      .orElse(""));
          case RESET -> drawLine(x, text.getValue(), "");
          case LIMIT -> drawLine(x, text.getValue(), "limit changed");
          case WARNING -> {
            double bottom = TOP + plotHeight;
            g.setFill(mark.getValue());
            g.fillPolygon(
                new double[] {x, x + 5, x - 5},
                new double[] {bottom - 11, bottom - 2, bottom - 2},
                3);
          }
        }
      }
    }

    private void drawTrip(double x, String words) {
      g.setStroke(trip.getValue());
      g.setLineWidth(1);
      g.strokeLine(x, TOP - 4, x, TOP + plotHeight);
      g.setFill(trip.getValue());
      g.fillRect(x - 5, TOP - 14, 10, 10);
      if (!words.isEmpty()) {
        g.setFont(Font.font(Fonts.MEDIUM, FONT));
        g.setTextBaseline(VPos.CENTER);
        boolean roomLeft = x - LEFT > 130;
        g.setTextAlign(roomLeft ? TextAlignment.RIGHT : TextAlignment.LEFT);
        g.fillText(words, roomLeft ? x - 10 : x + 10, TOP - 9);
        g.setFont(Font.font(Fonts.REGULAR, FONT));
      }
    }

    private void drawLine(double x, Color colour, String words) {
      g.setStroke(colour);
      g.setLineWidth(1);
      g.setLineDashes(3, 3);
      g.strokeLine(x, TOP, x, TOP + plotHeight);
      g.setLineDashes();
      if (!words.isEmpty()) {
        g.setFill(colour);
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(words, x - 4, TOP + 4);
      }
    }

    /** The newest value, limit and warning limit at the right end, kept apart from each other. */
    private void drawEnds() {
      int newest = rows.size() - 1;
      double value = rows.value(newest, BreakerHistory.VALUE);
      double limitNow = rows.value(newest, BreakerHistory.LIMIT);
      double warnNow = rows.value(newest, BreakerHistory.WARN);
      double limitY = y(limitNow);
      boolean over = tripped();
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.CENTER);
      double x = LEFT + plotWidth + 7;
      if (!Double.isNaN(limitNow)) {
        g.setFill(limit.getValue());
        g.setFont(Font.font(Fonts.MEDIUM, FONT));
        g.fillText("limit " + plain(limitNow), x, limitY);
      }
      double valueY = Double.NaN;
      if (!Double.isNaN(value)) {
        valueY = apart(y(value), limitY);
        g.setFill(over ? trip.getValue() : line.getValue());
        g.setFont(Font.font(Fonts.MEDIUM, FONT));
        g.fillText(format.value(value, shown.unit(), shown.scaleLimit()), x, valueY);
        double dotX = x(rows.time(newest));
        g.fillOval(dotX - 3, y(value) - 3, 6, 6);
      }
      if (!Double.isNaN(warnNow)) {
        double warnY = apart(y(warnNow), limitY);
        if (Double.isNaN(valueY) || Math.abs(warnY - valueY) >= LABEL_GAP) {
          g.setFill(warn.getValue());
          g.setFont(Font.font(Fonts.REGULAR, FONT));
          g.fillText("warn " + plain(warnNow), x, warnY);
        }
      }
      g.setFont(Font.font(Fonts.REGULAR, FONT));
    }

    private double apart(double y, double from) {
      if (Double.isNaN(from) || Math.abs(y - from) >= LABEL_GAP) {
        return y;
      }
      return y <= from ? from - LABEL_GAP : from + LABEL_GAP;
    }

    private String plain(double value) {
      return format.figure(value, shown.unit(), shown.scaleLimit());
    }

    private boolean tripped() {
      return shown.marks().stream()
          .filter(m -> m.kind() == ChartMark.Kind.TRIP || m.kind() == ChartMark.Kind.RESET)
          .reduce((_, later) -> later)
          .filter(m -> m.kind() == ChartMark.Kind.TRIP)
          .isPresent();
    }

    private void drawHover() {
      if (!(hoverX >= LEFT && hoverX <= LEFT + plotWidth)) {
        return;
      }
      double share = (hoverX - LEFT) / plotWidth;
      long time = shown.from() + (long) (share * (shown.to() - shown.from()));
      int row = Math.clamp(rows.from(time), 0, rows.size() - 1);
      double x = Math.floor(hoverX) + HALF;
      g.setStroke(text.getValue());
      g.setLineWidth(1);
      g.strokeLine(x, TOP, x, TOP + plotHeight);
      String words =
          format.time(rows.time(row))
              + "  "
              + format.value(
                  rows.value(row, BreakerHistory.VALUE), shown.unit(), shown.scaleLimit());
      boolean leftHalf = share < HALF;
      g.setTextAlign(leftHalf ? TextAlignment.LEFT : TextAlignment.RIGHT);
      g.setTextBaseline(VPos.BOTTOM);
      g.setFill(limit.getValue());
      g.fillText(words, leftHalf ? x + 6 : x - 6, TOP + plotHeight - 4);
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
