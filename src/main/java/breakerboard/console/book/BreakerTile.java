package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BreakerModel;
import breakerboard.console.Format;
import breakerboard.console.Gauges;
import breakerboard.console.Inflow;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.TriggerReading;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * One breaker: its state in word, shape and colour, its value against its limit, its trend and what
 * comes next. Where there is room it is drawn larger as a whole.
 */
final class BreakerTile extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass ENLARGED = PseudoClass.getPseudoClass("enlarged");
  private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
  private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final PseudoClass OLD = PseudoClass.getPseudoClass("old");
  private static final double RING = 2;

  private final BreakerModel model;
  private final Format format;
  private final TileHead head;
  private final Label badge = new Label();
  private final TileNumbers numbers;
  private final Optional<TileTrend> trend;
  private final Optional<GaugePlace> gauge;
  private final FootLine foot = new FootLine();
  private final EnlargeButton enlarge = new EnlargeButton();
  private final Region ring = new Region();
  private final Scale scale = new Scale(1, 1, 0, 0);
  private TileGeometry geometry = TileGeometry.NORMAL;
  private @Nullable TileText shown;
  private Runnable chosen = () -> {};

  /** Another layout has other sizes of type, which have to be known before anything is placed. */
  private boolean restyled = true;

  /**
   * @param gauges how it draws a value against its limit
   */
  BreakerTile(BreakerModel model, Format format, Gauges gauges) {
    this.model = model;
    this.format = format;
    BreakerEntry entry = model.entry();
    gauge = TileGauge.of(entry.gauge(), gauges).map(GaugePlace::new);
    trend =
        Optional.of(model.history().utilisation())
            .filter(_ -> entry.gauge() == GaugeKind.BULLET)
            .map(TileTrend::new);
    head = new TileHead(entry.label(), entry.brief());
    boolean dial = gauge.filter(GaugePlace::isDial).isPresent();
    numbers = new TileNumbers(gauge.isPresent(), dial, badge);
    build();
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
  }

  private void build() {
    getStyleClass().addAll("breaker-tile", "state");
    getTransforms().add(scale);
    badge.getStyleClass().addAll("badge", "tile-badge");
    ring.getStyleClass().add("tile-ring");
    ring.setMouseTransparent(true);
    getChildren().add(head);
    getChildren().addAll(numbers.nodes());
    getChildren().addAll(badge, ring);
    getChildren().addAll(foot.nodes());
    trend.ifPresent(drawn -> getChildren().addAll(drawn.nodes()));
    gauge.ifPresent(drawn -> getChildren().addAll(drawn.nodes()));
    getChildren().add(enlarge);
    getChildren().forEach(child -> child.setManaged(false));
  }

  /** What choosing the tile does. */
  void onChoose(Runnable newChosen) {
    chosen = newChosen;
  }

  /** What its own small button does. */
  void onEnlarge(Runnable task) {
    enlarge.onPress(task);
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

  void setEnlarged(boolean enlarged) {
    pseudoClassStateChanged(ENLARGED, enlarged);
    enlarge.show(enlarged, head.name());
    head.keepFree(enlarged ? EnlargeButton.SIZE : 0);
    requestLayout();
  }

  /**
   * Takes the places of its parts.
   *
   * @param factor how much larger than usual all of it is drawn; the geometry is that before
   */
  void setGeometry(TileGeometry newGeometry, double factor) {
    if (newGeometry.equals(geometry) && factor == scale.getX()) {
      return;
    }
    geometry = newGeometry;
    scale.setX(factor);
    scale.setY(factor);
    pseudoClassStateChanged(SMALL, geometry.small());
    numbers.setSmall(geometry.small());
    pseudoClassStateChanged(TALL, geometry.tall());
    trend.ifPresent(TileTrend::redraw);
    gauge.ifPresent(GaugePlace::redraw);
    restyled = true;
    requestLayout();
  }

  @Override
  public void resize(double width, double height) {
    super.resize(width / scale.getX(), height / scale.getY());
  }

  /** Shows the breaker as it is now, all but the trend. */
  void show(long clock, Inflow inflow) {
    BreakerSnapshot now = model.snapshot();
    TileText text = TileText.of(model.entry(), now, model.lastFed(), inflow, clock, format);
    showMeasured(now, text, inflow);
    if (text.equals(shown)) {
      return;
    }
    shown = text;
    ScreenState state = text.state();
    state.dress(this);
    head.show(state);
    numbers.show(text);
    foot.show(text);
    badge.setText(text.badge());
    badge.setVisible(!text.badge().isEmpty());
    setAccessibleText(text.spoken(head.name()));
    requestLayout();
  }

  private void showMeasured(BreakerSnapshot now, TileText text, Inflow inflow) {
    Optional<TriggerReading> figure = TileFigure.of(model.entry(), now, model.lastFed());
    ScreenState state = text.state();
    boolean unfed = state == ScreenState.UNFED || (text.old() && !now.everFed());
    boolean stale = text.old();
    boolean cut = inflow == Inflow.CUT;
    pseudoClassStateChanged(MUTED, cut);
    pseudoClassStateChanged(OLD, stale);
    boolean moving = !unfed && !stale && !cut && state != ScreenState.DISABLED;
    numbers.show(
        now.reading().trend(),
        trend.isPresent() && moving && figure.isPresent(),
        state.compareTo(ScreenState.BYPASSED) >= 0);
    gauge.ifPresent(drawn -> drawn.show(now.reading(), figure, unfed));
    trend.ifPresent(drawn -> drawn.show(unfed, stale, now.lastInput()));
  }

  /** Draws the trend anew; charts are drawn less often than numbers. */
  void showTrend(long clock) {
    trend
        .filter(drawn -> drawn.draw(model.history().utilisation(), clock))
        .ifPresent(_ -> requestLayout());
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
    double right = width - TileGeometry.RIGHT;
    double inner = right - TileGeometry.LEFT;
    TileGeometry places =
        gauge.filter(GaugePlace::isDial).isPresent()
            ? geometry.withDial(width, numbers.wide())
            : geometry;
    head.fit(width);
    head.resizeRelocate(0, 0, width, places.head());
    enlarge.layout(head.beforeState(width), head.middle(places.head()));
    ring.resizeRelocate(-RING, -RING, width + 2 * RING, getHeight() + 2 * RING);
    double end = numbers.layout(places, right, foot.hasEnd());
    trend.ifPresent(drawn -> drawn.layout(places, end, right));
    gauge.ifPresent(drawn -> drawn.layout(places, inner));
    foot.layout(badge, TileGeometry.LEFT, inner, places);
  }
}
