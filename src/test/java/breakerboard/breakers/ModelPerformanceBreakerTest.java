package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.config.BookKeys;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPerformanceBreakerTest {
  private static final double EXACT = 1e-12;

  private final Bench bench = new Bench(ModelPerformanceBreaker.TYPE);
  private int second;

  private Bench accuracies(int count, double accuracy) {
    for (int i = 0; i < count; i++) {
      bench.field(second++, InputField.MODEL_ACCURACY, accuracy);
    }
    return bench;
  }

  @Test
  void fewerThanFiveAccuraciesSayNothing() {
    assertThat(accuracies(4, 0.1).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.value("accuracy")).isNaN();
    assertThat(accuracies(1, 0.1).level()).isEqualTo(Level.BREACH);
  }

  @ParameterizedTest
  @CsvSource({"0.66, CLEAR", "0.65, CLEAR", "0.64, WARN", "0.6, WARN", "0.599, BREACH"})
  void aMeanUnderSixtyPercentBreaches(double accuracy, Level level) {
    assertThat(accuracies(7, accuracy).level()).isEqualTo(level);
  }

  @Test
  void utilisationIsMeasuredFromAModelThatIsAlwaysRight() {
    assertThat(accuracies(5, 0.8).utilisation("accuracy")).isEqualTo(0.5, within(EXACT));
    bench.set(ModelPerformanceBreaker.WINDOW, 5);
    assertThat(accuracies(5, 1).utilisation("accuracy")).isZero();
    assertThat(accuracies(5, 0.2).utilisation("accuracy")).isEqualTo(2, within(EXACT));
  }

  @Test
  void onlyTheNewestTwentyCount() {
    accuracies(30, 0.1);
    accuracies(10, 0.9);
    assertThat(bench.value("accuracy")).isEqualTo(0.5, within(EXACT));
    assertThat(accuracies(10, 0.9).value("accuracy")).isEqualTo(0.9, within(EXACT));
  }

  @Test
  void oneSecondHoldsOneSample() {
    for (int i = 0; i < 10; i++) {
      bench.field(0.1 * i, InputField.MODEL_ACCURACY, 0.1);
    }

    assertThat(bench.statistic("accuracy_samples")).isEqualTo(1);
    assertThat(bench.level()).isEqualTo(Level.CLEAR);
  }

  @Test
  void theWindowHoldsNoMoreThanAHistoryMay() {
    bench.set(ModelPerformanceBreaker.WINDOW, 50).set(BookKeys.MAX_HISTORY, 10);
    accuracies(30, 0.1);

    assertThat(bench.statistic("accuracy_samples")).isEqualTo(10);
    assertThat(accuracies(10, 0.9).value("accuracy")).isEqualTo(0.9, within(EXACT));
  }

  @Test
  void aLimitNearPerfectionDoesNotWarnOfPerfection() {
    bench.set(ModelPerformanceBreaker.THRESHOLD, 0.98);
    assertThat(accuracies(5, 1).level()).isEqualTo(Level.CLEAR);
  }

  @Test
  void isUnfedWithoutAccuracyAndWhenItWentStale() {
    assertThat(bench.nav(0, 1000).level()).isEqualTo(Level.UNFED);
    accuracies(5, 0.9);
    assertThat(bench.nav(64, 1000).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.nav(64.1, 1000).level()).isEqualTo(Level.UNFED);
  }

  @Test
  void showsItsStatistics() {
    bench.observe(
        0, o -> o.field(InputField.MODEL_ACCURACY, 0.6).field(InputField.MODEL_SAMPLES, 250));
    bench.field(1, InputField.MODEL_ACCURACY, 0.8);

    assertThat(bench.statistic("current_accuracy")).isEqualTo(0.8);
    assertThat(bench.statistic("mean_accuracy")).isEqualTo(0.7, within(EXACT));
    assertThat(bench.statistic("accuracy_std")).isEqualTo(0.1, within(EXACT));
    assertThat(bench.statistic("accuracy_trend")).isZero();
    assertThat(bench.statistic("model_samples")).isEqualTo(250);
  }
}
