package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every trigger and statistic at every observation of fifty random desks, computed a second time.
 */
class PlainRecomputationTest {
  private static final int SEEDS = 50;
  private static final int OBSERVATIONS = 2000;
  private static final int SHOWN = 40;
  private static final double RELATIVE = 1e-9;
  private static final double BREAKOUT = 1e-7;

  /** The desks are wild enough: each trigger was seen on both sides of its bounds. */
  private static final String[] LEVELS = {
    "volatility spot UNFED",
    "volatility spot CLEAR",
    "volatility spot WARN",
    "volatility spot BREACH",
    "volatility acceleration WARN",
    "volatility acceleration BREACH",
    "volatility breakout WARN",
    "volatility breakout BREACH",
    "drawdown limit UNFED",
    "drawdown limit CLEAR",
    "drawdown limit WARN",
    "drawdown limit BREACH",
    "drawdown acceleration WARN",
    "drawdown acceleration BREACH",
    "drawdown underwater BREACH",
    "loss_rate limit CLEAR",
    "loss_rate limit WARN",
    "loss_rate limit BREACH",
    "loss_rate severe CLEAR",
    "loss_rate severe BREACH",
    "loss_rate consecutive CLEAR",
    "loss_rate consecutive WARN",
    "loss_rate consecutive BREACH",
    "loss_rate acceleration CLEAR",
    "loss_rate acceleration BREACH",
    "position_limit count CLEAR",
    "position_limit count WARN",
    "position_limit count BREACH",
    "position_limit concentration WARN",
    "position_limit concentration BREACH",
    "position_limit symbol WARN",
    "position_limit symbol BREACH",
    "position_limit sector WARN",
    "position_limit sector BREACH",
    "position_limit long WARN",
    "position_limit long BREACH",
    "position_limit short BREACH",
    "position_limit gross WARN",
    "position_limit gross BREACH",
    "position_limit net WARN",
    "position_limit net BREACH",
    "position_limit net UNFED",
    "data_feed_integrity quality CLEAR",
    "data_feed_integrity quality WARN",
    "data_feed_integrity quality BREACH",
    "data_feed_integrity missing WARN",
    "data_feed_integrity missing BREACH",
    "data_feed_integrity latency WARN",
    "data_feed_integrity latency BREACH",
    "data_feed_integrity sequence CLEAR",
    "data_feed_integrity sequence WARN",
    "data_feed_integrity sequence BREACH",
    "data_feed_integrity rejects CLEAR",
    "data_feed_integrity rejects WARN",
    "data_feed_integrity rejects BREACH",
    "data_feed_integrity nav BREACH",
    "data_feed_integrity silence CLEAR",
    "data_feed_integrity silence WARN",
    "data_feed_integrity silence BREACH",
    "correlation breakdown CLEAR",
    "correlation breakdown WARN",
    "correlation breakdown BREACH",
    "correlation breakdown UNFED",
    "technical rejects WARN",
    "technical rejects BREACH",
    "technical errors CLEAR",
    "technical errors WARN",
    "technical errors BREACH",
    "technical latency WARN",
    "technical latency BREACH",
    "technical backlog UNFED",
    "technical backlog CLEAR",
    "technical backlog WARN",
    "technical backlog BREACH",
    "anomaly_detection price WARN",
    "anomaly_detection price BREACH",
    "anomaly_detection volume BREACH",
    "anomaly_detection returns CLEAR",
    "anomaly_detection returns WARN",
    "anomaly_detection returns BREACH",
    "anomaly_detection regime WARN",
    "model_performance accuracy CLEAR",
    "model_performance accuracy WARN",
    "model_performance accuracy BREACH",
    "liquidation_required rapid_loss WARN",
    "liquidation_required rapid_loss BREACH",
    "liquidation_required drawdown WARN",
    "liquidation_required drawdown BREACH",
  };

  private final Set<String> reached = new TreeSet<>();
  private final List<String> differences = new ArrayList<>();

  @Test
  void everyTriggerOfEveryBreakerReadsAsThePlainRecomputationSays() {
    IntStream.range(0, SEEDS).forEach(this::compare);

    assertThat(differences).isEmpty();
    assertThat(reached).contains(LEVELS);
  }

  private void compare(int seed) {
    PlainLimits limits = PlainLimits.of(seed);
    Random moments = new Random(seed);
    PlainDataFeed feed = new PlainDataFeed();
    PlainTechnical technical = new PlainTechnical();
    List<PlainBreaker> plain =
        List.of(
            new PlainVolatility(limits),
            new PlainDrawdown(limits),
            new PlainLossRate(limits),
            new PlainPositionLimit(limits),
            feed,
            new PlainCorrelation(),
            technical,
            new PlainAnomaly(),
            new PlainModelPerformance(),
            new PlainLiquidation(limits));
    PlayedDesk desk = new PlayedDesk(limits.json());
    long last = Times.NEVER;
    for (Line line : RandomDesk.roughLines(seed, OBSERVATIONS)) {
      if (last != Times.NEVER && line.time() > last + 1 && moments.nextInt(5) == 0) {
        long moment = moments.nextLong(last + 1, line.time());
        desk.tick(moment);
        feed.tick(moment);
        compareSilence("seed " + seed + " before line " + line.sequence(), feed, desk);
        double fill = moments.nextDouble(0.5, 1);
        desk.queue(fill, moment);
        technical.queue(fill, moment);
      }
      last = line.time();
      desk.play(line);
      BookSnapshot picture = desk.book();
      for (PlainBreaker breaker : plain) {
        breaker.see(line);
        compare("seed " + seed + " line " + line.sequence(), breaker, picture);
      }
      if (differences.size() > SHOWN) {
        return;
      }
    }
  }

  /** Between two lines the silence is measured only where its level changes. */
  private void compareSilence(String where, PlainDataFeed plain, PlayedDesk desk) {
    TriggerReading silence =
        desk.breaker(plain.name()).reading().triggers().stream()
            .filter(trigger -> trigger.name().equals("silence"))
            .findFirst()
            .orElseThrow();
    reached.add(plain.name() + " silence " + silence.level());
    if (!plain.silence().levels().contains(silence.level())) {
      differences.add(where + ": expected " + plain.silence() + " but was " + silence.level());
    }
  }

  private void compare(String where, PlainBreaker plain, BookSnapshot picture) {
    BreakerSnapshot breaker =
        picture.breakers().stream()
            .filter(b -> b.breaker().value().equals(plain.name()))
            .findFirst()
            .orElseThrow();
    PlainStatistics.differences(plain, breaker.reading().statistics())
        .forEach(difference -> differences.add(where + " " + difference));
    Map<String, Verdict> verdicts = plain.verdicts();
    for (TriggerReading actual : breaker.reading().triggers()) {
      Verdict expected = verdicts.get(actual.name());
      reached.add(plain.name() + " " + actual.name() + " " + actual.level());
      double relative = actual.name().equals("breakout") ? BREAKOUT : RELATIVE;
      if (expected == null || !expected.agrees(actual, relative)) {
        differences.add(
            "%s %s.%s: expected %s but was %s %s > %s"
                .formatted(
                    where,
                    plain.name(),
                    actual.name(),
                    expected,
                    actual.level(),
                    actual.value(),
                    actual.limit()));
      }
    }
  }
}
