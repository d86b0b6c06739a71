package breakerboard.console;

import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Level;
import breakerboard.domain.Reading;
import breakerboard.domain.TriggerReading;
import java.util.Optional;

/** Picks out of readings what the screen shows first. */
public final class Readings {
  private Readings() {}

  /** The trigger that a tile shows: the driver, else the first with a value, else the first. */
  public static Optional<TriggerReading> shown(Reading reading) {
    return trigger(reading, reading.driver())
        .or(() -> reading.triggers().stream().filter(TriggerReading::hasValue).findFirst())
        .or(() -> reading.triggers().stream().findFirst());
  }

  public static Optional<TriggerReading> trigger(Reading reading, String name) {
    return reading.triggers().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** Whether it breaches now. */
  public static boolean inBreach(BreakerSnapshot breaker) {
    return breaker.reading().level() == Level.BREACH;
  }

  /** What was told of the last trip. */
  public static Optional<EventDetail.Tripped> lastTrip(BreakerSnapshot breaker) {
    return breaker
        .lastTrip()
        .flatMap(
            event ->
                event.detail() instanceof EventDetail.Tripped tripped
                    ? Optional.of(tripped)
                    : Optional.empty());
  }
}
