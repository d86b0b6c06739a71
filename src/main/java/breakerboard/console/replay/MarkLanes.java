package breakerboard.console.replay;

import breakerboard.console.Format;
import breakerboard.console.Hatching;
import breakerboard.console.Lettering;
import breakerboard.console.Painted;
import breakerboard.console.ScreenState;
import breakerboard.console.StateShape;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.ReplayMark;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.text.TextAlignment;

/** The lanes of a time line, one for each kind of mark, over an axis of times. */
final class MarkLanes extends Painted {
  static final double LANE = 16;
  static final double AXIS = 20;
  static final double LEFT = 72;
  static final double RIGHT = 12;
  private static final double MARK = 10;
  private static final double LABEL_ROOM = 76;
  private static final double TICK = 4;
  private static final double SPAN = 4;

  private static final StyleablePropertyFactory<MarkLanes> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());

  private final Map<TimeInk, StyleableProperty<Color>> inks = new EnumMap<>(TimeInk.class);
  private final Format format;
  private Optional<TimeScale> scale = Optional.empty();
  private List<ReplayMark> marks = List.of();
  private List<ReplayGap> gaps = List.of();
  private Set<String> held = Set.of();
  private long from = Times.NEVER;
  private long to = Times.NEVER;

  MarkLanes(Format format) {
    this.format = format;
    for (TimeInk ink : TimeInk.values()) {
      inks.put(ink, ink(FACTORY, this, ink.css(), lanes -> lanes.style(ink)));
    }
    getStyleClass().add("mark-lanes");
    setMinHeight(ReplayMark.Kind.values().length * LANE + AXIS);
    setPrefHeight(ReplayMark.Kind.values().length * LANE + AXIS);
    setMouseTransparent(true);
  }

  private StyleableProperty<Color> style(TimeInk ink) {
    StyleableProperty<Color> property = inks.get(ink);
    if (property == null) {
      throw new IllegalStateException("No colour " + ink);
    }
    return property;
  }

  private Color color(TimeInk ink) {
    return style(ink).getValue();
  }

  /**
   * Shows that span with what happened in it.
   *
   * @param nowHeld the books that were halted where it begins
   */
  void show(
      long nowFrom,
      long nowTo,
      List<ReplayMark> nowMarks,
      List<ReplayGap> nowGaps,
      Set<String> nowHeld) {
    if (from == nowFrom
        && to == nowTo
        && marks.equals(nowMarks)
        && gaps.equals(nowGaps)
        && held.equals(nowHeld)) {
      return;
    }
    held = nowHeld;
    from = nowFrom;
    to = nowTo;
    marks = nowMarks;
    gaps = nowGaps;
    repaint();
  }

  List<ReplayMark> marks() {
    return marks;
  }

  /** Where times stand; empty while nothing is known of the span. */
  Optional<TimeScale> scale() {
    double width = getWidth() - LEFT - RIGHT;
    scale =
        from != Times.NEVER && to > from && width > 0
            ? Optional.of(new TimeScale(from, to, LEFT, width))
            : Optional.empty();
    return scale;
  }

  /** The marks at that place, those of its lane first. */
  List<ReplayMark> at(double x, double y) {
    if (scale().isEmpty()) {
      return List.of();
    }
    TimeScale now = scale().get();
    int lane = (int) Math.floor(y / LANE);
    return marks.stream()
        .filter(mark -> Math.abs(now.x(mark.time()) - x) <= MARK / 2 + 1)
        .sorted(
            Comparator.comparingInt((ReplayMark mark) -> mark.kind().ordinal() == lane ? 0 : 1)
                .thenComparingLong(ReplayMark::time))
        .toList();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    g.setFont(Lettering.LABEL);
    g.setFillRule(FillRule.EVEN_ODD);
    double lanes = ReplayMark.Kind.values().length * LANE;
    g.setFill(color(TimeInk.TRACK));
    g.fillRect(LEFT, 0, width - LEFT - RIGHT, lanes);
    paintNames(g, width);
    if (scale().isPresent()) {
      TimeScale now = scale().get();
      paintAxis(g, now, lanes);
      paintHeld(g, now);
      paintMarks(g, now);
      for (ReplayGap gap : gaps) {
        double left = now.x(gap.from());
        double right = gap.to() == Times.NEVER ? now.x(to) : now.x(gap.to());
        Hatching.paint(g, color(TimeInk.DATA), left, 0, Math.max(2, right - left), lanes);
      }
    }
  }

  private void paintNames(GraphicsContext g, double width) {
    g.setTextBaseline(VPos.CENTER);
    g.setTextAlign(TextAlignment.LEFT);
    for (ReplayMark.Kind kind : ReplayMark.Kind.values()) {
      double top = kind.ordinal() * LANE;
      g.setFill(color(TimeInk.TEXT));
      g.fillText(MarkLook.lane(kind), 0, top + LANE / 2);
      g.setFill(color(TimeInk.RULE));
      g.fillRect(LEFT, top + LANE - 1, width - LEFT - RIGHT, 1);
    }
  }

  private void paintAxis(GraphicsContext g, TimeScale now, double top) {
    long step = now.step(LABEL_ROOM);
    g.setTextAlign(TextAlignment.CENTER);
    long former = Times.NEVER;
    for (long tick : now.ticks(step, format.zone())) {
      double x = Math.floor(now.x(tick));
      g.setFill(color(TimeInk.RULE));
      g.fillRect(x, 0, 1, top + TICK);
      g.setFill(color(TimeInk.TEXT));
      String words = format.axis(tick, former, step);
      double half = Lettering.wide(words, Lettering.LABEL) / 2;
      g.fillText(words, Math.clamp(x, LEFT + half, LEFT + now.width() - half), top + AXIS / 2 + 2);
      former = tick;
    }
  }

  /** While any book is halted. */
  private void paintHeld(GraphicsContext g, TimeScale now) {
    for (HeldSpans.Span each : HeldSpans.of(marks, held, from, to)) {
      span(g, now, each.from(), each.to());
    }
  }

  private void span(GraphicsContext g, TimeScale now, long since, long until) {
    double left = now.x(since);
    g.setFill(color(TimeInk.SHADE));
    g.fillRect(left, 0, Math.max(1, now.x(until) - left), LANE - 1);
  }

  /** One of several that would lie upon each other. */
  private void paintMarks(GraphicsContext g, TimeScale now) {
    Set<List<Object>> taken = new HashSet<>();
    List<ReplayMark> drawn = new ArrayList<>();
    for (ReplayMark mark : marks) {
      ScreenState state = MarkLook.state(mark);
      long column = (long) (now.x(mark.time()) / SPAN);
      if (taken.add(List.of(mark.kind(), state, column))) {
        drawn.add(mark);
      }
    }
    drawn.sort(Comparator.comparing(MarkLook::state));
    drawn.forEach(mark -> paint(g, now, mark));
  }

  private void paint(GraphicsContext g, TimeScale now, ReplayMark mark) {
    ScreenState state = MarkLook.state(mark);
    g.save();
    g.translate(
        now.x(mark.time()) - MARK / 2, mark.kind().ordinal() * LANE + (LANE - 1 - MARK) / 2);
    g.scale(MARK / StateShape.BOX, MARK / StateShape.BOX);
    g.setFill(color(ink(state)));
    g.beginPath();
    g.appendSVGPath(state.path());
    g.fill();
    g.restore();
  }

  private static TimeInk ink(ScreenState state) {
    return switch (state) {
      case TRIPPED, HALTED, LIQUIDATING, LIQUIDATE_ONLY, EMERGENCY, MAINTENANCE, NO_ENGINE ->
          TimeInk.TRIP;
      case WARNING, REDUCE_ONLY -> TimeInk.WARN;
      case COOLDOWN -> TimeInk.COOL;
      case UNFED, STALE, NO_FEED -> TimeInk.DATA;
      case ACTIVE, ALLOWED, IDLE, DISABLED, BYPASSED -> TimeInk.STRONG;
    };
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
