package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Bench.Holding;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evaluating an observation costs no memory once the windows have grown. */
class SteadyStateTest {
  private static final int WARM = 20_000;
  private static final int MEASURED = 5_000;

  /** Room for what the virtual machine itself allots now and then. */
  private static final long STRAY_BYTES = 64 * 1024;

  static Iterable<BreakerType> types() {
    return Breakers.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void allocatesNothing(BreakerType type) {
    Bench bench = new Bench(type);
    bench.positions(0, 1000, Holding.of("A", 50, "Tech"), Holding.of("B", -20));
    List<Observation> observations = observations(WARM + MEASURED);
    observations.subList(0, WARM).forEach(bench::observe);
    List<Observation> measured = observations.subList(WARM, WARM + MEASURED);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < MEASURED; i++) {
      bench.observe(measured.get(i));
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(allocated).isLessThan(STRAY_BYTES);
  }

  private static List<Observation> observations(int count) {
    Random random = new Random(1);
    List<Observation> all = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      all.add(
          new Observation.Builder("main", Bench.at(i * 0.5))
              .nav(1000 + 20 * random.nextDouble())
              .sequence(i)
              .positions(
                  new Positions(
                      new int[] {1, 3},
                      new double[] {50 * random.nextDouble(), -30 * random.nextDouble()},
                      new int[] {2, Positions.UNKNOWN_SECTOR},
                      new double[] {0.2, Double.NaN}))
              .field(InputField.VOLATILITY, 0.02 + 0.02 * random.nextDouble())
              .field(InputField.DATA_QUALITY_SCORE, 99)
              .field(InputField.INDEX_LEVEL, 990 + random.nextDouble())
              .field(InputField.INDEX_PRIOR_CLOSE, 1000)
              .field(InputField.VIX_LEVEL, 17 + random.nextDouble())
              .field(InputField.ORDER_REJECT_RATE, 0.2 * random.nextDouble())
              .field(InputField.ERROR_COUNT, random.nextInt(2))
              .field(InputField.ORDER_LATENCY_MS, 600 * random.nextDouble())
              .field(InputField.PRICE_ANOMALY_SCORE, 4 * random.nextGaussian())
              .field(InputField.VOLUME_ANOMALY_SCORE, 4 * random.nextGaussian())
              .field(InputField.MODEL_ACCURACY, random.nextDouble())
              .correlation(matrix(random.nextDouble()))
              .build());
    }
    return all;
  }

  private static CorrelationMatrix matrix(double correlation) {
    return new CorrelationMatrix(
        List.of("A", "B"), List.of(new double[] {1, correlation}, new double[] {correlation, 1}));
  }
}
