package breakerboard.console.limits;

import breakerboard.console.AxisSteps;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Lettering;
import breakerboard.console.Painted;
import breakerboard.desk.whatif.BookOutcome;
import breakerboard.desk.whatif.Comparison;
import breakerboard.desk.whatif.Outcome;
import breakerboard.desk.whatif.Span;
import breakerboard.desk.whatif.TripChange;
import java.util.List;
import java.util.Optional;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/**
 * When books were halted or liquidating with the limits of now and with the staged ones, one lane
 * below the other, and between them the trips that are removed, added and moved.
 */
final class TimeLanes extends Painted {
  private static final StyleablePropertyFactory<TimeLanes> FACTORY =
      new StyleablePropertyFactory<>(Painted.getClassCssMetaData());
  private static final double NAMES = 52;
  private static final double LANE = 16;
  private static final double HALF = 0.5;
  private static final double MARKS = 18;
  private static final double MARK = 11;
  private static final double TICK = 4;
  private static final double TIMES = 18;
  private static final double RIGHT = 12;
  private static final double LEAST_WIDTH = 2;
  private static final double HEIGHT = LANE + MARKS + LANE + TICK + TIMES;

  private final StyleableProperty<Color> text = ink(FACTORY, this, "-bb-lane-text", m -> m.text);
  private final StyleableProperty<Color> strong =
      ink(FACTORY, this, "-bb-lane-strong", m -> m.strong);
  private final StyleableProperty<Color> ground =
      ink(FACTORY, this, "-bb-lane-ground", m -> m.ground);
  private final StyleableProperty<Color> edge = ink(FACTORY, this, "-bb-lane-edge", m -> m.edge);
  private final StyleableProperty<Color> halt = ink(FACTORY, this, "-bb-lane-halt", m -> m.halt);
  private final Format format;
  private Optional<Comparison> shown = Optional.empty();

  TimeLanes(Format format) {
    this.format = format;
    getStyleClass().add("time-lanes");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  void show(Comparison comparison) {
    shown = Optional.of(comparison);
    setAccessibleText(
        "Halted or liquidating, times now: %s, staged: %s"
            .formatted(
                Figures.count(halts(comparison.now()).size()),
                Figures.count(halts(comparison.staged()).size())));
    repaint();
  }

  private static List<Span> halts(Outcome outcome) {
    return outcome.books().stream().map(BookOutcome::halts).flatMap(List::stream).toList();
  }

  @Override
  protected void paint(GraphicsContext g, double width, double height) {
    shown.ifPresent(comparison -> new Lanes(g, width, comparison).paint());
  }

  private final class Lanes {
    private final GraphicsContext g;
    private final double width;
    private final Comparison comparison;
    private final Span time;
    private double marked = Double.NEGATIVE_INFINITY;

    private Lanes(GraphicsContext g, double width, Comparison comparison) {
      this.g = g;
      this.width = width - NAMES - RIGHT;
      this.comparison = comparison;
      this.time = comparison.now().time();
    }

    private double x(long at) {
      double share = (at - time.from()) / (double) Math.max(1, time.length());
      return NAMES + width * Math.clamp(share, 0, 1);
    }

    private void paint() {
      g.setFont(Lettering.LABEL);
      lane("now", 0, comparison.now());
      lane("staged", LANE + MARKS, comparison.staged());
      comparison.changes().forEach(this::mark);
      times();
    }

    private void lane(String name, double y, Outcome outcome) {
      g.setFill(text.getValue());
      g.setTextAlign(TextAlignment.LEFT);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(name, 0, y + LANE / 2);
      g.setFill(ground.getValue());
      g.fillRect(NAMES, y, width, LANE);
      g.setStroke(edge.getValue());
      g.setLineWidth(1);
      g.strokeRect(NAMES + HALF, y + HALF, width - 1, LANE - 1);
      g.setFill(halt.getValue());
      for (Span span : halts(outcome)) {
        double from = x(span.from());
        g.fillRect(from, y, Math.max(LEAST_WIDTH, x(span.to()) - from), LANE);
      }
    }

    /** Where two would touch the first stands for both; the table has each. */
    private void mark(TripChange change) {
      double x = x(change.time());
      if (x < marked + MARK) {
        return;
      }
      marked = x;
      String sign =
          switch (change) {
            case TripChange.Removed _ -> "−";
            case TripChange.Added _ -> "+";
            case TripChange.Moved _ -> "→";
          };
      g.setFill(strong.getValue());
      g.setTextAlign(TextAlignment.CENTER);
      g.setTextBaseline(VPos.CENTER);
      g.fillText(sign, x, LANE + MARKS / 2);
    }

    private void times() {
      double y = LANE + MARKS + LANE;
      long step = AxisSteps.times(time.length(), width);
      g.setFill(text.getValue());
      g.setStroke(text.getValue());
      g.setLineWidth(1);
      g.setTextBaseline(VPos.TOP);
      double free = 0;
      for (long at = Math.ceilDiv(time.from(), step) * step; at <= time.to(); at += step) {
        double x = Math.floor(x(at)) + HALF;
        String words = format.brief(at, time.to());
        double half = Lettering.wide(words, Lettering.LABEL) / 2;
        g.strokeLine(x, y, x, y + TICK);
        double middle = Math.min(x, NAMES + width + RIGHT - half);
        if (middle - half >= free) {
          g.setTextAlign(TextAlignment.CENTER);
          g.fillText(words, middle, y + TICK);
          free = middle + half + TICK;
        }
      }
    }
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
