package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnicalBreakerTest {
  private final Bench bench = new Bench(TechnicalBreaker.TYPE);
  private final Backlog backlog = new Backlog();

  @ParameterizedTest
  @CsvSource({"0.08, CLEAR", "0.081, WARN", "0.10, WARN", "0.1001, BREACH"})
  void refusedOrdersBreachOverTenPercent(double share, Level level) {
    assertThat(bench.field(0, InputField.ORDER_REJECT_RATE, share).level("rejects"))
        .isEqualTo(level);
    assertThat(bench.level()).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"400, CLEAR", "401, WARN", "500, WARN", "500.1, BREACH"})
  void slowOrdersBreachOverHalfASecond(double milliseconds, Level level) {
    assertThat(bench.field(0, InputField.ORDER_LATENCY_MS, milliseconds).level("latency"))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"8, CLEAR", "9, WARN", "10, WARN", "11, BREACH"})
  void moreThanTenErrorsBreach(double errors, Level level) {
    assertThat(bench.field(0, InputField.ERROR_COUNT, errors).level("errors")).isEqualTo(level);
  }

  @Test
  void errorsOfFiveMinutesAreSummedAndThenForgotten() {
    bench.field(0, InputField.ERROR_COUNT, 6).field(10, InputField.ERROR_COUNT, 5);
    assertThat(bench.value("errors")).isEqualTo(11);
    assertThat(bench.field(299.9, InputField.ERROR_COUNT, 0).value("errors")).isEqualTo(11);
    assertThat(bench.field(300, InputField.ERROR_COUNT, 0).value("errors")).isEqualTo(5);
    assertThat(bench.field(309, InputField.ORDER_REJECT_RATE, 0).value("errors")).isEqualTo(5);
    assertThat(bench.field(310, InputField.ORDER_REJECT_RATE, 0).value("errors")).isZero();
  }

  @Test
  void everyErrorOfOneSecondCounts() {
    bench.field(0.1, InputField.ERROR_COUNT, 4).field(0.2, InputField.ERROR_COUNT, 4);

    assertThat(bench.field(0.9, InputField.ERROR_COUNT, 3).value("errors")).isEqualTo(11);
  }

  @Test
  void anAbsurdCountLeavesNoTrace() {
    bench.field(0, InputField.ERROR_COUNT, 1e16);
    bench.field(1, InputField.ERROR_COUNT, 1).field(2, InputField.ERROR_COUNT, 2);

    assertThat(bench.field(300, InputField.ERROR_COUNT, 0).value("errors")).isEqualTo(3);
  }

  @Test
  void theWindowOfErrorsCanBeSet() {
    bench.set(TechnicalBreaker.WINDOW_MINUTES, 1.0).set(TechnicalBreaker.MAX_ERRORS, 0);
    assertThat(bench.field(0, InputField.ERROR_COUNT, 1).level("errors")).isEqualTo(Level.BREACH);

    assertThat(bench.field(60, InputField.ERROR_COUNT, 0).level("errors")).isEqualTo(Level.CLEAR);
    assertThat(bench.breaker().windowSeconds(1)).isEqualTo(60);
  }

  @Test
  void aShorterWindowForgetsAtOnceWhatItCannotHold() {
    for (int second = 0; second < 200; second++) {
      bench.field(second, InputField.ERROR_COUNT, 1);
    }
    bench.set(TechnicalBreaker.WINDOW_MINUTES, 1.0);

    assertThat(bench.field(200, InputField.ERROR_COUNT, 0).value("errors")).isEqualTo(59);
  }

  @Test
  void aQueueOverEightyPercentForFiveSecondsBreaches() {
    bench.facts().backlog(backlog);
    bench.field(0, InputField.ORDER_REJECT_RATE, 0);
    backlog.level(0.81, Bench.at(0));

    assertThat(bench.tick(4).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.tick(4.001).level()).isEqualTo(Level.WARN);
    backlog.level(0.95, Bench.at(4.5));
    assertThat(bench.tick(5).level()).isEqualTo(Level.WARN);
    assertThat(bench.tick(5.001).level("backlog")).isEqualTo(Level.BREACH);
    assertThat(bench.value("backlog")).isEqualTo(5.001);
  }

  @Test
  void aQueueOfEightyPercentIsNotOverIt() {
    bench.facts().backlog(backlog);
    bench.field(0, InputField.ORDER_REJECT_RATE, 0);
    backlog.level(0.9, Bench.at(0));
    backlog.level(0.8, Bench.at(1));
    backlog.level(0.9, Bench.at(2));

    assertThat(bench.tick(6.5).level("backlog")).isEqualTo(Level.WARN);
    assertThat(bench.value("backlog")).isEqualTo(4.5);
  }

  @Test
  void tellsWhenTheBacklogWillWarnAndBreach() {
    bench.facts().backlog(backlog);
    bench.tick(0);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Times.NEVER);
    backlog.level(1, Bench.at(1));
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(5) + 1);
    bench.tick(5.5);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.at(6) + 1);
    bench.tick(6.5);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Times.NEVER);
  }

  @Test
  void isUnfedUntilAnyOfItsInputsCame() {
    assertThat(bench.nav(0, 1000).level()).isEqualTo(Level.UNFED);
    assertThat(bench.field(1, InputField.ORDER_LATENCY_MS, 20).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.level("rejects")).isEqualTo(Level.UNFED);
    assertThat(bench.level("backlog")).isEqualTo(Level.UNFED);
  }

  @ParameterizedTest
  @CsvSource({"ORDER_REJECT_RATE", "ERROR_COUNT", "ORDER_LATENCY_MS"})
  void anInputThatWentStaleIsUnfed(InputField field) {
    bench.field(0, field, 0);

    assertThat(bench.nav(60, 1000).level()).isEqualTo(Level.CLEAR);
    assertThat(bench.nav(60.1, 1000).level()).isEqualTo(Level.UNFED);
  }

  @Test
  void showsItsStatistics() {
    bench.facts().backlog(backlog);
    backlog.level(0.25, Bench.at(0));
    bench.observe(
        0,
        o ->
            o.field(InputField.ORDER_REJECT_RATE, 0.02)
                .field(InputField.ERROR_COUNT, 5)
                .field(InputField.ORDER_LATENCY_MS, 120));

    assertThat(bench.statistic("current_reject_rate")).isEqualTo(0.02);
    assertThat(bench.statistic("errors_in_window")).isEqualTo(5);
    assertThat(bench.statistic("errors_per_minute")).isEqualTo(1);
    assertThat(bench.statistic("current_order_latency_ms")).isEqualTo(120);
    assertThat(bench.statistic("queue_fill")).isEqualTo(0.25);
  }
}
