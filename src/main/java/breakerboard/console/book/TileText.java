package breakerboard.console.book;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.Inflow;
import breakerboard.console.Readings;
import breakerboard.console.ScreenState;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Words;
import java.util.Optional;

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

  static TileText of(
      BreakerEntry entry, BreakerSnapshot breaker, Inflow inflow, long clock, Format format) {
    return entry.gauge() == GaugeKind.WORD
        ? word(entry, breaker, clock, format)
        : figure(entry, breaker, inflow, clock, format);
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

  private static TileText figure(
      BreakerEntry entry, BreakerSnapshot breaker, Inflow inflow, long clock, Format format) {
    ScreenState state = ScreenState.of(breaker, inflow);
    Optional<TriggerReading> shown = Readings.shown(breaker.reading());
    Optional<TriggerReading> known = shown.filter(_ -> state != ScreenState.UNFED);
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
