package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Readings;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.Optional;

/**
 * The last line of a tile: on the left what the value is measured against or what comes next, on
 * the right since when, until when or how old.
 *
 * @param right empty when a badge stands there
 * @param badge a live override
 * @param worthReading whether the left side is news
 */
record TileFoot(Phrase left, String right, String badge, boolean worthReading) {
  private static final Phrase NO_INPUT = Phrase.of("no input received");

  static TileFoot of(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      ScreenState state,
      Inflow inflow,
      long clock,
      Format format) {
    String right = right(state, breaker, clock, format);
    if (right.isEmpty() && inflow == Inflow.CUT && breaker.lastInput() != Times.NEVER) {
      right = lastValue(breaker, clock, format).full();
    }
    String badge =
        right.isEmpty() && !breaker.overrides().isEmpty()
            ? badge(entry, breaker.overrides().getFirst(), clock, format)
            : "";
    boolean predicted = state == ScreenState.WARNING && !prediction(breaker, format).blank();
    return new TileFoot(left(entry, breaker, state, clock, format), right, badge, predicted);
  }

  private static Phrase left(
      BreakerEntry entry, BreakerSnapshot breaker, ScreenState state, long clock, Format format) {
    Optional<TriggerReading> shown = Readings.shown(breaker.reading());
    double share = shown.map(TriggerReading::utilisation).orElse(Double.NaN);
    if (share > BulletGauge.SCALE && state != ScreenState.STALE) {
      return Phrase.of("off the scale: " + Figures.share(share));
    }
    Phrase reference =
        shown
            .filter(_ -> entry.gauge() != GaugeKind.CHECKLIST)
            .map(t -> about(t, breaker, clock, format))
            .orElse(Phrase.NONE);
    return switch (state) {
      case WARNING ->
          shown.map(t -> predicted(t, breaker, format)).orElse(Phrase.NONE).or(reference);
      case COOLDOWN ->
          breaker.retrips() > 0
              ? Phrase.of("re-tripped " + Figures.repeats(breaker.retrips()))
              : reference;
      case BYPASSED -> would(breaker).or(by(breaker)).or(reference);
      case DISABLED -> by(breaker).or(Phrase.of("off by configuration"));
      case UNFED -> lacking(breaker).or(NO_INPUT);
      case STALE -> lacking(breaker).or(lastValue(breaker, clock, format));
      case TRIPPED, EMERGENCY, LIQUIDATING -> by(breaker).or(shadow(breaker, reference));
      default -> entry.gauge() == GaugeKind.WORD ? lastUse(breaker, clock, format) : reference;
    };
  }

  private static String right(
      ScreenState state, BreakerSnapshot breaker, long clock, Format format) {
    return switch (state) {
      case TRIPPED, EMERGENCY, LIQUIDATING ->
          (breaker.latched() ? "latched " : "") + "since " + format.time(breaker.since(), clock);
      case COOLDOWN -> cooling(breaker, clock, format);
      case BYPASSED -> format.until(breaker.deadline(), clock);
      case DISABLED, UNFED -> "since " + format.brief(breaker.since(), clock);
      case STALE -> format.age(breaker.lastInput(), clock);
      case IDLE, NO_FEED ->
          breaker.lastInput() == Times.NEVER ? "" : lastValue(breaker, clock, format).full();
      default -> "";
    };
  }

  /** Why a trigger is unfed, where that is known. */
  private static Phrase lacking(BreakerSnapshot breaker) {
    return breaker.reading().triggers().stream()
        .filter(trigger -> trigger.level() == Level.UNFED && !trigger.subject().isEmpty())
        .findFirst()
        .map(trigger -> Phrase.of(trigger.subject()))
        .orElse(Phrase.NONE);
  }

  private static Phrase lastValue(BreakerSnapshot breaker, long clock, Format format) {
    String time = format.time(breaker.lastInput(), clock);
    return new Phrase("last value " + time, "last " + time);
  }

  private static Phrase lastUse(BreakerSnapshot breaker, long clock, Format format) {
    return breaker
        .lastTrip()
        .map(trip -> Phrase.of("last used " + format.time(trip.time(), clock)))
        .orElse(Phrase.NONE);
  }

  private static Phrase shadow(BreakerSnapshot breaker, Phrase reference) {
    return breaker.onTrip() == OnTrip.ALERT_ONLY ? Phrase.of("alert only, no halt") : reference;
  }

  private static String cooling(BreakerSnapshot breaker, long clock, Format format) {
    if (!breaker.autoReset() || breaker.latched() || breaker.deadline() == Times.NEVER) {
      return "needs a reset";
    }
    return breaker.deadline() > clock ? format.resetsIn(breaker.deadline(), clock) : "reset is due";
  }

  /** What it would do were it not bypassed. */
  private static Phrase would(BreakerSnapshot breaker) {
    return breaker.reading().level() == Level.BREACH ? Phrase.of("would trip") : Phrase.NONE;
  }

  private static Phrase by(BreakerSnapshot breaker) {
    if (breaker.actor().isEmpty()) {
      return Phrase.NONE;
    }
    String operator = "by " + breaker.actor();
    return breaker.actorReason().isBlank()
        ? Phrase.of(operator)
        : new Phrase(operator + ": " + breaker.actorReason(), operator);
  }

  private static Phrase prediction(BreakerSnapshot breaker, Format format) {
    double seconds = breaker.reading().timeToBreach();
    return Double.isFinite(seconds)
        ? new Phrase(format.breachIn(seconds), "breach in " + Words.duration(seconds))
        : Phrase.NONE;
  }

  /** The prediction, and of what when that is not the breaker's first trigger. */
  private static Phrase predicted(TriggerReading trigger, BreakerSnapshot breaker, Format format) {
    Phrase prediction = prediction(breaker, format);
    return prediction.blank() || isFirst(trigger, breaker)
        ? prediction
        : new Phrase(named(trigger) + ", " + prediction.full(), prediction.brief());
  }

  /** What the value is measured against or about. */
  private static Phrase about(
      TriggerReading trigger, BreakerSnapshot breaker, long clock, Format format) {
    if (isFirst(trigger, breaker) && trigger.reference().present()) {
      return new Phrase(
          format.reference(trigger.reference(), clock),
          format.reference(trigger.reference().withoutTime(), clock));
    }
    if (trigger.unit() == Unit.FLAG) {
      return Phrase.NONE;
    }
    return Double.isNaN(trigger.warnLimit())
        ? Phrase.of(named(trigger))
        : new Phrase(
            named(trigger)
                + ", warns at "
                + Words.of(trigger.warnLimit(), trigger.unit(), trigger.limit()),
            named(trigger));
  }

  private static boolean isFirst(TriggerReading trigger, BreakerSnapshot breaker) {
    return breaker.reading().triggers().getFirst().name().equals(trigger.name());
  }

  private static String named(TriggerReading trigger) {
    return Words.lower(trigger.name())
        + (trigger.subject().isEmpty() ? "" : " " + trigger.subject());
  }

  /** {@code limit 25 → 30 until 15:30}. */
  private static String badge(
      BreakerEntry entry, OverrideView override, long clock, Format format) {
    String end =
        override.until() == Times.NEVER
            ? "until reverted"
            : "until " + format.brief(override.until(), clock);
    String values =
        KeyChange.of(entry, override.path(), override.fallback(), override.value()).values();
    return values.isEmpty() ? "override " + end : "limit " + values + " " + end;
  }
}
