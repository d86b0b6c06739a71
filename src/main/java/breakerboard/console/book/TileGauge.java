package breakerboard.console.book;

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

  /** The gauge of a kind; none for a word. */
  static Optional<TileGauge> of(GaugeKind kind) {
    return switch (kind) {
      case BULLET -> Optional.of(new BulletGauge());
      case SESSION -> Optional.of(new SessionGauge());
      case CHECKLIST -> Optional.of(new ChecklistGauge());
      case WORD -> Optional.empty();
    };
  }
}
