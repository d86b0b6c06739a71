package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.config.BookKeys;
import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import breakerboard.domain.UnusedFields;
import org.junit.jupiter.api.Test;

class BookFactsTest {
  private static final double EXACT = 1e-12;

  private final Bench bench = new Bench(ManualBreaker.TYPE);
  private final BookFacts facts = bench.facts();

  @Test
  void knowsNothingBeforeTheFirstObservation() {
    assertThat(facts.nav()).isNaN();
    assertThat(facts.peakAt()).isEqualTo(Times.NEVER);
    assertThat(facts.lastUsed()).isEqualTo(Times.NEVER);
    assertThat(facts.positions().known()).isFalse();
  }

  @Test
  void aDepositScalesPeakHistoryAndTheDaysOpen() {
    bench.nav(0, 100).nav(1, 80).observe(2, o -> o.cashFlow(40).nav(120));
    assertThat(facts.peak()).isEqualTo(150, within(EXACT));
    assertThat(facts.dayOpenNav()).isEqualTo(150, within(EXACT));
    assertThat(facts.navSamples().values()).containsExactly(150, 120, 120);
  }

  @Test
  void flowsThatWaitAddUp() {
    bench.nav(0, 100).observe(1, o -> o.cashFlow(50));
    facts.cashFlow(50);
    bench.nav(2, 200);
    assertThat(facts.peak()).isEqualTo(200);
    assertThat(facts.flowIndex()).isEqualTo(2);
  }

  @Test
  void aChangeOfPositionsBeforeAnyFullSetIsLeftOutAndCounted() {
    bench.changes(0, Bench.Holding.of("A", 10));
    bench.positions(1, 1000, Bench.Holding.of("A", 10)).changes(2, Bench.Holding.of("B", 10));
    assertThat(facts.unused()).isEqualTo(new UnusedFields(1, 0));
    assertThat(facts.positions().count()).isEqualTo(2);
  }

  @Test
  void aFlowBeforeTheFirstNavIsIgnored() {
    bench.observe(0, o -> o.cashFlow(50)).observe(1, o -> o.cashFlow(50).nav(100));
    assertThat(bench.nav(2, 100).facts().peak()).isEqualTo(100);
  }

  @Test
  void aFlowThatLeavesNothingIsNotUsed() {
    bench.nav(0, 100).observe(1, o -> o.cashFlow(-100).nav(90));
    assertThat(facts.peak()).isEqualTo(100);
    assertThat(facts.unused().dropped()).isEqualTo(1);
  }

  @Test
  void theFirstNavOfAnIntervalIsItsSample() {
    bench.nav(0.2, 100).nav(0.9, 90).nav(1.0, 80).nav(1.1, 70);
    assertThat(facts.navSamples().values()).containsExactly(100, 80);
  }

  @Test
  void anUnusableNavDoesNotTakeThePlaceOfTheSample() {
    bench.observe(0.1, o -> o.navUnusable()).nav(0.9, 90);
    assertThat(facts.navSamples().values()).containsExactly(90);
  }

  @Test
  void aWindowThatIsNoMultipleOfTheIntervalKeepsEverySampleInIt() {
    bench.set(BookKeys.SAMPLE_INTERVAL_SECONDS, 7.0);
    double lateInItsInterval = 6.0;
    double start = 7 - Math.floorMod(Bench.START / Times.NANOS_PER_SECOND, 7L);
    bench.nav(start + lateInItsInterval, 100);
    for (int i = 1; i <= 42; i++) {
      bench.nav(start + 7 * i, 100);
    }
    bench.nav(start + 7 * 43, 100);
    assertThat(facts.navSamples().size()).isEqualTo(44);
  }

  @Test
  void anInputIsStaleOnlyAfterAWholeMinute() {
    bench.field(0, InputField.VIX_LEVEL, 20);
    assertThat(facts.nextStale()).isEqualTo(Bench.at(60) + 1);
    assertThat(bench.tick(60).facts().fresh(InputField.VIX_LEVEL)).isTrue();
    assertThat(bench.tick(60.001).facts().fresh(InputField.VIX_LEVEL)).isFalse();
    assertThat(facts.nextStale()).isEqualTo(Times.NEVER);
  }

  @Test
  void positionsStayFreshForFiveMinutes() {
    bench.positions(0, 100, Bench.Holding.of("A", 1)).tick(300);
    assertThat(facts.positionsFresh()).isTrue();
    assertThat(bench.tick(300.001).facts().positionsFresh()).isFalse();
  }

  @Test
  void positionsAreKeptInTheOrderOfTheirNames() {
    bench.positions(0, 100, Bench.Holding.of("B", 1), Bench.Holding.of("D", 1));
    bench.changes(1, Bench.Holding.of("C", 1), Bench.Holding.of("A", 1), Bench.Holding.of("E", 1));
    PositionBook positions = facts.positions();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < positions.size(); i++) {
      names.append(positions.name(i));
    }
    assertThat(names).hasToString("ABCDE");
  }

  @Test
  void theDaysOpenIsTheFirstNavOfADateInNewYork() {
    bench.nav(0, 100).nav(60, 90).nav(86_400, 95).nav(86_401, 97);
    assertThat(facts.dayOpenNav()).isEqualTo(95);
  }

  @Test
  void aBookGrowsPastAnySizeThatWasReservedForIt() {
    Bench.Holding[] many = new Bench.Holding[300];
    for (int i = 0; i < many.length; i++) {
      many[i] = Bench.Holding.of("S%03d".formatted(i), 1000, "Sector " + i % 150);
    }

    bench.positions(0, 1e6, Bench.Holding.of("S000", 1000, "Sector 0")).positions(1, 1e6, many);

    assertThat(facts.positions().count()).isEqualTo(300);
    assertThat(facts.positions().sectorCount()).isEqualTo(150);
    assertThat(facts.positions().grossExposure()).isEqualTo(300_000);
    assertThat(facts.positions().sectorSum(149)).as("two of each sector").isEqualTo(2000);
  }
}
