package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Readings;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Level;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.Optional;

/** What can be said of a breaker in the foot of its tile. */
record FootWords(BreakerEntry entry, BreakerSnapshot breaker, long clock, Format format) {

  /** In seconds. */
  private static final double SOON = 120;

  /** Why a trigger is unfed, where that is known. */
  Phrase lacking() {
    return breaker.reading().triggers().stream()
        .filter(trigger -> trigger.level() == Level.UNFED && !trigger.subject().isEmpty())
        .findFirst()
        .map(trigger -> Phrase.reason(trigger.subject()))
        .orElse(Phrase.NONE);
  }

  Phrase lastValue() {
    String time = format.time(breaker.lastInput(), clock);
    return Phrase.of("last value " + time, "last " + time);
  }

  Phrase lastUse() {
    return breaker
        .lastTrip()
        .map(trip -> Phrase.of("last used " + format.time(trip.time(), clock)))
        .orElse(Phrase.NONE);
  }

  Phrase retrips() {
    return breaker.retrips() > 0
        ? Phrase.of("re-tripped " + Figures.repeats(breaker.retrips()))
        : Phrase.NONE;
  }

  /** What it would do were it not bypassed. */
  Phrase would() {
    return breaker.reading().level() == Level.BREACH ? Phrase.of("would trip") : Phrase.NONE;
  }

  /** Who acted and why. */
  Phrase by() {
    if (breaker.actor().isEmpty()) {
      return Phrase.NONE;
    }
    String operator = "by " + breaker.actor();
    return breaker.actorReason().isBlank()
        ? Phrase.of(operator)
        : Phrase.of(operator + ": " + breaker.actorReason(), operator);
  }

  /** Whether a breach is so near that a calm breaker tells of it; counts jump and tell nothing. */
  boolean breachIsNear() {
    return breaker.reading().timeToBreach() <= SOON
        && Readings.trigger(breaker.reading(), breaker.reading().driver())
            .filter(driver -> driver.unit() != Unit.COUNT)
            .isPresent();
  }

  /** The prediction, and of what when that is not what the breaker is named after. */
  Phrase predicted() {
    double seconds = breaker.reading().timeToBreach();
    if (!Double.isFinite(seconds) || entry.gauge() != GaugeKind.BULLET) {
      return Phrase.NONE;
    }
    String words = format.breachIn(seconds);
    String brief = "breach in " + Words.duration(seconds);
    String driver = breaker.reading().driver();
    return isMain(driver)
        ? Phrase.of(words, brief)
        : Phrase.of(Words.lower(driver) + ", " + words, Words.lower(driver) + ", " + brief, brief);
  }

  /**
   * What the gauge alone does not tell: how far a value is beyond its scale, which second condition
   * keeps it from its breach, that a breach lasts though the value is back.
   */
  Phrase beyond(TriggerReading trigger) {
    double share = trigger.utilisation();
    boolean plain = isMain(trigger.name()) && trigger.subject().isEmpty();
    String name = plain ? "" : named(trigger);
    if (entry.gauge() != GaugeKind.BULLET || trigger.unit() == Unit.FLAG) {
      return Phrase.NONE;
    }
    if (share > LimitGauge.SCALE) {
      String words = "off the scale: " + Figures.share(share);
      return name.isEmpty()
          ? Phrase.of(words, "at " + Figures.share(share))
          : Phrase.of(name + ", " + words, name + ": " + Figures.share(share));
    }
    if (TileFigure.holdsOn(trigger)) {
      return Phrase.of(named(trigger) + " halts on, value is back", named(trigger) + " halts on");
    }
    if (TileFigure.hasFloor(trigger) && trigger.level() != Level.CLEAR) {
      String words = Figures.share(share) + " of its floor";
      return Phrase.of(named(trigger) + ", " + words, words);
    }
    return Phrase.NONE;
  }

  /** What the value is measured against or about. */
  Phrase about(TriggerReading trigger) {
    if (entry.gauge() == GaugeKind.CHECKLIST) {
      return Phrase.NONE;
    }
    if (isMain(trigger.name()) && trigger.reference().present()) {
      return Phrase.of(
          format.reference(trigger.reference(), clock),
          format.reference(trigger.reference().withoutTime(), clock));
    }
    if (trigger.unit() == Unit.FLAG) {
      return entry.gauge() == GaugeKind.WORD ? Phrase.NONE : Phrase.of(named(trigger));
    }
    return Double.isNaN(trigger.warnLimit())
        ? Phrase.of(named(trigger))
        : Phrase.of(
            named(trigger)
                + ", warns at "
                + Words.of(trigger.warnLimit(), trigger.unit(), trigger.limit()),
            named(trigger),
            trigger.subject().isEmpty() ? named(trigger) : trigger.subject());
  }

  /** Whether the breaker's own name says enough of the trigger. */
  private boolean isMain(String trigger) {
    Optional<String> main = entry.mainTrigger();
    return main.isPresent()
        ? main.get().equals(trigger)
        : breaker.reading().triggers().getFirst().name().equals(trigger);
  }

  private static String named(TriggerReading trigger) {
    return Words.lower(trigger.name())
        + (trigger.subject().isEmpty() ? "" : " " + trigger.subject());
  }
}
