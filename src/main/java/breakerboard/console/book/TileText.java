package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Readings;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Statistic;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a tile says of its breaker.
 *
 * @param state how it shows: calm only while data is coming
 * @param value the large figure or word
 * @param unit what stands small behind it
 * @param limit {@code of 8.00 %}, under a word what the breaker is for
 * @param share {@code 86 % of the limit} where there is room for it; of a trigger with two
 *     conditions {@code 66 % of its floor} when that is the farther one
 * @param left the foot's left side: reference, prediction or cause
 * @param right the foot's right side: countdown, age or end; empty when a badge stands there
 * @param badge a live override, empty when there is none
 * @param worthReading whether the left side matters now, so that it is not written in the quiet
 *     colour
 */
record TileText(
    ScreenState state,
    String value,
    String unit,
    String limit,
    String share,
    Phrase left,
    String right,
    String badge,
    boolean worthReading) {

  private static final double VISIBLE = 0.005;

  /**
   * @param lastFed what the tile showed when its input last came
   */
  static TileText of(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Optional<TriggerReading> lastFed,
      Inflow inflow,
      long clock,
      Format format) {
    return switch (entry.gauge()) {
      case WORD -> word(entry, breaker, clock, format);
      case BULLET -> figure(entry, breaker, lastFed, inflow, clock, format);
      case SESSION ->
          Readings.session(breaker.reading())
              .map(day -> session(entry, breaker, day, clock, format))
              .orElseGet(() -> figure(entry, breaker, lastFed, Inflow.COMING, clock, format));
      case CHECKLIST ->
          Readings.checklist(breaker.reading())
              .map(checks -> checklist(entry, breaker, checks, inflow, clock, format))
              .orElseGet(() -> figure(entry, breaker, lastFed, inflow, clock, format));
    };
  }

  /** The time of day, which no feed has to send. */
  private static TileText session(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Statistic.Session day,
      long clock,
      Format format) {
    ScreenState state = ScreenState.of(breaker);
    TileFoot foot = TileFoot.of(entry, breaker, state, Inflow.COMING, clock, format);
    return new TileText(
        state,
        Words.of(day.now(), Unit.HOUR_OF_DAY, Double.NaN),
        "",
        day.words(),
        "",
        foot.left(),
        foot.right(),
        foot.badge(),
        foot.worthReading());
  }

  /** How many of the checks passed that anybody asks for, and which did not. */
  private static TileText checklist(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Statistic.Checklist list,
      Inflow inflow,
      long clock,
      Format format) {
    ScreenState state = ScreenState.of(breaker, inflow);
    List<Statistic.Check> failed = list.in(Statistic.CheckState.FAILED);
    int passed = list.in(Statistic.CheckState.PASSED).size();
    String failing = failed.stream().map(Statistic.Check::name).collect(Collectors.joining(", "));
    TileFoot foot = TileFoot.of(entry, breaker, state, inflow, clock, format);
    return new TileText(
        state,
        Figures.count(passed),
        "of " + Figures.count(passed + failed.size()),
        failed.isEmpty() ? "all checks passed" : "failing: " + failing,
        "",
        foot.left(),
        foot.right(),
        foot.badge(),
        foot.worthReading());
  }

  private static TileText word(
      BreakerEntry entry, BreakerSnapshot breaker, long clock, Format format) {
    ScreenState state = ScreenState.of(breaker);
    String word =
        switch (state) {
          case TRIPPED, EMERGENCY, LIQUIDATING -> "Engaged";
          case COOLDOWN -> "Cooling down";
          case DISABLED -> "Off";
          default -> "Ready";
        };
    TileFoot foot = TileFoot.of(entry, breaker, state, Inflow.COMING, clock, format);
    return new TileText(
        state,
        word,
        "",
        capital(entry.meaning()),
        "",
        foot.left(),
        foot.right(),
        foot.badge(),
        false);
  }

  /** While its input is stale the last value stays, against the limit as it is now. */
  private static TileText figure(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Optional<TriggerReading> lastFed,
      Inflow inflow,
      long clock,
      Format format) {
    ScreenState state = ScreenState.of(breaker, inflow);
    Optional<TriggerReading> last = lastFed.filter(_ -> state == ScreenState.STALE);
    Optional<TriggerReading> shown =
        last.flatMap(trigger -> Readings.trigger(breaker.reading(), trigger.name()))
            .or(() -> Readings.shown(breaker.reading()));
    Optional<TriggerReading> known = last.or(() -> shown).filter(_ -> state != ScreenState.UNFED);
    TileFoot foot = TileFoot.of(entry, breaker, state, inflow, clock, format);
    return new TileText(
        state,
        known.map(t -> Figures.figure(t.value(), t.unit(), t.limit())).orElse(Words.MISSING),
        known.filter(TriggerReading::hasValue).map(t -> Figures.unitSign(t.unit())).orElse(""),
        shown.map(Figures::limit).orElse(""),
        shown.map(TileText::share).orElse(""),
        foot.left(),
        foot.right(),
        foot.badge(),
        foot.worthReading());
  }

  /** Of two conditions the smaller counts: then the value is nearer to its limit than this. */
  private static String share(TriggerReading trigger) {
    double utilisation = trigger.utilisation();
    if (Double.isNaN(utilisation)) {
      return "";
    }
    boolean byFloor =
        !trigger.lowerIsWorse()
            && utilisation < 1
            && trigger.value() / trigger.limit() - utilisation > VISIBLE;
    return Figures.share(utilisation) + (byFloor ? " of its floor" : " of the limit");
  }

  private static String capital(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
