package breakerboard.console.book;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Format;
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
 * What a tile says of its breaker.
 *
 * @param value the large figure or word
 * @param unit what stands small behind it
 * @param limit {@code of 8.00 %}
 * @param left the foot's left side: reference, prediction or cause
 * @param right the foot's right side: countdown, age or end; empty when a badge stands there
 * @param badge a live override, empty when there is none
 * @param worthReading whether the left side matters now, so that it is not written in the quiet
 *     colour
 */
record TileText(
    String value,
    String unit,
    String limit,
    String left,
    String right,
    String badge,
    boolean worthReading) {
  private static final double PERCENT = 100;

  static TileText of(BreakerEntry entry, BreakerSnapshot breaker, long clock, Format format) {
    ScreenState state = ScreenState.of(breaker);
    Optional<TriggerReading> shown = Readings.shown(breaker.reading());
    boolean gauge = entry.gauge() != GaugeKind.WORD;
    String left = left(state, breaker, shown, clock, format);
    String right = right(state, breaker, clock, format);
    String badge =
        right.isEmpty() && !breaker.overrides().isEmpty()
            ? badge(entry, breaker.overrides().getFirst(), clock, format)
            : "";
    boolean worthReading = state == ScreenState.WARNING && !prediction(breaker, format).isEmpty();
    if (!gauge) {
      return new TileText(word(state), "", "", left, right, badge, worthReading);
    }
    TriggerReading trigger = shown.orElse(null);
    if (trigger == null || state == ScreenState.UNFED) {
      String limit = trigger == null ? "" : format.limit(trigger);
      return new TileText(Words.MISSING, "", limit, left, right, badge, worthReading);
    }
    return new TileText(
        format.figure(trigger.value(), trigger.unit(), trigger.limit()),
        trigger.hasValue() ? format.unitSign(trigger.unit()) : "",
        format.limit(trigger),
        left,
        right,
        badge,
        worthReading);
  }

  private static String word(ScreenState state) {
    return switch (state) {
      case TRIPPED, EMERGENCY, LIQUIDATING -> "Engaged";
      case COOLDOWN -> "Cooling down";
      case DISABLED -> "Off";
      default -> "Ready";
    };
  }

  private static String left(
      ScreenState state,
      BreakerSnapshot breaker,
      Optional<TriggerReading> shown,
      long clock,
      Format format) {
    if (breaker.reading().utilisation() > BulletGauge.SCALE && state != ScreenState.STALE) {
      return "off the scale: " + percentOfLimit(breaker.reading().utilisation());
    }
    String reference = shown.map(t -> about(t, breaker, clock, format)).orElse("");
    return switch (state) {
      case WARNING -> first(prediction(breaker, format), reference);
      case COOLDOWN ->
          breaker.retrips() > 0 ? "re-tripped " + format.repeats(breaker.retrips()) : reference;
      case BYPASSED -> first(would(breaker), first(by(breaker), reference));
      case DISABLED -> first(by(breaker), "off by configuration");
      case UNFED -> "no input received";
      case STALE -> "last value " + format.time(breaker.lastInput(), clock);
      case TRIPPED, EMERGENCY, LIQUIDATING -> first(by(breaker), shadow(breaker, reference));
      default -> reference;
    };
  }

  private static String shadow(BreakerSnapshot breaker, String reference) {
    return breaker.onTrip() == OnTrip.ALERT_ONLY ? "alert only, no halt" : reference;
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
      default -> "";
    };
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

  /** What the value is measured against or about. */
  private static String about(
      TriggerReading trigger, BreakerSnapshot breaker, long clock, Format format) {
    String reference = format.reference(trigger.reference(), clock);
    boolean main =
        !breaker.reading().triggers().isEmpty()
            && breaker.reading().triggers().getFirst().name().equals(trigger.name());
    if (main && !reference.isEmpty()) {
      return reference;
    }
    if (trigger.unit() == Unit.FLAG) {
      return "";
    }
    return Words.lower(trigger.name())
        + (trigger.subject().isEmpty() ? "" : " " + trigger.subject());
  }

  private static String percentOfLimit(double utilisation) {
    return Words.number(utilisation * PERCENT, 0) + " %";
  }

  /** {@code limit 25 → 30 until 15:30}. */
  private static String badge(
      BreakerEntry entry, OverrideView override, long clock, Format format) {
    String end =
        override.until() == Times.NEVER
            ? "until reverted"
            : "until " + format.brief(override.until(), clock);
    Unit unit =
        entry.keys().stream()
            .filter(k -> k.path().equals(override.path()) || k.alias().equals(override.path()))
            .findFirst()
            .map(Key::unit)
            .orElse(Unit.TEXT);
    return switch (unit) {
      case TEXT, FLAG -> "override " + end;
      default ->
          "limit "
              + scaled(override.fallback(), unit)
              + " → "
              + scaled(override.value(), unit)
              + " "
              + end;
    };
  }

  private static String scaled(String json, Unit unit) {
    try {
      double value = Double.parseDouble(json);
      return Words.plain(unit == Unit.FRACTION ? value * PERCENT : value);
    } catch (NumberFormatException e) {
      return json.isEmpty() ? Words.MISSING : json;
    }
  }

  private static String first(String words, String otherwise) {
    return words.isEmpty() ? otherwise : words;
  }
}
