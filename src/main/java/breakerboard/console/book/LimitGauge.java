package breakerboard.console.book;

import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.Tile.SkinType;
import eu.hansolo.tilesfx.TileBuilder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The one adapter round TilesFX: a tile with a skin of ours, whose colours come from the style
 * sheets as {@code -bb-bar-ink}, {@code -bb-track-ink}, {@code -bb-warn-ink} and {@code
 * -bb-limit-ink}.
 */
final class LimitGauge extends Region implements TileGauge {
  /** End of the scale in limits. */
  static final double SCALE = 1.25;

  private static final double BEST_PERCENT = 100;

  private static final StyleablePropertyFactory<LimitGauge> FACTORY =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  private final StyleableProperty<Color> bar =
      FACTORY.createStyleableColorProperty(this, "bar", "-bb-bar-ink", g -> g.bar, Color.GRAY);
  private final StyleableProperty<Color> track =
      FACTORY.createStyleableColorProperty(
          this, "track", "-bb-track-ink", g -> g.track, Color.GRAY);
  private final StyleableProperty<Color> warn =
      FACTORY.createStyleableColorProperty(this, "warn", "-bb-warn-ink", g -> g.warn, Color.GRAY);
  private final StyleableProperty<Color> limit =
      FACTORY.createStyleableColorProperty(
          this, "limit", "-bb-limit-ink", g -> g.limit, Color.GRAY);

  private final Tile tile =
      TileBuilder.create()
          .skinType(SkinType.CUSTOM)
          .minValue(0)
          .maxValue(SCALE)
          .value(0)
          .threshold(1)
          .thresholdVisible(true)
          .lowerThresholdVisible(false)
          .backgroundColor(Color.TRANSPARENT)
          .borderColor(Color.TRANSPARENT)
          .borderWidth(0)
          .roundedCorners(false)
          .animated(false)
          .textVisible(false)
          .build();
  private final LimitSkin skin;

  /**
   * @param skinned draws the tile
   */
  LimitGauge(Function<Tile, LimitSkin> skinned) {
    getStyleClass().add("bullet");
    setMouseTransparent(true);
    skin = skinned.apply(tile);
    tile.setSkin(skin);
    tile.setFocusTraversable(false);
    getChildren().add(tile);
    for (StyleableProperty<Color> ink : List.of(bar, track, warn, limit)) {
      if (ink instanceof ObservableValue<?> observable) {
        observable.subscribe(this::colour);
      }
    }
  }

  @Override
  public void show(Reading reading, Optional<TriggerReading> figure) {
    show(
        figure.map(TileFigure::bar).orElse(Double.NaN),
        figure.map(LimitGauge::warnShare).orElse(Double.NaN));
  }

  @Override
  public Region region() {
    return this;
  }

  /**
   * Where the warning starts on the scale of the limit, "lower is worse" measured from the ideal.
   */
  private static double warnShare(TriggerReading trigger) {
    if (!trigger.lowerIsWorse()) {
      return trigger.warnLimit() / trigger.limit();
    }
    double ideal =
        trigger.reference().present()
            ? trigger.reference().value()
            : trigger.unit() == Unit.PERCENT ? BEST_PERCENT : 1;
    return (ideal - trigger.warnLimit()) / (ideal - trigger.limit());
  }

  /**
   * Shows a utilisation.
   *
   * @param utilisation 1 = at the limit; NaN shows an empty bar
   * @param warnShare where the warning starts, as a share of the limit; NaN where there is none
   */
  private void show(double utilisation, double warnShare) {
    boolean warned = warnShare > 0 && warnShare < 1;
    if (tile.isLowerThresholdVisible() != warned) {
      tile.setLowerThresholdVisible(warned);
    }
    if (warned && tile.getLowerThreshold() != warnShare) {
      tile.setLowerThreshold(warnShare);
      skin.resize();
    }
    tile.setValue(Double.isNaN(utilisation) ? 0 : Math.min(utilisation, SCALE));
    skin.showBeyond(utilisation > SCALE);
  }

  private void colour() {
    tile.setBarColor(bar.getValue());
    tile.setBarBackgroundColor(track.getValue());
    tile.setLowerThresholdColor(warn.getValue());
    tile.setThresholdColor(limit.getValue());
    skin.redraw();
  }

  @Override
  protected void layoutChildren() {
    tile.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return FACTORY.getCssMetaData();
  }
}
