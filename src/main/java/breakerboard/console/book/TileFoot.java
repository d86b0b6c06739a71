package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import java.util.Optional;

/**
 * The last line of a tile: on the left what the value is measured against or what comes next, on
 * the right since when, until when or how old.
 *
 * @param badge a live override, in one word where the right side is taken
 * @param worthReading whether the left side is news
 */
record TileFoot(Phrase left, String right, String badge, boolean worthReading) {
  private static final Phrase NO_INPUT = Phrase.of("no input received", "no input");

  static TileFoot of(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Optional<TriggerReading> shown,
      ScreenState state,
      Inflow inflow,
      long clock,
      Format format) {
    String right = right(state, breaker, inflow, clock, format);
    FootWords words = new FootWords(entry, breaker, clock, format);
    boolean old = isOld(entry, breaker, state, inflow);
    Phrase left =
        old
            ? age(breaker, state, clock, format).and(words.by())
            : left(entry, words, breaker, shown, state);
    boolean news = old || (forecasts(words, state) && !words.predicted().blank() && !left.blank());
    return new TileFoot(left, right, badge(entry, breaker, right, clock, format), news);
  }

  /** Whether a word that goes before missing data stands over a value that is not of now. */
  static boolean isOld(
      BreakerEntry entry, BreakerSnapshot breaker, ScreenState state, Inflow inflow) {
    boolean measured = entry.gauge() == GaugeKind.BULLET || entry.gauge() == GaugeKind.CHECKLIST;
    return switch (state) {
      case TRIPPED, COOLDOWN, LIQUIDATING, EMERGENCY, BYPASSED ->
          measured && (breaker.reading().level() == Level.UNFED || inflow == Inflow.CUT);
      default -> false;
    };
  }

  /** How old, and what that means for the reset. */
  private static Phrase age(BreakerSnapshot breaker, ScreenState state, long clock, Format format) {
    Phrase age =
        breaker.lastInput() == Times.NEVER
            ? NO_INPUT
            : Phrase.of(format.age(breaker.lastInput(), clock));
    boolean resets = state == ScreenState.TRIPPED || state == ScreenState.COOLDOWN;
    boolean waits = resets && breaker.autoReset() && !breaker.latched();
    return waits ? age.and(Phrase.of("the reset waits for data", "reset waits")) : age;
  }

  private static boolean forecasts(FootWords words, ScreenState state) {
    return switch (state) {
      case WARNING -> true;
      case ACTIVE -> words.breachIsNear();
      default -> false;
    };
  }

  private static Phrase left(
      BreakerEntry entry,
      FootWords words,
      BreakerSnapshot breaker,
      Optional<TriggerReading> shown,
      ScreenState state) {
    Phrase reference = shown.map(words::about).orElse(Phrase.NONE);
    Phrase beyond = shown.map(words::beyond).orElse(Phrase.NONE);
    Phrase forecast = forecasts(words, state) ? words.predicted() : Phrase.NONE;
    return switch (state) {
      case WARNING -> forecast.or(beyond).or(reference);
      case COOLDOWN -> words.retrips().and(beyond).or(reference);
      case BYPASSED -> words.would().and(words.by()).and(beyond).or(reference);
      case DISABLED -> words.by().or(Phrase.of("off by configuration"));
      case UNFED -> words.lacking().or(NO_INPUT);
      case STALE -> words.lacking().or(words.lastValue());
      case TRIPPED, EMERGENCY, LIQUIDATING ->
          words.by().or(alone(breaker)).and(beyond).or(reference);
      default ->
          entry.gauge() == GaugeKind.WORD ? words.lastUse() : forecast.or(beyond).or(reference);
    };
  }

  private static Phrase alone(BreakerSnapshot breaker) {
    return breaker.onTrip() == OnTrip.ALERT_ONLY ? Phrase.of("alert only, no halt") : Phrase.NONE;
  }

  private static String right(
      ScreenState state, BreakerSnapshot breaker, Inflow inflow, long clock, Format format) {
    return switch (state) {
      case TRIPPED, EMERGENCY, LIQUIDATING ->
          (breaker.latched() ? "latched " : "") + "since " + format.time(breaker.since(), clock);
      case COOLDOWN -> cooling(breaker, clock, format);
      case BYPASSED -> format.until(breaker.deadline(), clock);
      case DISABLED, UNFED -> "since " + format.brief(breaker.since(), clock);
      case STALE -> format.age(breaker.lastInput(), clock);
      case IDLE, NO_FEED -> age(breaker, clock, format);
      default -> inflow == Inflow.CUT ? age(breaker, clock, format) : "";
    };
  }

  private static String age(BreakerSnapshot breaker, long clock, Format format) {
    return breaker.lastInput() == Times.NEVER ? "" : format.age(breaker.lastInput(), clock);
  }

  private static String cooling(BreakerSnapshot breaker, long clock, Format format) {
    if (!breaker.autoReset() || breaker.latched() || breaker.deadline() == Times.NEVER) {
      return "needs a reset";
    }
    if (breaker.deadline() <= clock) {
      return "reset is due";
    }
    return breaker.reading().level() == Level.UNFED
        ? "not before " + format.time(breaker.deadline(), clock)
        : format.resetsIn(breaker.deadline(), clock);
  }

  /** {@code limit 25 → 30 until 15:30}; one word where the foot's right side is taken. */
  private static String badge(
      BreakerEntry entry, BreakerSnapshot breaker, String right, long clock, Format format) {
    if (breaker.overrides().isEmpty()) {
      return "";
    }
    if (!right.isEmpty()) {
      return "override";
    }
    OverrideView override = breaker.overrides().getFirst();
    String end =
        override.until() == Times.NEVER
            ? "until reverted"
            : "until " + format.brief(override.until(), clock);
    String values =
        KeyChange.of(entry, override.path(), override.fallback(), override.value()).values();
    return values.isEmpty() ? "override " + end : "limit " + values + " " + end;
  }
}
