package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.breakers.Bench.Holding;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Statistic;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PositionLimitBreakerTest {
  private static final double EXACT = 1e-12;

  private final Bench bench = new Bench(PositionLimitBreaker.TYPE);

  @Test
  void warnsFromEighteenPositionsAndBreachesAboveTwenty() {
    assertThat(held(17).level("count")).isEqualTo(Level.CLEAR);
    assertThat(held(18).level("count")).isEqualTo(Level.WARN);
    assertThat(held(20).level("count")).isEqualTo(Level.WARN);
    assertThat(held(21).level("count")).isEqualTo(Level.BREACH);
  }

  private Bench held(int count) {
    return bench.positions(
        count,
        1e6,
        IntStream.range(0, count)
            .mapToObj(i -> Holding.of("S" + i, 10, "sector " + i))
            .toArray(Holding[]::new));
  }

  @Test
  void aPositionOfValueZeroIsNotCounted() {
    bench.positions(0, 1000, Holding.of("A", 50), Holding.of("B", 0));
    assertThat(bench.value("count")).isEqualTo(1);
  }

  @Test
  void concentrationIsTheLargestPositionAgainstNav() {
    bench.positions(0, 1000, Holding.of("A", 50), Holding.of("B", -101));
    assertThat(bench.value("concentration")).isEqualTo(0.101, within(EXACT));
    assertThat(bench.level("concentration")).isEqualTo(Level.BREACH);
    assertThat(bench.subject("concentration")).isEqualTo("B");
  }

  @Test
  void concentrationFollowsNavThoughPositionsStay() {
    bench.positions(0, 1000, Holding.of("A", 100));
    assertThat(bench.level("concentration")).isEqualTo(Level.WARN);
    bench.nav(1, 990);
    assertThat(bench.level("concentration")).isEqualTo(Level.BREACH);
  }

  @Test
  void onTheBasisGrossWeightsAreSharesOfGrossExposure() {
    bench.set(PositionLimitBreaker.BASIS, PositionLimitBreaker.Basis.GROSS);
    bench.positions(0, 1000, Holding.of("A", 50), Holding.of("B", -150));
    assertThat(bench.value("concentration")).isEqualTo(0.75, within(EXACT));
  }

  @Test
  void onTheBasisGrossWeightsNeedNoNav() {
    bench.set(PositionLimitBreaker.BASIS, PositionLimitBreaker.Basis.GROSS);
    bench.positions(0, Double.NaN, Holding.of("A", 50));
    assertThat(bench.level("concentration")).isEqualTo(Level.BREACH);
    assertThat(bench.level("long")).isEqualTo(Level.UNFED);
  }

  @Test
  void theSymbolNearestItsOwnLimitIsShown() {
    bench.set(PositionLimitBreaker.SYMBOL_LIMITS, Map.of("A", 0.10, "B", 0.02, "C", 0.001));
    bench.positions(0, 1000, Holding.of("A", 50), Holding.of("B", 19));
    assertThat(bench.subject("symbol")).isEqualTo("B");
    assertThat(bench.value("symbol")).isEqualTo(0.019, within(EXACT));
    assertThat(bench.limit("symbol")).isEqualTo(0.02);
    assertThat(bench.level("symbol")).isEqualTo(Level.WARN);

    bench.changes(1, Holding.of("A", -101));
    assertThat(bench.subject("symbol")).isEqualTo("A");
    assertThat(bench.level("symbol")).isEqualTo(Level.BREACH);
  }

  @Test
  void withoutSymbolLimitsTheTriggerIsOff() {
    assertThat(bench.positions(0, 1000, Holding.of("A", 50)).listed("symbol")).isFalse();
  }

  @Test
  void longsAndShortsOfASectorAddUp() {
    bench.positions(
        0,
        1000,
        Holding.of("A", 200, "Tech"),
        Holding.of("B", -101, "Tech"),
        Holding.of("C", 250, "Oil"));
    assertThat(bench.value("sector")).isEqualTo(0.301, within(EXACT));
    assertThat(bench.level("sector")).isEqualTo(Level.BREACH);
    assertThat(bench.subject("sector")).isEqualTo("Tech");
  }

  @Test
  void noSectorIsTheSectorUnknown() {
    bench.positions(0, 1000, Holding.of("A", 100), Holding.of("B", 150, "Unknown"));
    assertThat(bench.value("sector")).isEqualTo(0.25, within(EXACT));
    assertThat(bench.subject("sector")).isEqualTo("Unknown");
    assertThat(bench.statistic("sector_count")).isEqualTo(1);
  }

  @Test
  void exposuresAreMeasuredAgainstNav() {
    bench.positions(0, 1000, Holding.of("A", 910), Holding.of("B", -501));
    assertThat(bench.level("long")).isEqualTo(Level.WARN);
    assertThat(bench.value("short")).isEqualTo(0.501, within(EXACT));
    assertThat(bench.level("short")).isEqualTo(Level.BREACH);
    assertThat(bench.listed("gross")).isFalse();
    assertThat(bench.listed("net")).isFalse();
  }

  @Test
  void grossAndNetCountOnceTheyAreSet() {
    bench.set(PositionLimitBreaker.MAX_GROSS, 1.5).set(PositionLimitBreaker.MAX_NET, 0.4);
    bench.positions(0, 1000, Holding.of("A", 500), Holding.of("B", -901));
    assertThat(bench.level("gross")).isEqualTo(Level.WARN);
    assertThat(bench.value("net")).isEqualTo(0.401, within(EXACT));
    assertThat(bench.level("net")).isEqualTo(Level.BREACH);
  }

  @Test
  void anExposureLimitOfZeroIsBreachedByAnyShort() {
    bench.set(PositionLimitBreaker.MAX_SHORT, 0.0);
    assertThat(bench.positions(0, 1000, Holding.of("A", 50)).utilisation("short")).isZero();
    bench.positions(1, 1000, Holding.of("A", -1));
    assertThat(bench.utilisation("short")).isEqualTo(10);
    assertThat(bench.level("short")).isEqualTo(Level.BREACH);
  }

  @Test
  void anEmptySetIsAFlatBook() {
    bench.positions(0, 1000, Holding.of("A", 500)).positions(1, 1000);
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
    assertThat(bench.value("concentration")).isZero();
    assertThat(bench.statistic("gross_exposure")).isZero();
    assertThat(bench.statistic("effective_positions")).isZero();
  }

  @Test
  void changesReplaceAddAndRemoveSymbols() {
    bench.positions(0, 1000, Holding.of("B", 40, "Tech"), Holding.of("C", 30));
    bench.changes(1, Holding.of("A", 10), Holding.of("B", 20), Holding.removed("C"));
    assertThat(bench.value("count")).isEqualTo(2);
    assertThat(bench.statistic("long_exposure")).isEqualTo(30);
    assertThat(bench.subject("sector")).isEqualTo("Unknown");
  }

  @Test
  void aChangeBeforeAnyFullSetIsRefusedAndTheRestIsUsed() {
    bench.observe(0, o -> o.nav(1000));
    bench.changes(1, Holding.of("A", 10));
    assertThat(bench.level("count")).isEqualTo(Level.UNFED);
    assertThat(bench.facts().nav()).isEqualTo(1000);
  }

  @Test
  void aChangeKeepsPositionsFresh() {
    bench.positions(0, 1000, Holding.of("A", 50)).changes(200, Holding.of("B", 10));
    bench.nav(500, 1000);
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
    assertThat(bench.nav(500.001, 1000).level()).isEqualTo(Level.UNFED);
  }

  @Test
  void aBreachOfTheCountOutranksAMissingNav() {
    bench.set(PositionLimitBreaker.MAX_POSITIONS, 1);
    bench.positions(0, Double.NaN, Holding.of("A", 50), Holding.of("B", 50));
    assertThat(bench.level("concentration")).isEqualTo(Level.UNFED);
    assertThat(bench.level()).isEqualTo(Level.BREACH);
  }

  @Test
  void positionCountsAreSampledWhenPositionsCome() {
    bench.positions(0, 1000, Holding.of("A", 50)).nav(1, 1000).nav(2, 1000);
    bench.positions(3, 1000, Holding.of("A", 50), Holding.of("B", 1), Holding.of("C", 1));
    bench.field(4, InputField.VOLATILITY, 0.01);
    assertThat(bench.statistic("avg_position_count")).isEqualTo(2);
    assertThat(bench.statistic("max_position_count")).isEqualTo(3);
  }

  @Test
  void positionsThatComeTwiceWithinASecondAreSampledOnce() {
    bench.positions(0, 1000, Holding.of("A", 50));
    bench.positions(0.5, 1000, Holding.of("A", 50), Holding.of("B", 1));
    assertThat(bench.statistic("max_position_count")).isEqualTo(1);
  }

  @Test
  void statisticsTellOfExposureAndConcentration() {
    bench.positions(
        0,
        1000,
        Holding.of("A", 120, "Tech"),
        Holding.of("B", -60, "Oil"),
        Holding.of("C", 20, "Tech"));

    assertThat(bench.statistic("max_concentration")).isEqualTo(0.12, within(EXACT));
    assertThat(bench.statistic("avg_concentration")).isEqualTo(0.2 / 3, within(EXACT));
    assertThat(bench.statistic("concentration_violations")).isEqualTo(1);
    assertThat(bench.statistic("short_exposure")).isEqualTo(60);
    assertThat(bench.statistic("net_exposure")).isEqualTo(80);
    assertThat(bench.statistic("gross_exposure")).isEqualTo(200);
    assertThat(bench.statistic("position_hhi")).isEqualTo(0.36 + 0.09 + 0.01, within(EXACT));
    assertThat(bench.statistic("sector_hhi")).isEqualTo(0.49 + 0.09, within(EXACT));
    assertThat(bench.statistic("effective_sectors")).isEqualTo(1 / 0.58, within(EXACT));
    assertThat(bench.statistic("largest_sector_weight")).isEqualTo(0.7, within(EXACT));
  }

  @Test
  void theFiveLargestContributorsToRiskComeFirst() {
    bench.positions(
        0,
        1000,
        new Holding("A", 100, "", 0.5),
        new Holding("B", -300, "", Double.NaN),
        new Holding("C", 100, "", 0.1),
        new Holding("D", 100, "", 0.3),
        new Holding("E", 200, "", 0.05),
        new Holding("F", 200, "", 0.01));

    List<Statistic.Contributor> largest =
        bench.statistics().get("risk_contributors") instanceof Statistic.Contributors(var all)
            ? all
            : List.of();

    assertThat(largest)
        .extracting(Statistic.Contributor::symbol)
        .containsExactly("B", "A", "D", "C", "E");
    Statistic.Contributor first = largest.getFirst();
    assertThat(first.weight()).isEqualTo(0.3, within(EXACT));
    assertThat(first.volatility()).isEqualTo(0.2);
    assertThat(first.riskContribution()).isEqualTo(0.06, within(EXACT));
    assertThat(first.riskPercentage()).isEqualTo(100 * 0.06 / 0.162, within(1e-9));
  }

  @Test
  void withoutNavConcentrationsAreLeftOut() {
    bench.positions(0, Double.NaN, Holding.of("A", 120));
    assertThat(bench.statistics()).doesNotContainKey("max_concentration");
    assertThat(bench.statistic("gross_exposure")).isEqualTo(120);
  }

  @Test
  void statisticsComeInTheOrderOfTheSpecification() {
    assertThat(bench.positions(0, 1000, Holding.of("A", 120)).statistics().keySet())
        .containsExactly(
            "current_position_count",
            "max_position_count",
            "avg_position_count",
            "max_concentration",
            "avg_concentration",
            "concentration_violations",
            "long_exposure",
            "short_exposure",
            "net_exposure",
            "gross_exposure",
            "position_hhi",
            "sector_hhi",
            "effective_positions",
            "effective_sectors",
            "sector_count",
            "largest_sector_weight",
            "risk_contributors");
  }
}
