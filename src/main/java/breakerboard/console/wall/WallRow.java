package breakerboard.console.wall;

import breakerboard.console.Hatching;
import breakerboard.console.Lettering;
import breakerboard.console.Painted;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Draws one book of the wall. Its colours are those of {@link WallInk}. */
final class WallRow extends Painted {
  /** No breaker of the row has the cursor. */
  static final int NOWHERE = -1;

  private static final StyleablePropertyFactory<WallRow> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double SCALE = 1.25;
  private static final double PAD = 10;
  private static final double INSET = 3;
  private static final double SHAPE = 12;

  /** Beside a number in a narrow column. */
  private static final double TIGHT_SHAPE = 9;

  private static final double TIGHT_INSET = 2;

  private static final double AFTER_SHAPE = 5;
  private static final double BAR = 4;
  private static final double TICK = 11;
  private static final double DOT = 3;
  private static final double HALF = 0.5;
  private static final double[] DASHES = {4, 3};

  private final Map<WallInk, StyleableProperty<Color>> inks = new EnumMap<>(WallInk.class);
  private Optional<WallLine> line = Optional.empty();
  private WallColumns columns = WallColumns.in(0, List.of());
  private int cursor = NOWHERE;

  /** The book's name as far as there is room; measured once. */
  private String name = "";

  WallRow() {
    getStyleClass().add("wall-row");
    setMouseTransparent(true);
    for (WallInk each : WallInk.values()) {
      inks.put(each, ink(FACTORY, this, each.css(), row -> row.property(each)));
    }
  }

  private StyleableProperty<Color> property(WallInk ink) {
    return Objects.requireNonNull(inks.get(ink));
  }

  /**
   * Shows a book.
   *
   * @param breaker the one that has the cursor, {@link #NOWHERE} for none
   */
  void show(WallLine newLine, WallColumns newColumns, int breaker) {
    if (line.filter(newLine::equals).isEmpty()
        || !columns.equals(newColumns)
        || cursor != breaker) {
      if (line.filter(before -> before.book().equals(newLine.book())).isEmpty()
          || !columns.equals(newColumns)) {
        name = Lettering.fit(newLine.book(), Lettering.STRONG, newColumns.book() - PAD - INSET);
      }
      line = Optional.of(newLine);
      columns = newColumns;
      cursor = breaker;
      repaint();
    }
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    line.ifPresent(shown -> paint(g, shown, height));
  }

  private void paint(GraphicsContext g, WallLine shown, double height) {
    g.setTextBaseline(VPos.CENTER);
    boolean free = shown.state() == ScreenState.ALLOWED;
    words(
        g,
        name,
        free ? Lettering.LABEL : Lettering.STRONG,
        free ? WallInk.SOFT : WallInk.STRONG,
        PAD,
        height);
    state(g, shown, height);
    number(
        g,
        shown.risk(),
        shown.riskHighest() ? WallInk.RISK : WallInk.SOFT,
        columns.riskX() + columns.risk() - PAD,
        height,
        shown.riskHighest() ? Lettering.STRONG : Lettering.LABEL);
    List<WallCell> cells = shown.cells();
    for (int i = 0; i < cells.size(); i++) {
      double x = columns.cellX(i);
      rule(g, x, height);
      cell(g, cells.get(i), x + 1, columns.cell(i) - 1, height);
      if (i == cursor) {
        g.setStroke(colour(WallInk.CURSOR));
        g.setLineWidth(2);
        g.setLineDashes();
        g.strokeRect(x + 2, 1, columns.cell(i) - 3, height - 2);
      }
    }
    rule(g, columns.endsX(), height);
    number(
        g,
        shown.ends(),
        shown.old() ? WallInk.DATA : WallInk.STRONG,
        columns.width() - PAD,
        height,
        Lettering.STRONG);
  }

  private void state(GraphicsContext g, WallLine shown, double height) {
    double x = columns.stateX();
    double room = columns.state() - INSET;
    switch (shown.state()) {
      case HALTED, LIQUIDATE_ONLY -> {
        fill(g, WallInk.TRIP, x, 0, room, height);
        lead(g, shown.state(), shown.word(), WallInk.TRIP_ON, x + INSET, height);
      }
      case MAINTENANCE -> {
        edge(g, WallInk.OFF, x, room, height, DASHES);
        lead(g, shown.state(), "MAINT.", WallInk.OFF, x + INSET, height);
      }
      case REDUCE_ONLY -> {
        edge(g, WallInk.WARN, x, room, height);
        lead(g, shown.state(), shown.word(), WallInk.WARN, x + INSET, height);
      }
      default ->
          words(
              g,
              shown.word(),
              Lettering.LABEL,
              WallInk.FAINT,
              x + INSET + SHAPE + AFTER_SHAPE,
              height);
    }
  }

