package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.KeyCatalogue;
import breakerboard.domain.BreakerId;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final long CLOCK = at(2026, 3, 12, 14, 6, 2);

  private final Format format = new Format(NEW_YORK, new KeyCatalogue(List.of()));

  private static long at(int year, int month, int day, int hour, int minute, int second) {
    return Times.nanos(
        ZonedDateTime.of(year, month, day, hour, minute, second, 0, NEW_YORK).toInstant());
  }

  private static TriggerReading trigger(
      double value, double limit, Unit unit, boolean lowerIsWorse) {
    return new TriggerReading(
        "limit",
        Level.CLEAR,
        value,
        limit,
        Double.NaN,
        unit,
        lowerIsWorse,
        0.5,
        "",
        Reference.NONE);
  }

  @Test
  void percentUnderTenHasTwoDecimals() {
    assertThat(format.value(0.083, Unit.FRACTION, 0.08)).isEqualTo("8.30 %");
  }

  @Test
  void percentFromTenOnHasOneDecimal() {
    assertThat(format.value(0.274, Unit.FRACTION, 0.30)).isEqualTo("27.4 %");
  }

  @Test
  void valueTakesItsDecimalsFromTheLimitNotFromItself() {
    assertThat(format.value(0.12, Unit.FRACTION, 0.08)).isEqualTo("12.00 %");
    assertThat(format.value(0.012, Unit.FRACTION, 0.10)).isEqualTo("1.2 %");
  }

  @Test
  void figureLeavesTheUnitToASmallerLabel() {
    assertThat(format.figure(0.083, Unit.FRACTION, 0.08)).isEqualTo("8.30");
    assertThat(format.unitSign(Unit.FRACTION)).isEqualTo("%");
    assertThat(format.figure(3.417, Unit.SIGMA, 3)).isEqualTo("3.42");
    assertThat(format.unitSign(Unit.SIGMA)).isEqualTo("σ");
    assertThat(format.figure(17, Unit.COUNT, 20)).isEqualTo("17");
    assertThat(format.unitSign(Unit.COUNT)).isEmpty();
  }

  @Test
  void missingNumberIsADash() {
    assertThat(format.value(Double.NaN, Unit.FRACTION, 0.08)).isEqualTo("—");
    assertThat(format.figure(Double.NaN, Unit.FRACTION, 0.08)).isEqualTo("—");
    assertThat(format.risk(Double.NaN)).isEqualTo("—");
    assertThat(format.time(Times.NEVER)).isEqualTo("—");
  }

  @Test
  void minusIsTheMinusSign() {
    assertThat(format.change(-0.0735)).isEqualTo("−7.35 %");
    assertThat(format.money(-1234.4)).isEqualTo("−1,234");
  }

  @Test
  void changeIsSignedExceptAtZero() {
    assertThat(format.change(0.0061)).isEqualTo("+0.61 %");
    assertThat(format.changePercent(25)).isEqualTo("+25.0 %");
    assertThat(format.change(0)).isEqualTo("0.00 %");
    assertThat(format.change(0.00001)).isEqualTo("0.00 %");
    assertThat(format.change(Double.NaN)).isEqualTo("—");
  }

  @Test
  void moneyHasCommasAndNoCurrency() {
    assertThat(format.money(1_034_220.6)).isEqualTo("1,034,221");
  }

  @Test
  void countsTakeTheirPlural() {
    assertThat(format.count(0, "override", "overrides")).isEqualTo("0 overrides");
    assertThat(format.count(1, "bypass", "bypasses")).isEqualTo("1 bypass");
    assertThat(format.count(12_301)).isEqualTo("12,301");
    assertThat(format.repeats(12)).isEqualTo("×12");
  }

  @Test
  void hoursAreWrittenAsHoursAndMinutes() {
    assertThat(format.value(2.4, Unit.HOURS, 24)).isEqualTo("2:24 h");
    assertThat(format.value(24, Unit.HOURS, 24)).isEqualTo("24:00 h");
    assertThat(format.value(9.5, Unit.HOUR_OF_DAY, Double.NaN)).isEqualTo("09:30");
  }

  @Test
  void overALimitSaysGreaterThan() {
    assertThat(format.against(trigger(0.083, 0.08, Unit.FRACTION, false)))
        .isEqualTo("8.30 % > 8.00 %");
  }

  @Test
  void withinALimitSaysOf() {
    assertThat(format.against(trigger(0.0431, 0.05, Unit.FRACTION, false)))
        .isEqualTo("4.31 % of 5.00 %");
    assertThat(format.limit(trigger(0.0431, 0.05, Unit.FRACTION, false))).isEqualTo("of 5.00 %");
  }

  @Test
  void whereLowerIsWorseTheLimitIsAMinimum() {
    assertThat(format.limit(trigger(98.6, 95, Unit.PERCENT, true))).isEqualTo("min 95.0 %");
    assertThat(format.against(trigger(98.6, 95, Unit.PERCENT, true)))
        .isEqualTo("98.6 %, min 95.0 %");
    assertThat(format.against(trigger(92, 95, Unit.PERCENT, true))).isEqualTo("92.0 % < 95.0 %");
  }

  @Test
  void withoutALimitOnlyTheValueIsWritten() {
    assertThat(format.limit(trigger(3, Double.NaN, Unit.COUNT, false))).isEmpty();
    assertThat(format.against(trigger(3, Double.NaN, Unit.COUNT, false))).isEqualTo("3");
  }

  @Test
  void distanceOfTwoPercentsIsInPoints() {
    assertThat(format.distance(0.0802, 0.08, Unit.FRACTION)).isEqualTo("0.02 points");
    assertThat(format.distance(23, 20, Unit.COUNT)).isEqualTo("3");
  }

  @Test
  void timeOfDayIsTheDesksNotTheMachines() {
    assertThat(format.time(CLOCK)).isEqualTo("14:06:02");
    assertThat(format.zoneName()).isEqualTo("New York");
  }

  @Test
  void dayIsAddedWhenItIsNotToday() {
    assertThat(format.time(at(2026, 3, 12, 14, 3, 11), CLOCK)).isEqualTo("14:03:11");
    assertThat(format.time(at(2026, 3, 11, 14, 3, 11), CLOCK)).isEqualTo("11 Mar 14:03:11");
    assertThat(format.time(at(2025, 12, 30, 9, 30, 0), CLOCK)).isEqualTo("30 Dec 2025 09:30:00");
  }

  @Test
  void logTimesHaveMilliseconds() {
    assertThat(format.timeWithMillis(CLOCK + 204 * Times.NANOS_PER_MILLI))
        .isEqualTo("14:06:02.204");
  }

  @Test
  void durationsAreMinutesAndSecondsThenHours() {
    assertThat(format.duration(171 * Times.NANOS_PER_SECOND)).isEqualTo("2:51");
    assertThat(format.duration(5038 * Times.NANOS_PER_SECOND)).isEqualTo("1:23:58");
    assertThat(format.duration(-Times.NANOS_PER_SECOND)).isEqualTo("0:00");
  }

  @Test
  void relativeAndAbsoluteStandTogether() {
    assertThat(format.since(at(2026, 3, 12, 14, 3, 11), CLOCK)).isEqualTo("since 14:03:11 (2:51)");
    assertThat(format.until(at(2026, 3, 12, 15, 30, 0), CLOCK)).isEqualTo("until 15:30 (1:23:58)");
  }

  @Test
  void anEndThatNeverComesIsSaidInWords() {
    assertThat(format.until(Times.NEVER, CLOCK)).isEqualTo("until ended by hand");
    assertThat(format.ends(Times.NEVER, CLOCK)).isEqualTo("no end");
    assertThat(format.ends(at(2026, 3, 12, 15, 30, 0), CLOCK)).isEqualTo("ends 15:30");
  }

  @Test
  void countdownReachesZeroAtTheDeadlineAndNotBefore() {
    long half = Times.NANOS_PER_SECOND / 2;
    assertThat(format.resetsIn(CLOCK + 761 * Times.NANOS_PER_SECOND, CLOCK))
        .isEqualTo("resets in 12:41");
    assertThat(format.resetsIn(CLOCK + half, CLOCK)).isEqualTo("resets in 0:01");
    assertThat(format.resetsIn(CLOCK, CLOCK)).isEqualTo("resets in 0:00");
  }

  @Test
  void agesSayOld() {
    assertThat(format.age(at(2026, 3, 12, 14, 1, 50), CLOCK)).isEqualTo("4:12 old");
  }

  @Test
  void breachIsPredictedAtThisRate() {
    assertThat(format.breachIn(380)).isEqualTo("breach in 6:20 at this rate");
    assertThat(format.breachIn(Double.NaN)).isEmpty();
  }

  @Test
  void referenceSaysWhatAndWhen() {
    Reference peak = new Reference("peak", 1_034_221, Unit.MONEY, at(2026, 3, 12, 11, 42, 7));
    assertThat(format.reference(peak, CLOCK)).isEqualTo("peak 1,034,221 at 11:42:07");
    assertThat(format.reference(Reference.NONE, CLOCK)).isEmpty();
  }

  @Test
  void unknownBreakersAreNamedByTheirWireName() {
    assertThat(format.breaker(new BreakerId("loss_rate"))).isEqualTo("Loss rate");
  }

  @Test
  void enumsAreWrittenInWords() {
    assertThat(format.words(EventType.BREAKER_TRIPPED)).isEqualTo("Breaker tripped");
    assertThat(format.words(EventType.TRADING_STATE_CHANGED)).isEqualTo("Trading state");
    assertThat(format.words(Priority.CRITICAL)).isEqualTo("Critical");
    assertThat(format.words(Level.BREACH)).isEqualTo("Breach");
    assertThat(format.words(Level.UNFED)).isEqualTo("Not fed");
    assertThat(format.words(Layer.OVERRIDE)).isEqualTo("override");
    assertThat(format.words(TradingState.REDUCE_ONLY)).isEqualTo("REDUCE ONLY");
  }

  @Test
  void overrideSaysFromToAndUntil() {
    OverrideView override =
        new OverrideView(
            "max_sector_concentration",
            "0.3",
            "0.25",
            at(2026, 3, 12, 15, 30, 0),
            "jmeyer",
            "rebalancing",
            CLOCK);
    assertThat(format.override(override, CLOCK))
        .isEqualTo("max_sector_concentration 0.25 → 0.3 until 15:30");
  }

  @Test
  void contributorsAreNamedWithTheirShareOfRisk() {
    var statistic =
        new Statistic.Contributors(
            List.of(new Statistic.Contributor("AAPL", 0.2, 0.3, 0.06, 41.2)));
    assertThat(format.statistic(statistic)).isEqualTo("AAPL 41.2 %");
    assertThat(format.statistic(new Statistic.Number(0.0125, Unit.FRACTION))).isEqualTo("1.25 %");
    assertThat(format.statistic(new Statistic.Text("worsening"))).isEqualTo("worsening");
  }
}
