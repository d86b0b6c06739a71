package breakerboard.console.book;

import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** A tile's gauge, hatched while nothing is measured. */
final class GaugePlace {
  private static final double QUARTER = 0.25;

  private final TileGauge gauge;
  private final Hatch hatch;

  GaugePlace(TileGauge gauge) {
    this.gauge = gauge;
    this.hatch = new Hatch(!gauge.isDial());
  }

  List<Node> nodes() {
    return List.of(gauge.region(), hatch);
  }

  boolean isDial() {
    return gauge.isDial();
  }

  void show(Reading reading, Optional<TriggerReading> figure, boolean unfed) {
    gauge.show(reading, figure);
    gauge.region().setVisible(!unfed);
    hatch.setVisible(unfed);
  }

  /**
   * @param inner width between the paddings
   */
  void layout(TileGeometry geometry, double inner) {
    Region drawn = gauge.region();
    double top = geometry.gauge().top();
    double high = geometry.gauge().height();
    if (gauge.isDial()) {
      drawn.resizeRelocate(TileGeometry.LEFT, top, geometry.gaugeWidth(), high);
      hatch.resizeRelocate(TileGeometry.LEFT, top, geometry.gaugeWidth(), high);
      hatch.setClip(DialForm.in(geometry.gaugeWidth(), high).ring());
    } else {
      double quarter = Math.rint(high * QUARTER);
      drawn.resizeRelocate(TileGeometry.LEFT, top, inner, high);
      hatch.resizeRelocate(TileGeometry.LEFT, top + quarter, inner, high - 2 * quarter);
    }
  }

  /** The same places are drawn at another size. */
  void redraw() {
    gauge.region().requestLayout();
    hatch.requestLayout();
  }
}