  private void cell(GraphicsContext g, WallCell cell, double x, double width, double height) {
    switch (cell.state()) {
      case ACTIVE, ALLOWED -> calm(g, cell, x, width, height);
      case IDLE -> {
        shape(g, cell.state(), WallInk.FAINT, x + INSET, height);
        bar(g, cell, WallInk.RULE, x + INSET + SHAPE + AFTER_SHAPE, x + width - INSET, height);
      }
      case WARNING -> {
        fill(g, WallInk.WARN_TINT, x, 0, width, height);
        shape(g, cell.state(), WallInk.WARN, x + INSET, height);
        bar(g, cell, WallInk.WARN, x + INSET + SHAPE + AFTER_SHAPE, x + width - INSET, height);
      }
      case TRIPPED, LIQUIDATING, EMERGENCY, HALTED, LIQUIDATE_ONLY -> {
        fill(g, WallInk.TRIP, x, 0, width, height);
        shaped(g, cell, WallInk.TRIP_ON, x, width, height);
      }
      case COOLDOWN -> {
        fill(g, WallInk.COOL_TINT, x, 0, width, height);
        shaped(g, cell, WallInk.COOL, x, width, height);
      }
      case NO_FEED -> Hatching.paint(g, colour(WallInk.DATA), x, 0, width, height);
      case UNFED, STALE -> {
        Hatching.paint(g, colour(WallInk.DATA), x, 0, width, height);
        shaped(g, cell, WallInk.DATA, x, width, height);
      }
      case BYPASSED, MAINTENANCE, REDUCE_ONLY -> shaped(g, cell, WallInk.OFF, x, width, height);
      case DISABLED -> shaped(g, cell, WallInk.FAINT, x, width, height);
    }
  }

  private void calm(GraphicsContext g, WallCell cell, double x, double width, double height) {
    if (Double.isNaN(cell.bar())) {
      g.setFill(colour(WallInk.FAINT));
      g.fillOval(Math.rint(x + (width - DOT) / 2), Math.rint((height - DOT) / 2), DOT, DOT);
    } else {
      bar(g, cell, WallInk.BAR, x + INSET, x + width - INSET, height);
    }
  }

  /** On the scale of the gauges, so that all limits of a column stand under one another. */
  private void bar(
      GraphicsContext g, WallCell cell, WallInk ink, double from, double to, double height) {
    double length = to - from;
    double top = Math.rint((height - BAR) / 2);
    fill(g, WallInk.TRACK, from, top, length, BAR);
    double share = Double.isNaN(cell.bar()) ? 0 : Math.clamp(cell.bar() / SCALE, 0, 1);
    fill(g, ink, from, top, Math.rint(share * length), BAR);
    fill(
        g, WallInk.MARK, Math.rint(from + length / SCALE), Math.rint((height - TICK) / 2), 1, TICK);
  }

  private void shaped(
      GraphicsContext g, WallCell cell, WallInk ink, double x, double width, double height) {
    double room = width - 2 * INSET - SHAPE - 1;
    if (wide(cell.brief()) <= room) {
      shape(g, cell.state(), ink, x + INSET, height);
      String text = wide(cell.text()) <= room ? cell.text() : cell.brief();
      number(g, text, ink, x + width - INSET, height, Lettering.STRONG);
    } else {
      tight(g, cell, ink, x, width, height);
    }
  }

  /** A number that does not fit even beside a small shape is left out: the detail has it. */
  private void tight(
      GraphicsContext g, WallCell cell, WallInk ink, double x, double width, double height) {
    double room = width - 2 * TIGHT_INSET - TIGHT_SHAPE - 1;
    if (wide(cell.brief()) <= room) {
      shape(g, cell.state(), ink, x + TIGHT_INSET, height, TIGHT_SHAPE);
      number(g, cell.brief(), ink, x + width - TIGHT_INSET, height, Lettering.STRONG);
    } else {
      shape(g, cell.state(), ink, x + INSET, height);
    }
  }

  private static double wide(String words) {
    return Lettering.wide(words, Lettering.STRONG);
  }

  private void lead(
      GraphicsContext g, ScreenState state, String word, WallInk ink, double x, double height) {
    shape(g, state, ink, x, height);
    words(g, word, Lettering.STRONG, ink, x + SHAPE + AFTER_SHAPE, height);
  }

  private void shape(GraphicsContext g, ScreenState state, WallInk ink, double x, double height) {
    shape(g, state, ink, x, height, SHAPE);
  }

  private void shape(
      GraphicsContext g, ScreenState state, WallInk ink, double x, double height, double size) {
    StateShape.paint(g, state, colour(ink), x, (height - size) / 2, size);
  }

  private void words(
      GraphicsContext g, String words, Font font, WallInk ink, double x, double height) {
    g.setFont(font);
    g.setFill(colour(ink));
    g.setTextAlign(TextAlignment.LEFT);
    g.fillText(words, x, Math.rint(height / 2));
  }

  private void number(
      GraphicsContext g, String number, WallInk ink, double right, double height, Font font) {
    g.setFont(font);
    g.setFill(colour(ink));
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(number, right, Math.rint(height / 2));
  }

  private void rule(GraphicsContext g, double x, double height) {
    fill(g, WallInk.RULE, x, 0, 1, height);
  }

  private void edge(
      GraphicsContext g, WallInk ink, double x, double room, double height, double... dashes) {
    g.setStroke(colour(ink));
    g.setLineWidth(1);
    g.setLineDashes(dashes);
    g.strokeRect(x + HALF, HALF, room - 1, height - 1);
    g.setLineDashes();
  }

  private void fill(
      GraphicsContext g, WallInk ink, double x, double y, double width, double height) {
    g.setFill(colour(ink));
    g.fillRect(x, y, width, height);
  }

  private Color colour(WallInk ink) {
    return property(ink).getValue();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
