package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Bench.Holding;
import breakerboard.config.BookKeys;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A breaker that goes on from what was saved answers as one that never stopped. */
class RestoredBreakersTest {
  private static final int BEFORE = 400;
  private static final int AFTER = 400;
  private static final int LEAST = 20;
  private static final int OFTEN = 7;

  private final Random random = new Random(20260305);
  private double nav = 1e6;
  private long sequence;

  static Iterable<BreakerType> types() {
    return Breakers.all();
  }

  private static Bench bench(BreakerType type) {
    Bench bench = new Bench(type).set(LossRateBreaker.WINDOW_MINUTES, 1.0);
    bench.set(VolatilityBreaker.WINDOW_MINUTES, 2.0).set(BookKeys.MAX_POSITION_HISTORY, 20);
    return bench.set(PositionLimitBreaker.SYMBOL_LIMITS, Map.of("S1", 0.05, "S3", 0.02));
  }

  /** Also before anything new came, and while the sample that was taken last still counts. */
  @ParameterizedTest
  @MethodSource("types")
  void measuresAndExplainsAtOnceWhatItDidBefore(BreakerType type) {
    Bench bench = bench(type);
    for (int second = 0; second < BEFORE; second++) {
      feed(second, bench);
      if (second > LEAST && second % OFTEN == 0) {
        Bench restored = bench.restored();
        bench.tick(second);
        restored.tick(second);
        assertSameInAll(restored, bench);
        feed(second + 0.5, bench, restored);
        assertSameInAll(restored, bench);
      }
    }
  }

  private static void assertSameInAll(Bench restored, Bench bench) {
    assertSameReading(restored.reading(), bench.reading());
    assertThat(restored.statistics()).isEqualTo(bench.statistics());
    for (int i = 0; i < bench.reading().triggerCount(); i++) {
      assertThat(restored.breaker().explain(i, restored.facts()))
          .isEqualTo(bench.breaker().explain(i, bench.facts()));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void answersAsAnUninterruptedOne(BreakerType type) {
    Bench bench = bench(type);
    for (int second = 0; second < BEFORE; second++) {
      feed(second, bench);
    }
    bench.observe(BEFORE, o -> o.navUnusable().checks(Map.of("venues up", false)));
    Bench restored = bench.restored();
    for (int second = BEFORE + 1; second < BEFORE + AFTER; second++) {
      feed(second, bench, restored);
      assertSameReading(restored.reading(), bench.reading());
      assertThat(restored.statistics()).isEqualTo(bench.statistics());
      assertThat(restored.breaker().unfedBecause(0, restored.facts()))
          .isEqualTo(bench.breaker().unfedBecause(0, bench.facts()));
    }
  }

  private void feed(double second, Bench... benches) {
    nav *= 1 + 0.004 * random.nextGaussian();
    sequence += random.nextInt(100) == 0 ? 2 : 1;
    double flow = random.nextInt(40) == 0 ? 1e5 * random.nextGaussian() : Double.NaN;
    nav += Double.isNaN(flow) ? 0 : flow;
    double volatility = 0.02 + 0.02 * random.nextDouble();
    double quality = 94 + 6 * random.nextDouble();
    double index = 1000 - 0.25 * second;
    double[] signals = random.doubles(8).toArray();
    CorrelationMatrix matrix = matrix();
    int kind = random.nextInt(8);
    Holding changed = Holding.of("S" + random.nextInt(5), 1e5 * random.nextGaussian(), "Tech");
    for (Bench bench : benches) {
      switch (kind) {
        case 0 ->
            bench.positions(
                second, nav, Holding.of("S1", 1e4), Holding.of("S2", -2e5, "Oil"), changed);
        case 1 -> bench.changes(second, changed);
        case 2 -> bench.observe(second, o -> o.navUnusable());
        case 3 -> bench.tick(second);
        default ->
            bench.observe(
                second,
                o ->
                    o.nav(nav)
                        .cashFlow(flow)
                        .sequence(sequence)
                        .field(InputField.VOLATILITY, volatility)
                        .field(InputField.INDEX_LEVEL, index)
                        .field(InputField.INDEX_PRIOR_CLOSE, 1000)
                        .field(InputField.VIX_LEVEL, 100 * volatility)
                        .field(InputField.DATA_QUALITY_SCORE, quality)
                        .field(InputField.ORDER_REJECT_RATE, 0.2 * signals[0])
                        .field(InputField.ERROR_COUNT, Math.floor(2 * signals[1]))
                        .field(InputField.ORDER_LATENCY_MS, 700 * signals[2])
                        .field(InputField.PRICE_ANOMALY_SCORE, 8 * signals[3] - 4)
                        .field(InputField.VOLUME_ANOMALY_SCORE, 8 * signals[4] - 4)
                        .field(InputField.MARKET_REGIME_CHANGE, Math.rint(signals[5]))
                        .field(InputField.MODEL_ACCURACY, 0.4 + 0.6 * signals[6])
                        .correlation(matrix));
      }
    }
  }

  /** Of four symbols, not always the same, now and then one that no correlation matrix can be. */
  private CorrelationMatrix matrix() {
    List<String> symbols =
        random.nextInt(20) == 0 ? List.of("A", "C", "D", "B") : List.of("B", "A", "C", "E");
    double[][] rows = new double[symbols.size()][symbols.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i][i] = random.nextInt(40) == 0 ? 2 : 1;
      for (int j = 0; j < i; j++) {
        rows[i][j] = 2 * random.nextDouble() - 1;
        rows[j][i] = rows[i][j];
      }
    }
    return new CorrelationMatrix(symbols, List.of(rows));
  }

  private static void assertSameReading(ReadingBuffer actual, ReadingBuffer expected) {
    assertThat(actual.level()).isEqualTo(expected.level());
    assertThat(actual.driver()).isEqualTo(expected.driver());
    for (int i = 0; i < expected.triggerCount(); i++) {
      assertThat(actual.listed(i)).isEqualTo(expected.listed(i));
      if (expected.listed(i)) {
        assertThat(actual.level(i)).isEqualTo(expected.level(i));
        assertSame(actual.value(i), expected.value(i));
        assertSame(actual.limit(i), expected.limit(i));
        assertSame(actual.utilisation(i), expected.utilisation(i));
        assertSame(actual.referenceValue(i), expected.referenceValue(i));
        assertThat(actual.referenceTime(i)).isEqualTo(expected.referenceTime(i));
      }
    }
  }

  /** To the last bit, or both without a value. */
  private static void assertSame(double actual, double expected) {
    assertThat(Double.compare(actual, expected)).as("%s and %s", actual, expected).isZero();
  }
}
