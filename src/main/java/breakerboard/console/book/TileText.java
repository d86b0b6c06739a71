package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Readings;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Level;
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
 * @param old whether the value is not of now: its input is stale
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
    boolean old,
    boolean worthReading) {

  /**
   * For whoever hears the tile instead of seeing it.
   *
   * @param breaker its name on the screen
   */
  String spoken(String breaker) {
    return "%s, %s, %s %s %s. %s %s %s"
        .formatted(breaker, state.word(), value, unit, limit, left.full(), right, badge)
        .replaceAll("\\s+", " ")
        .strip();
  }

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
    Optional<TriggerReading> shown = TileFigure.of(entry, breaker, lastFed);
    Inflow worth = inflow.to(entry);
    return switch (entry.gauge()) {
      case WORD -> word(entry, breaker, shown, clock, format);
      case BULLET -> figure(entry, breaker, shown, worth, clock, format);
      case SESSION ->
          Readings.session(breaker.reading())
              .map(day -> session(entry, breaker, shown, day, clock, format))
              .orElseGet(() -> figure(entry, breaker, shown, worth, clock, format));
      case CHECKLIST ->
          Readings.checklist(breaker.reading())
              .map(checks -> checklist(entry, breaker, shown, checks, worth, clock, format))
              .orElseGet(() -> figure(entry, breaker, shown, worth, clock, format));
    };
  }

  /** The time of day, which no feed has to send. */
  private static TileText session(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Optional<TriggerReading> shown,
      Statistic.Session day,
      long clock,
      Format format) {
    ScreenState state = ScreenState.of(breaker);
    TileFoot foot = TileFoot.of(entry, breaker, shown, state, Inflow.COMING, clock, format);
    return new TileText(
        state,
        Words.of(day.now(), Unit.HOUR_OF_DAY, Double.NaN),
        "",
        day.words(),
        "",
        foot.left(),
        foot.right(),
        foot.badge(),
        false,
        foot.worthReading());
  }

  /** How many of the checks passed, and which did not. */
  private static TileText checklist(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Optional<TriggerReading> shown,
      Statistic.Checklist list,
      Inflow inflow,
      long clock,
      Format format) {
    ScreenState state = ScreenState.of(breaker, inflow);
    int passed = list.in(Statistic.CheckState.PASSED).size();
    TileFoot foot = TileFoot.of(entry, breaker, shown, state, inflow, clock, format);
    return new TileText(
        state,
        Figures.count(passed),
        "of " + Figures.count(list.checks().size()),
        outcome(list),
        "",
        foot.left(),
        foot.right(),
        foot.badge(),
        false,
        foot.worthReading());
  }

  private static String outcome(Statistic.Checklist list) {
    List<Statistic.Check> failed = list.in(Statistic.CheckState.FAILED);
    int unknown = list.in(Statistic.CheckState.NOT_REPORTED).size();
    String open = unknown == 0 ? "" : Figures.count(unknown) + " not reported";
    if (failed.isEmpty()) {
      return open.isEmpty() ? "all checks passed" : open;
    }
    String failing = failed.stream().map(Statistic.Check::name).collect(Collectors.joining(", "));
    return "failing: " + failing + (open.isEmpty() ? "" : "; " + open);
  }

  private static TileText word(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Optional<TriggerReading> shown,
      long clock,
      Format format) {
    ScreenState state = ScreenState.of(breaker);
    String word =
        switch (state) {
          case TRIPPED, EMERGENCY, LIQUIDATING -> "Engaged";
          case COOLDOWN -> "Cooling down";
          case DISABLED -> "Off";
          default -> "Ready";
        };
    TileFoot foot = TileFoot.of(entry, breaker, shown, state, Inflow.COMING, clock, format);
    return new TileText(
        state,
        word,
        "",
        Words.capital(entry.meaning()),
        "",
        foot.left(),
        foot.right(),
        foot.badge(),
        false,
        false);
  }

  private static TileText figure(
      BreakerEntry entry,
      BreakerSnapshot breaker,
      Optional<TriggerReading> shown,
      Inflow inflow,
      long clock,
      Format format) {
    ScreenState state = ScreenState.of(breaker, inflow);
    Optional<TriggerReading> known = shown.filter(_ -> state != ScreenState.UNFED);
    TileFoot foot = TileFoot.of(entry, breaker, shown, state, inflow, clock, format);
    boolean old =
        state == ScreenState.STALE
            || breaker.reading().level() == Level.UNFED
                && TileFoot.isOld(entry, breaker, state, inflow);
    return new TileText(
        state,
        known.map(TileText::figure).orElse(Words.MISSING),
        known.filter(TriggerReading::hasValue).map(t -> Figures.unitSign(t.unit())).orElse(""),
        shown.filter(t -> t.unit() != Unit.FLAG).map(Figures::limit).orElse(""),
        shown.filter(_ -> !old).map(TileText::share).orElse(""),
        foot.left(),
        foot.right(),
        foot.badge(),
        old,
        foot.worthReading());
  }

  /** A flag is no number. */
  private static String figure(TriggerReading trigger) {
    if (trigger.unit() == Unit.FLAG && trigger.hasValue()) {
      return trigger.value() == 0 ? "Not set" : "Set";
    }
    return Figures.figure(trigger.value(), trigger.unit(), trigger.limit());
  }

  /**
   * {@code 86 % of the limit}; of a value that has to stay above its limit how much of the way from
   * the ideal to there is gone.
   */
  private static String share(TriggerReading trigger) {
    double utilisation = trigger.utilisation();
    if (Double.isNaN(utilisation)
        || trigger.unit() == Unit.FLAG
        || TileFigure.holdsOn(trigger)
        || TileFigure.onlyWarns(trigger)) {
      return "";
    }
    if (trigger.lowerIsWorse() && utilisation < 1) {
      return Figures.share(utilisation) + " of the way";
    }
    return Figures.share(utilisation)
        + (TileFigure.hasFloor(trigger) ? " of its floor" : " of the limit");
  }
}
