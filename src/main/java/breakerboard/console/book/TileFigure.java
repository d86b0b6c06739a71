package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Readings;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Level;
import breakerboard.domain.TriggerReading;
import java.util.Optional;

/**
 * The trigger that a tile shows, for its figure and its gauge alike: as it is, or while its input
 * is stale as it last was, against the limit of now.
 */
final class TileFigure {
  /** How far apart a value and its utilisation have to be to be seen. */
  private static final double VISIBLE = 0.005;

  private static final double SAME = 1e-9;

  private TileFigure() {}

  /**
   * @param lastFed what the tile showed when its input last came
   */
  static Optional<TriggerReading> of(
      BreakerEntry entry, BreakerSnapshot breaker, Optional<TriggerReading> lastFed) {
    Optional<TriggerReading> now = Readings.shown(entry, breaker.reading());
    if (breaker.reading().level() != Level.UNFED || !breaker.everFed()) {
      return now;
    }
    return lastFed
        .map(
            last ->
                Readings.trigger(breaker.reading(), last.name())
                    .map(current -> against(current, last))
                    .orElse(last))
        .or(() -> now);
  }

  private static TriggerReading against(TriggerReading now, TriggerReading last) {
    double limit = Double.isNaN(now.limit()) ? last.limit() : now.limit();
    boolean moved = limit != last.limit() && !last.lowerIsWorse() && limit > 0;
    return new TriggerReading(
        last.name(),
        last.level(),
        last.value(),
        limit,
        Double.isNaN(now.warnLimit()) ? last.warnLimit() : now.warnLimit(),
        last.unit(),
        last.lowerIsWorse(),
        moved ? last.value() / limit : last.utilisation(),
        last.subject(),
        last.reference());
  }

  /**
   * How far the bar reaches, 1 = to the limit: the value's own share, so that bar, marks and figure
   * tell the same; "lower is worse" measured from the ideal.
   */
  static double bar(TriggerReading trigger) {
    return hasFloor(trigger) ? trigger.value() / trigger.limit() : trigger.utilisation();
  }

  /**
   * Whether a second condition keeps the trigger farther from its breach than its value is from its
   * limit: of two the smaller counts.
   */
  static boolean hasFloor(TriggerReading trigger) {
    return !trigger.lowerIsWorse()
        && trigger.utilisation() < 1
        && trigger.limit() > 0
        && trigger.value() / trigger.limit() - trigger.utilisation() > VISIBLE
        && !onlyWarns(trigger);
  }

  /** What may only warn counts no further than its warning. */
  static boolean onlyWarns(TriggerReading trigger) {
    return !trigger.lowerIsWorse()
        && trigger.value() > trigger.warnLimit()
        && Math.abs(trigger.utilisation() - trigger.warnLimit() / trigger.limit()) < SAME;
  }

  /** Whether its breach lasts though its value is back within the limit. */
  static boolean holdsOn(TriggerReading trigger) {
    return trigger.level() == Level.BREACH
        && (trigger.lowerIsWorse()
            ? trigger.value() > trigger.limit()
            : trigger.value() < trigger.limit());
  }
}
