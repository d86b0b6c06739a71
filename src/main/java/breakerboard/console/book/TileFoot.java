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
record TileFoot(String left, String right, String badge, boolean worthReading) {
  static TileFoot of(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      ScreenState state,
      Inflow inflow,
      long clock,
      Format format) {
    String right = right(state, breaker, clock, format);
    if (right.isEmpty() && inflow == Inflow.CUT && breaker.lastInput() != Times.NEVER) {
      right = "last value " + format.time(breaker.lastInput(), clock);
    }
    String badge =
        right.isEmpty() && !breaker.overrides().isEmpty()
            ? badge(entry, breaker.overrides().getFirst(), clock, format)
            : "";
    boolean predicted = state == ScreenState.WARNING && !prediction(breaker, format).isEmpty();
    return new TileFoot(left(entry, breaker, state, clock, format), right, badge, predicted);
  }

  private static String left(
      BreakerEntry entry, BreakerSnapshot breaker, ScreenState state, long clock, Format format) {
    if (breaker.reading().utilisation() > BulletGauge.SCALE && state != ScreenState.STALE) {
      return "off the scale: " + Figures.share(breaker.reading().utilisation());
    }
    Optional<TriggerReading> shown = Readings.shown(breaker.reading());
    String reference = shown.map(t -> about(t, breaker, clock, format)).orElse("");
    return switch (state) {
      case WARNING ->
          shown.map(t -> predicted(t, breaker, format)).filter(p -> !p.isEmpty()).orElse(reference);
      case COOLDOWN ->
          breaker.retrips() > 0 ? "re-tripped " + Figures.repeats(breaker.retrips()) : reference;
      case BYPASSED -> first(would(breaker), first(by(breaker), reference));
      case DISABLED -> first(by(breaker), "off by configuration");
      case UNFED -> "no input received";
      case STALE -> "last value " + format.time(breaker.lastInput(), clock);
      case TRIPPED, EMERGENCY, LIQUIDATING -> first(by(breaker), shadow(breaker, reference));
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
          breaker.lastInput() == Times.NEVER
              ? ""
              : "last value " + format.time(breaker.lastInput(), clock);
      default -> "";
    };
  }

  private static String lastUse(BreakerSnapshot breaker, long clock, Format format) {
    return breaker
        .lastTrip()
        .map(trip -> "last used " + format.time(trip.time(), clock))
        .orElse("");
  }

  private static String shadow(BreakerSnapshot breaker, String reference) {
    return breaker.onTrip() == OnTrip.ALERT_ONLY ? "alert only, no halt" : reference;
  }

  private static String cooling(BreakerSnapshot breaker, long clock, Format format) {
    if (!breaker.autoReset() || breaker.latched() || breaker.deadline() == Times.NEVER) {
      return "needs a reset";
    }
    return breaker.deadline() > clock ? format.resetsIn(breaker.deadline(), clock) : "reset is due";
  }

  /** What it would do were it not bypassed. */
  private static String would(BreakerSnapshot breaker) {
    return breaker.reading().level() == Level.BREACH ? "would trip" : "";
  }

  private static String by(BreakerSnapshot breaker) {
    if (breaker.actor().isEmpty()) {
      return "";
    }
    String reason = breaker.actorReason().isBlank() ? "" : ": " + breaker.actorReason();
    return "by " + breaker.actor() + reason;
  }

  private static String prediction(BreakerSnapshot breaker, Format format) {
    return format.breachIn(breaker.reading().timeToBreach());
  }

  /** The prediction, and of what when that is not the breaker's first trigger. */
  private static String predicted(TriggerReading trigger, BreakerSnapshot breaker, Format format) {
    String prediction = prediction(breaker, format);
    return prediction.isEmpty() || isFirst(trigger, breaker)
        ? prediction
        : named(trigger) + ", " + prediction;
  }

  /** What the value is measured against or about. */
  private static String about(
      TriggerReading trigger, BreakerSnapshot breaker, long clock, Format format) {
    String reference = format.reference(trigger.reference(), clock);
    if (isFirst(trigger, breaker) && !reference.isEmpty()) {
      return reference;
    }
    if (trigger.unit() == Unit.FLAG) {
      return "";
    }
    return Double.isNaN(trigger.warnLimit())
        ? named(trigger)
        : named(trigger)
            + ", warns at "
            + Words.of(trigger.warnLimit(), trigger.unit(), trigger.limit());
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

  private static String first(String words, String otherwise) {
    return words.isEmpty() ? otherwise : words;
  }
}
