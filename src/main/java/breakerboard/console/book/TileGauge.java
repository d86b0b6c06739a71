package breakerboard.console.book;

import breakerboard.console.Gauges;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import java.util.Optional;
import javafx.scene.layout.Region;

/** What a tile draws of a reading: one kind for each {@link GaugeKind} that is no word. */
interface TileGauge {
  /**
   * Shows what was measured.
   *
   * @param figure the trigger whose value stands in the tile
   */
  void show(Reading reading, Optional<TriggerReading> figure);

  /** Where it stands in the tile. */
  Region region();

  /** Whether it needs a dial's place instead of a bar's. */
  default boolean isDial() {
    return false;
  }

  /**
   * The gauge of a kind; none for a word.
   *
   * @param gauges how a value against its limit is drawn
   */
  static Optional<TileGauge> of(GaugeKind kind, Gauges gauges) {
    return switch (kind) {
      case BULLET -> Optional.of(limit(gauges));
      case SESSION -> Optional.of(new SessionGauge());
      case CHECKLIST -> Optional.of(new ChecklistGauge());
      case WORD -> Optional.empty();
    };
  }

  private static TileGauge limit(Gauges gauges) {
    return switch (gauges) {
      case BULLETS -> new LimitGauge(BulletSkin::new);
      case DIALS -> new DialGauge();
    };
  }
}
