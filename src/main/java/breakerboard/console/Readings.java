package breakerboard.console;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Reading;
import breakerboard.domain.Statistic;
import breakerboard.domain.TriggerReading;
import java.util.Comparator;
import java.util.Optional;

/** Picks out of readings what the screen shows first. */
public final class Readings {
  /** How much farther from its limit the main trigger may be, as a share of a limit. */
  private static final double ABOUT_EQUAL = 0.05;

  private Readings() {}

  /**
   * The trigger that a tile shows: the one that warns or breaches, of several the nearest to its
   * limit; where none does the driver, else the first with a value, else the first. The driver
   * alone would not do: a trigger with two conditions may warn while it is farther from its limit
   * than another that does not.
   */
  public static Optional<TriggerReading> shown(Reading reading) {
    Optional<TriggerReading> driver = trigger(reading, reading.driver());
    return driver
        .filter(trigger -> trigger.level() == reading.level())
        .or(() -> worst(reading))
        .or(() -> driver)
        .or(() -> reading.triggers().stream().filter(TriggerReading::hasValue).findFirst())
        .or(() -> reading.triggers().stream().findFirst());
  }

  /**
   * As {@link #shown(Reading)}; the trigger that the breaker is named after goes before one that is
   * nearer to its limit when it warns or breaches as well, or when nothing does and both are about
   * equally near. One that takes its place as driver though it is farther from its own limit stays.
   */
  public static Optional<TriggerReading> shown(BreakerEntry breaker, Reading reading) {
    Optional<TriggerReading> nearest = shown(reading);
    return breaker
        .mainTrigger()
        .flatMap(name -> trigger(reading, name))
        .filter(main -> nearest.filter(other -> goesBefore(main, other)).isPresent())
        .or(() -> nearest);
  }

  private static boolean goesBefore(TriggerReading main, TriggerReading nearest) {
    double apart = nearest.utilisation() - main.utilisation();
    return main.level() == nearest.level()
        && switch (main.level()) {
          case WARN, BREACH -> apart >= 0;
          case CLEAR -> apart >= 0 && apart < ABOUT_EQUAL;
          case UNFED -> true;
        };
  }

  private static Optional<TriggerReading> worst(Reading reading) {
    return reading.triggers().stream()
        .filter(trigger -> trigger.level() == reading.level() && trigger.utilisation() >= 0)
        .max(Comparator.comparingDouble(TriggerReading::utilisation));
  }

  public static Optional<TriggerReading> trigger(Reading reading, String name) {
    return reading.triggers().stream().filter(t -> t.name().equals(name)).findFirst();
  }

  /** The trading day of a reading that has one. */
  public static Optional<Statistic.Session> session(Reading reading) {
    return statistic(reading, Statistic.Session.class);
  }

  /** The checklist of a reading that has one. */
  public static Optional<Statistic.Checklist> checklist(Reading reading) {
    return statistic(reading, Statistic.Checklist.class);
  }

  private static <S extends Statistic> Optional<S> statistic(Reading reading, Class<S> kind) {
    return reading.statistics().values().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst();
  }

  /**
   * What is measured in short: {@code 4.31 % of 5.00 %}, how the session stands, how many checks
   * fail; empty where nothing is.
   */
  public static String words(Reading reading) {
    return session(reading)
        .map(Statistic.Session::words)
        .or(() -> checklist(reading).map(Readings::words))
        .or(() -> shown(reading).map(Figures::against))
        .orElse("");
  }

  private static String words(Statistic.Checklist list) {
    return Figures.count(
        list.in(Statistic.CheckState.FAILED).size(), "check failing", "checks failing");
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
