package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Reading;
import breakerboard.domain.Reference;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Trend;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.UnusedFields;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The readings file: one object a line, keys in the order that the program page gives. */
class ReadingsWriterTest {
  private static final long SEEN = Times.nanos(Instant.parse("2020-03-09T13:34:00Z"));

  private static TriggerReading trigger(String name, Level level, double value, double limit) {
    return new TriggerReading(
        name, level, value, limit, Double.NaN, Unit.FRACTION, false, 0, "", Reference.NONE);
  }

  private static BreakerSnapshot breaker(String name, BreakerStatus status, Reading reading) {
    return new BreakerSnapshot(
        new BreakerId(name),
        status,
        SEEN,
        Times.NEVER,
        false,
        true,
        OnTrip.HALT,
        TradingState.ALLOWED,
        TradingState.ALLOWED,
        false,
        Times.NEVER,
        reading,
        SEEN,
        true,
        Optional.empty(),
        0,
        "",
        "",
        List.of());
  }

  private static Reading reading(Level level, double utilisation, String driver, TriggerReading t) {
    return reading(level, utilisation, driver, Map.of(), t);
  }

  private static Reading reading(
      Level level,
      double utilisation,
      String driver,
      Map<String, Statistic> statistics,
      TriggerReading... triggers) {
    return new Reading(
        level, utilisation, driver, List.of(triggers), Trend.STEADY, Double.NaN, statistics);
  }

  private static String line(double risk, BreakerSnapshot... breakers) {
    return ReadingsWriter.line(
        new BookSnapshot(
            "EQ-LS-1",
            "USD",
            SEEN + Times.NANOS_PER_SECOND,
            SEEN,
            true,
            TradingState.REDUCE_ONLY,
            "",
            SEEN,
            false,
            risk,
            100,
            100,
            SEEN,
            100,
            List.of(breakers),
            1,
            0,
            UnusedFields.NONE));
  }

  @Test
  void keysStandInTheAgreedOrder() {
    var statistics = new LinkedHashMap<String, Statistic>();
    statistics.put("current_drawdown", new Statistic.Number(0.083, Unit.FRACTION));
    statistics.put("loss_trend", new Statistic.Text("worsening"));

    assertThat(
            line(
                100,
                breaker(
                    "drawdown",
                    BreakerStatus.TRIPPED,
                    reading(
                        Level.BREACH,
                        1.0375,
                        "limit",
                        statistics,
                        trigger("limit", Level.BREACH, 0.083, 0.08),
                        trigger("acceleration", Level.CLEAR, 0.001, 0.004)))))
        .isEqualTo(
            "{\"ts\":\"2020-03-09T13:34:00Z\",\"book\":\"EQ-LS-1\",\"trading\":\"REDUCE_ONLY\","
                + "\"risk_score\":100,\"breakers\":{\"drawdown\":{\"status\":\"TRIPPED\","
                + "\"level\":\"BREACH\",\"utilisation\":1.0375,\"driver\":\"limit\","
                + "\"triggers\":{\"limit\":{\"value\":0.083,\"limit\":0.08,\"level\":\"BREACH\"},"
                + "\"acceleration\":{\"value\":0.001,\"limit\":0.004,\"level\":\"CLEAR\"}},"
                + "\"statistics\":{\"current_drawdown\":0.083,\"loss_trend\":\"worsening\"}}}}");
  }

  @Test
  void breakersStandInTheOrderOfTheTableAndDisabledOnesAreLeftOut() {
    Reading clear = reading(Level.CLEAR, 0, "limit", trigger("limit", Level.CLEAR, 0, 1));

    assertThat(
            line(
                0,
                breaker("volatility", BreakerStatus.ACTIVE, clear),
                breaker("drawdown", BreakerStatus.DISABLED, clear),
                breaker("loss_rate", BreakerStatus.BYPASSED, clear)))
        .containsSubsequence("\"volatility\":{", "\"loss_rate\":{\"status\":\"BYPASSED\"")
        .doesNotContain("drawdown");
  }

  @Test
  void numbersKeepTheirFullPrecision() {
    double third = 1.0 / 3;

    assertThat(
            line(
                third,
                breaker(
                    "volatility",
                    BreakerStatus.ACTIVE,
                    reading(
                        Level.CLEAR,
                        2.0 / 3,
                        "spot",
                        trigger("spot", Level.CLEAR, 1e-12, 123456789.123456789)))))
        .contains("\"risk_score\":0.3333333333333333,")
        .contains("\"utilisation\":0.6666666666666666,")
        .contains("\"value\":1.0E-12,\"limit\":1.2345678912345679E8,");
  }

  @Test
  void unfedBreakerShowsNeitherUtilisationNorDriverAndTheRiskIsUnknown() {
    assertThat(
            line(
                Double.NaN,
                breaker(
                    "volatility",
                    BreakerStatus.ACTIVE,
                    reading(
                        Level.UNFED,
                        Double.NaN,
                        "",
                        trigger("spot", Level.UNFED, Double.NaN, 0.05)))))
        .contains("\"risk_score\":null,")
        .contains(
            "\"volatility\":{\"status\":\"ACTIVE\",\"level\":\"UNFED\",\"triggers\":{\"spot\":"
                + "{\"limit\":0.05,\"level\":\"UNFED\"}},\"statistics\":{}}");
  }

  @Test
  void largestRisksAreAListWithAllTheirFields() {
    Statistic largest =
        new Statistic.Contributors(List.of(new Statistic.Contributor("AAPL", 0.5, 0.2, 0.1, 62.5)));

    assertThat(
            line(
                0,
                breaker(
                    "position_limit",
                    BreakerStatus.ACTIVE,
                    reading(
                        Level.CLEAR,
                        0,
                        "count",
                        Map.of("risk_contributors", largest),
                        trigger("count", Level.CLEAR, 1, 20)))))
        .contains(
            "\"statistics\":{\"risk_contributors\":[{\"symbol\":\"AAPL\",\"weight\":0.5,"
                + "\"volatility\":0.2,\"risk_contribution\":0.1,\"risk_percentage\":62.5}]}");
  }
}
