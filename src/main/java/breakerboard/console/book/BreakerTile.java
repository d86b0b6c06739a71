package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BreakerModel;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Times;
import breakerboard.domain.Trend;
import breakerboard.domain.TriggerReading;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One breaker: its state in word, shape and colour, its value against its limit, its trend and what
 * comes next.
 */
final class BreakerTile extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final PseudoClass RISING = PseudoClass.getPseudoClass("rising");
  private static final double LEFT = 12;
  private static final double RIGHT = 10;
  private static final double GAP = 12;
  private static final double RING = 2;
  private static final double UNDER_LIMIT = 4;
  private static final double ROOM_FOR_ARROW = 36;

  private final BreakerModel model;
  private final Format format;
  private final boolean trended;
  private final TileHead head;
  private final Label value = new Label();
  private final Label unit = new Label();
  private final Label limit = new Label();
  private final Label share = new Label();
  private final TrendArrow arrow = new TrendArrow();
  private final HBox figures = new HBox();
  private final Sparkline trend;
  private final Hatch trendHatch = new Hatch(false);
  private final Optional<TileGauge> gauge;
  private final Hatch gaugeHatch = new Hatch(true);
  private final FootLine foot = new FootLine();
  private final Label badge = new Label();
  private final Region ring = new Region();
  private TileGeometry geometry = TileGeometry.NORMAL;
  private long hatchFrom = Times.NEVER;
  private @Nullable TileText shown;
  private Runnable chosen = () -> {};

  /** Another layout has other sizes of type, which have to be known before anything is placed. */
  private boolean restyled = true;

  BreakerTile(BreakerModel model, Format format) {
    this.model = model;
    this.format = format;
    BreakerEntry entry = model.entry();
    gauge = TileGauge.of(entry.gauge());
    trended = entry.gauge() == GaugeKind.BULLET;
    trend = new Sparkline(model.history().utilisation());
    head = new TileHead(entry.label());
    build();
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
  }

  private void build() {
    getStyleClass().addAll("breaker-tile", "state");
    value.getStyleClass().add(gauge.isPresent() ? "tile-value" : "tile-word");
    value.setMinWidth(USE_PREF_SIZE);
    unit.getStyleClass().add("tile-unit");
    unit.setMinWidth(USE_PREF_SIZE);
    limit.getStyleClass().add("tile-limit");
    limit.setWrapText(gauge.isEmpty());
    share.getStyleClass().add("tile-share");
    figures.getStyleClass().add("tile-figures");
    figures.setAlignment(Pos.BASELINE_LEFT);
    badge.getStyleClass().addAll("badge", "tile-badge");
    ring.getStyleClass().add("tile-ring");
    ring.setMouseTransparent(true);
    figures.getChildren().addAll(value, unit);
    getChildren().addAll(head, figures, limit, share, badge, ring);
    getChildren().addAll(foot.nodes());
    if (trended) {
      getChildren().addAll(arrow, trend, trendHatch);
    }
    gauge.ifPresent(drawn -> getChildren().addAll(drawn.region(), gaugeHatch));
    getChildren().forEach(child -> child.setManaged(false));
    head.setManaged(false);
  }

  /** What choosing the tile does. */
  void onChoose(Runnable newChosen) {
    chosen = newChosen;
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      chosen.run();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }

  BreakerModel model() {
    return model;
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  /** Takes the places of its parts. */
  void setGeometry(TileGeometry newGeometry) {
    geometry = newGeometry;
    pseudoClassStateChanged(SMALL, geometry.small());
    arrow.setSmall(geometry.small());
    pseudoClassStateChanged(TALL, geometry.tall());
    restyled = true;
    requestLayout();
  }

  /** Shows the breaker as it is now, all but the trend. */
  void show(long clock, Inflow inflow) {
    BreakerSnapshot now = model.snapshot();
    TileText text = TileText.of(model.entry(), now, model.lastFed(), inflow, clock, format);
    showGauge(now, text, inflow);
    if (text.equals(shown)) {
      return;
    }
    shown = text;
    ScreenState state = text.state();
    state.dress(this);
    head.show(state);
    value.setText(text.value());
    unit.setText(text.unit());
    limit.setText(text.limit());
    share.setText(text.share());
    foot.show(text);
    badge.setText(text.badge());
    badge.setVisible(!text.badge().isEmpty());
    setAccessibleText(accessible(text));
    requestLayout();
  }

  private void showGauge(BreakerSnapshot now, TileText text, Inflow inflow) {
    Optional<TriggerReading> figure = TileFigure.of(model.entry(), now, model.lastFed());
    ScreenState state = text.state();
    boolean unfed = state == ScreenState.UNFED || (text.old() && !now.everFed());
    boolean stale = text.old();
    boolean cut = inflow == Inflow.CUT;
    pseudoClassStateChanged(MUTED, cut);
    pseudoClassStateChanged(OLD, stale);
    Trend direction = now.reading().trend();
    arrow.show(direction);
    boolean moving = !unfed && !stale && !cut && state != ScreenState.DISABLED;
    arrow.setVisible(trended && moving && figure.isPresent());
    boolean abnormal = state.compareTo(ScreenState.BYPASSED) >= 0;
    arrow.pseudoClassStateChanged(RISING, direction == Trend.RISING && abnormal);
    gauge.ifPresent(
        drawn -> {
          drawn.show(now.reading(), figure);
          drawn.region().setVisible(!unfed);
        });
    gaugeHatch.setVisible(unfed);
    trend.setVisible(!unfed);
    hatchFrom = now.lastInput();
    trendHatch.setVisible(unfed || stale);
  }

  /** Draws the trend anew; charts are drawn less often than numbers. */
  void showTrend(long clock) {
    if (trended) {
      trend.show(model.history().utilisation(), clock);
      if (trendHatch.isVisible()) {
        requestLayout();
      }
    }
  }

  private String accessible(TileText text) {
    return "%s, %s, %s %s %s. %s %s %s"
        .formatted(
            head.name(),
            text.state().word(),
            text.value(),
            text.unit(),
            text.limit(),
            text.left().full(),
            text.right(),
            text.badge())
        .replaceAll("\\s+", " ")
        .strip();
  }

  @Override
  protected double computePrefHeight(double width) {
    return geometry.height();
  }

  @Override
  protected void layoutChildren() {
    if (restyled) {
      restyled = false;
      foot.forget();
      applyCss();
    }
    double width = getWidth();
    double inner = width - LEFT - RIGHT;
    head.fit(width);
    head.resizeRelocate(0, 0, width, geometry.head());
    ring.resizeRelocate(-RING, -RING, width + 2 * RING, getHeight() + 2 * RING);
    double end = layoutFigures();
    if (trended) {
      double trendX = geometry.trendBelow() ? LEFT : Math.max(geometry.leastTrendX(), end + GAP);
      double trendWidth = Math.max(0, width - RIGHT - trendX);
      trend.resizeRelocate(trendX, geometry.trendTop(), trendWidth, geometry.trendHeight());
      layoutHatch(trendX, trendWidth);
    }
    gauge.ifPresent(drawn -> layoutGauge(drawn.region(), inner));
    foot.layout(badge, LEFT, inner, geometry);
  }

  private void layoutGauge(Region drawn, double inner) {
    drawn.resizeRelocate(LEFT, geometry.gaugeTop(), inner, geometry.gaugeHeight());
    double quarter = Math.rint(geometry.gaugeHeight() / 4);
    gaugeHatch.resizeRelocate(
        LEFT, geometry.gaugeTop() + quarter, inner, geometry.gaugeHeight() - 2 * quarter);
  }

  /** Places value, unit, limit and arrow, and answers where they end. */
  private double layoutFigures() {
    double wide = Math.ceil(figures.prefWidth(-1));
    double high = figures.prefHeight(-1);
    double top = geometry.figures() + Math.rint((geometry.figuresHeight() - high) / 2);
    figures.resizeRelocate(LEFT, top, wide, high);
    double baseline = top + figures.getBaselineOffset();
    layoutShare(baseline);
    double end = LEFT + wide;
    double limitWide = Math.min(getWidth() - LEFT - RIGHT, Math.ceil(limit.prefWidth(-1)));
    double limitHigh = limit.prefHeight(-1);
    limit.setVisible(geometry.limitBelow() || gauge.isPresent());
    if (geometry.limitBelow()) {
      double limitTop = geometry.figures() + geometry.figuresHeight();
      limit.resizeRelocate(
          LEFT, limitTop + (geometry.limitHeight() - limitHigh) / 2, limitWide, limitHigh);
      if (gauge.isEmpty()) {
        limit.resize(getWidth() - LEFT - RIGHT, limit.prefHeight(getWidth() - LEFT - RIGHT));
      }
    } else {
      limit.resizeRelocate(end + 5, baseline - limit.getBaselineOffset(), limitWide, limitHigh);
      end += limitWide == 0 ? 0 : 5 + limitWide;
    }
    end = layoutBadge(end, limitWide, baseline);
    if (arrow.isVisible()) {
      double size = arrow.prefWidth(-1);
      arrow.resizeRelocate(end + 6, baseline - size + 1, size, size);
      end += 6 + size;
    }
    if (!geometry.limitBelow()) {
      return end;
    }
    double shareEnd = share.isVisible() && !geometry.tall() ? LEFT + share.getWidth() : 0;
    double badgeWide = badge.isVisible() && foot.hasEnd() ? GAP / 2 + badge.getWidth() : 0;
    return Math.max(Math.max(end, LEFT + limitWide + badgeWide), shareEnd);
  }

  /** Behind the limit where the foot's right side is taken; answers where the value's line ends. */
  private double layoutBadge(double end, double limitWide, double baseline) {
    if (!badge.isVisible() || !foot.hasEnd()) {
      return end;
    }
    double wide = Math.ceil(badge.prefWidth(-1));
    double high = badge.prefHeight(-1);
    if (!geometry.limitBelow()) {
      badge.resizeRelocate(end + GAP / 2, baseline - badge.getBaselineOffset(), wide, high);
      return end + GAP / 2 + wide;
    }
    double middle = geometry.figures() + geometry.figuresHeight() + geometry.limitHeight() / 2;
    badge.resizeRelocate(LEFT + limitWide + GAP / 2, Math.rint(middle - high / 2), wide, high);
    return end;
  }

  /** At the right on the value's line in tall tiles, else under the limit where there is room. */
  private void layoutShare(double baseline) {
    double wide = Math.ceil(share.prefWidth(-1));
    double high = share.prefHeight(-1);
    double underLimit =
        geometry.figures() + geometry.figuresHeight() + geometry.limitHeight() + UNDER_LIMIT;
    boolean under = geometry.limitBelow() && underLimit + high <= geometry.gaugeTop() - UNDER_LIMIT;
    double right = getWidth() - RIGHT - wide;
    boolean beside = geometry.tall() && right >= LEFT + figures.getWidth() + ROOM_FOR_ARROW;
    share.setVisible(geometry.tall() ? beside : under);
    if (geometry.tall()) {
      share.resizeRelocate(right, baseline - share.getBaselineOffset(), wide, high);
    } else {
      share.resizeRelocate(LEFT, underLimit, wide, high);
    }
  }

  private void layoutHatch(double x, double width) {
    double from = hatchFrom == Times.NEVER || !trend.isVisible() ? 0 : trend.share(hatchFrom);
    double start = Math.rint(from * width);
    trendHatch.resizeRelocate(
        x + start, geometry.trendTop(), Math.max(0, width - start), geometry.trendHeight());
  }
}
