package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Level;
import breakerboard.domain.Reference;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.UnusedFields;
import breakerboard.domain.Words;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  private static TriggerReading trigger(
      double value, double limit, Unit unit, boolean lowerIsWorse) {
    boolean past = lowerIsWorse ? value < limit : value > limit;
    return trigger(past ? Level.BREACH : Level.CLEAR, value, limit, unit, lowerIsWorse);
  }

  private static TriggerReading trigger(
      Level level, double value, double limit, Unit unit, boolean lowerIsWorse) {
    return new TriggerReading(
        "limit", level, value, limit, Double.NaN, unit, lowerIsWorse, 0.5, "", Reference.NONE);
  }

  @Test
  void percentUnderTenHasTwoDecimals() {
    assertThat(Words.of(0.083, Unit.FRACTION, 0.08)).isEqualTo("8.30 %");
  }

  @Test
  void percentFromTenOnHasOneDecimal() {
    assertThat(Words.of(0.274, Unit.FRACTION, 0.30)).isEqualTo("27.4 %");
  }

  @Test
  void valueTakesItsDecimalsFromTheLimitNotFromItself() {
    assertThat(Words.of(0.12, Unit.FRACTION, 0.08)).isEqualTo("12.00 %");
    assertThat(Words.of(0.012, Unit.FRACTION, 0.10)).isEqualTo("1.2 %");
  }

  @Test
  void figureLeavesTheUnitToASmallerLabel() {
    assertThat(Figures.figure(0.083, Unit.FRACTION, 0.08)).isEqualTo("8.30");
    assertThat(Figures.unitSign(Unit.FRACTION)).isEqualTo("%");
    assertThat(Figures.figure(3.417, Unit.SIGMA, 3)).isEqualTo("3.42");
    assertThat(Figures.unitSign(Unit.SIGMA)).isEqualTo("σ");
    assertThat(Figures.figure(17, Unit.COUNT, 20)).isEqualTo("17");
    assertThat(Figures.unitSign(Unit.COUNT)).isEmpty();
  }

  @Test
  void missingNumberIsADash() {
    assertThat(Words.of(Double.NaN, Unit.FRACTION, 0.08)).isEqualTo("—");
    assertThat(Figures.figure(Double.NaN, Unit.FRACTION, 0.08)).isEqualTo("—");
    assertThat(Figures.whole(Double.NaN)).isEqualTo("—");
  }

  @Test
  void minusIsTheMinusSign() {
    assertThat(Figures.change(-0.0735)).isEqualTo("−7.35 %");
    assertThat(Figures.whole(-1234.4)).isEqualTo("−1,234");
  }

  @Test
  void changeIsSignedExceptAtZero() {
    assertThat(Figures.change(0.0061)).isEqualTo("+0.61 %");
    assertThat(Figures.changePercent(25)).isEqualTo("+25.0 %");
    assertThat(Figures.change(0)).isEqualTo("0.00 %");
    assertThat(Figures.change(0.00001)).isEqualTo("0.00 %");
    assertThat(Figures.change(Double.NaN)).isEqualTo("—");
  }

  @Test
  void moneyHasCommasAndNoCurrency() {
    assertThat(Figures.whole(1_034_220.6)).isEqualTo("1,034,221");
  }

  @Test
  void countsTakeTheirPlural() {
    assertThat(Figures.count(0, "override", "overrides")).isEqualTo("0 overrides");
    assertThat(Figures.count(1, "bypass", "bypasses")).isEqualTo("1 bypass");
    assertThat(Figures.count(12_301)).isEqualTo("12,301");
    assertThat(Figures.repeats(12)).isEqualTo("×12");
  }

  @Test
  void hoursAreWrittenAsHoursAndMinutes() {
    assertThat(Words.of(2.4, Unit.HOURS, 24)).isEqualTo("2:24 h");
    assertThat(Words.of(24, Unit.HOURS, 24)).isEqualTo("24:00 h");
    assertThat(Words.of(9.5, Unit.HOUR_OF_DAY, Double.NaN)).isEqualTo("09:30");
  }

  @Test
  void overALimitSaysGreaterThan() {
    assertThat(Figures.against(trigger(0.083, 0.08, Unit.FRACTION, false)))
        .isEqualTo("8.30 % > 8.00 %");
  }

  @Test
  void withinALimitSaysOf() {
    assertThat(Figures.against(trigger(0.0431, 0.05, Unit.FRACTION, false)))
        .isEqualTo("4.31 % of 5.00 %");
    assertThat(Figures.limit(trigger(0.0431, 0.05, Unit.FRACTION, false))).isEqualTo("of 5.00 %");
  }

  @Test
  void whereLowerIsWorseTheLimitIsAMinimum() {
    assertThat(Figures.limit(trigger(98.6, 95, Unit.PERCENT, true))).isEqualTo("min 95.0 %");
    assertThat(Figures.against(trigger(98.6, 95, Unit.PERCENT, true)))
        .isEqualTo("98.6 %, min 95.0 %");
    assertThat(Figures.against(trigger(92, 95, Unit.PERCENT, true))).isEqualTo("92.0 % < 95.0 %");
  }

  @Test
  void aBreachThatRoundsToItsLimitSaysWhichSideOfItItIs() {
    assertThat(Figures.against(trigger(0.080001, 0.08, Unit.FRACTION, false)))
        .isEqualTo("just over 8.00 %");
    assertThat(Figures.against(trigger(94.99, 95, Unit.PERCENT, true)))
        .isEqualTo("just under 95.0 %");
  }

  @Test
  void whatRoundsToItsLimitAndIsNotInBreachIsNotWrittenAsAtIt() {
    assertThat(Figures.against(trigger(0.079999, 0.08, Unit.FRACTION, false)))
        .isEqualTo("just under 8.00 %");
    assertThat(Figures.against(trigger(95.01, 95, Unit.PERCENT, true)))
        .isEqualTo("just over 95.0 %");
    assertThat(Figures.against(trigger(0.08, 0.08, Unit.FRACTION, false)))
        .isEqualTo("8.00 % of 8.00 %");
    assertThat(Figures.against(trigger(Level.WARN, 3.001, 3, Unit.SIGMA, false)))
        .isEqualTo("just past 3.00 σ, under its floor");
  }

  @ParameterizedTest
  @CsvSource({
    "0.08004, 0.08, > 8.00",
    "0.07996, 0.08, < 8.00",
    "0.08, 0.08, 8.00",
    "0.0801, 0.08, 8.01",
    "0.30000000000000004, 0.3, > 30.0",
    "-0.40004, 0.4, < −40.0",
    "0.00001, 0, > 0.00",
  })
  void aFigureThatRoundsToItsLimitTellsItsSide(double value, double limit, String figure) {
    assertThat(Figures.figure(value, Unit.FRACTION, limit)).isEqualTo(figure);
    assertThat(Figures.cell(value, Unit.FRACTION, limit)).isEqualTo(figure + " %");
  }

  @Test
  void aScaleHasNoSides() {
    assertThat(Figures.roundedCell(0.08004, Unit.FRACTION, 0.08)).isEqualTo("8.00 %");
  }

  @Test
  void whatIsApartIsNeverApartByNothing() {
    assertThat(Figures.distance(0.08004, 0.08, Unit.FRACTION)).isEqualTo("0.004 points");
    assertThat(Figures.distance(500.3, 500, Unit.MILLISECONDS)).isEqualTo("0.3 ms");
    assertThat(Figures.distance(0.08, 0.08, Unit.FRACTION)).isEqualTo("0.00 points");
  }

  @Test
  void whatIsLeftOfALimitIsNothingOnlyAtIt() {
    assertThat(Figures.points(0.024)).isEqualTo("2.4");
    assertThat(Figures.points(0.0004)).isEqualTo("< 0.1");
    assertThat(Figures.points(-0.0004)).isEqualTo("> −0.1");
    assertThat(Figures.points(0)).isEqualTo("0.0");
    assertThat(Figures.size(0.3)).isEqualTo("< 1");
    assertThat(Figures.size(140_000)).isEqualTo("140,000");
    assertThat(Figures.size(0)).isEqualTo("0");
  }

  @Test
  void secondsAreWholeUnlessTheirLimitIsShorter() {
    assertThat(Words.of(59.998476, Unit.SECONDS, 10)).isEqualTo("60 s");
    assertThat(Words.of(3.217, Unit.SECONDS, 0.5)).isEqualTo("3.2 s");
    assertThat(Words.of(0.5, Unit.SECONDS, 0.5)).isEqualTo("0.5 s");
    assertThat(Words.of(17.3456, Unit.SECONDS, 17.3456)).isEqualTo("17 s");
  }

  @Test
  void pastTheLimitWithoutABreachNamesTheOtherCondition() {
    assertThat(Figures.against(trigger(Level.WARN, 6, 5, Unit.COUNT, false)))
        .isEqualTo("6 past 5, under its floor");
    assertThat(Figures.against(trigger(Level.WARN, 3.12, 3, Unit.SIGMA, false)))
        .isEqualTo("3.12 σ past 3.00 σ, under its floor");
  }

  @Test
  void withoutALimitOnlyTheValueIsWritten() {
    assertThat(Figures.limit(trigger(3, Double.NaN, Unit.COUNT, false))).isEmpty();
    assertThat(Figures.against(trigger(3, Double.NaN, Unit.COUNT, false))).isEqualTo("3");
  }

  @Test
  void distanceOfTwoPercentsIsInPoints() {
    assertThat(Figures.distance(0.0802, 0.08, Unit.FRACTION)).isEqualTo("0.02 points");
    assertThat(Figures.distance(23, 20, Unit.COUNT)).isEqualTo("3");
  }

  @Test
  void fromAMillionOnANumberIsShort() {
    assertThat(Figures.figure(123_456_789.1, Unit.FRACTION, 0.05)).isEqualTo("12.3 bn");
    assertThat(Figures.figure(-2_500_000, Unit.NUMBER, 1)).isEqualTo("−2.5 M");
    assertThat(Figures.figure(1e30, Unit.NUMBER, 1)).isEqualTo("> 9,999 bn");
    assertThat(Figures.figure(-1e30, Unit.NUMBER, 1)).isEqualTo("< −9,999 bn");
    assertThat(Figures.cell(123_456_789.1, Unit.FRACTION, 0.05)).isEqualTo("12.3 bn %");
  }

  @Test
  void anInfiniteNumberIsNoLongerThanAHugeOne() {
    assertThat(Figures.figure(Double.POSITIVE_INFINITY, Unit.NUMBER, 1)).isEqualTo("> 9,999 bn");
    assertThat(Figures.cell(Double.NaN, Unit.FRACTION, 0.05)).isEqualTo("—");
  }

  @Test
  void labelsOfAnAxisAreAsPreciseAsTheirStep() {
    assertThat(Figures.tick(0.08, 0.01, Unit.FRACTION)).isEqualTo("8 %");
    assertThat(Figures.tick(0.0725, 0.0005, Unit.FRACTION)).isEqualTo("7.25 %");
    assertThat(Figures.tick(3, 0.5, Unit.SIGMA)).isEqualTo("3.0 σ");
    assertThat(Figures.tick(20, 5, Unit.COUNT)).isEqualTo("20");
  }

  @Test
  void aRateUnderTenHasOneDecimal() {
    assertThat(Figures.rate(12.4)).isEqualTo("12/s");
    assertThat(Figures.rate(0.54)).isEqualTo("0.5/s");
    assertThat(Figures.rate(0)).isEqualTo("0/s");
  }

  @ParameterizedTest
  @CsvSource({
    "0.86, 86 %",
    "0.994, 99 %",
    "0.997, < 100 %",
    "1, 100 %",
    "1.003, > 100 %",
    "1.0051, 101 %",
    "1.006, 101 %",
    "10, 'over 1,000 %'",
  })
  void aShareThatRoundsToTheWholeLimitTellsItsSide(double utilisation, String words) {
    assertThat(Figures.share(utilisation)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 0 | 0 | 0 | 1 observation",
        "1204 | 3 | 0 | 0 | 1,204 observations, 3 lines refused",
        "2 | 0 | 1 | 0 | 2 observations, 1 field dropped",
        "2 | 1 | 0 | 1250 | 2 observations, 1 line refused, 1,250 fields unknown",
        "2 | 0 | 5 | 1 | 2 observations, 5 fields dropped, 1 unknown"
      })
  void whatCameInIsToldWithWhatWasRefusedAndLeftOut(
      long used, long refused, long dropped, long unknown, String words) {
    DeskSnapshot desk =
        new DeskSnapshot(
            0,
            List.of(),
            List.of(),
            0,
            1,
            false,
            List.of(),
            used,
            refused,
            0,
            new UnusedFields(dropped, unknown),
            List.of());
    assertThat(Figures.observed(desk)).isEqualTo(words);
  }
}
