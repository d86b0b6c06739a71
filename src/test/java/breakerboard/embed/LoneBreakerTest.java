package breakerboard.embed;

import static breakerboard.embed.Trader.CALM;
import static breakerboard.embed.Trader.WILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each breaker without the others. */
class LoneBreakerTest {
  private static final int CHECKS = 2000;
  private static final long SEED = 20260305;

  private final HandClock clock = new HandClock();

  static Stream<BreakerId> registry() {
    return Breakers.all().stream().map(BreakerType::id);
  }

  private static BreakerConfig allEnabled() {
    BreakerConfig config = BreakerConfig.defaults();
    for (BreakerId id : registry().toList()) {
      config = config.with("breaker_configs." + id + ".enabled", true);
    }
    return config;
  }

  /** A morning of prices that wander, with shocks, poor data and failing checks. */
  @ParameterizedTest
  @MethodSource("registry")
  void aloneItAnswersWhatTheFacadeAnswers(BreakerId id) {
    CircuitBreaker all = new CircuitBreaker(allEnabled(), "main", clock);
    LoneBreaker lone = new LoneBreaker(id, BreakerConfig.defaults(), clock);
    Random chance = new Random(SEED);
    double nav = 1_000_000;

    for (int i = 0; i < CHECKS; i++) {
      clock.pass(Duration.ofMillis(chance.nextInt(3000)));
      nav *= 1 + 0.002 * chance.nextGaussian() - (chance.nextInt(200) == 0 ? 0.05 : 0);
      Map<String, Position> positions = positions(chance, nav);
      MarketConditions conditions = conditions(chance);
      boolean tripped = all.checkAllBreakers(nav, positions, conditions).getOrDefault(id, false);

      assertThat(lone.check(nav, positions, conditions)).as("check %d", i).isEqualTo(tripped);
      assertThat(lone.reading()).as("check %d", i).isEqualTo(all.getBreakerStatus(id).reading());
      assertThat(lone.status().status()).isEqualTo(all.getBreakerStatus(id).status());
    }
  }

  private static Map<String, Position> positions(Random chance, double nav) {
    return Map.of(
        "AAPL",
        Position.of(nav * 0.12 * chance.nextDouble(), "Technology"),
        "XOM",
        new Position(-nav * 0.05, "Energy", 0.3));
  }

  private static MarketConditions conditions(Random chance) {
    MarketConditions conditions = MarketConditions.NONE;
    for (InputField field : InputField.values()) {
      double most = DoubleStream.of(1000, 100, 1).filter(field::accepts).findFirst().orElseThrow();
      if (chance.nextInt(5) > 0) {
        conditions = conditions.with(field, most * Math.pow(chance.nextDouble(), 4));
      }
    }
    return conditions
        .with(InputField.VOLATILITY, 0.06 * chance.nextDouble())
        .withCheck("limits_loaded", chance.nextInt(3) > 0);
  }

  @Test
  void eachBreakerThatMeasuresHasAFrontOfItsOwn() {
    List<LoneBreaker> fronts = fronts();

    assertThat(fronts)
        .extracting(LoneBreaker::id)
        .containsExactlyElementsOf(
            Breakers.all().stream().filter(BreakerType::releasable).map(BreakerType::id).toList());
  }

  private List<LoneBreaker> fronts() {
    BreakerConfig config = BreakerConfig.defaults();
    return List.of(
        new VolatilityBreaker(config, clock),
        new DrawdownBreaker(config, clock),
        new LossRateBreaker(config, clock),
        new PositionLimitBreaker(config, clock),
        new CorrelationBreaker(config, clock),
        new TechnicalBreaker(config, clock),
        new AnomalyDetectionBreaker(config, clock),
        new DataFeedIntegrityBreaker(config, clock),
        new ModelPerformanceBreaker(config, clock),
        new MarketCircuitBreaker(config, clock),
        new TimeBasedBreaker(config, clock),
        new PremarketValidationBreaker(config, clock),
        new LiquidationRequiredBreaker(config, clock));
  }

  @Test
  void volatilityAloneTripsAndComesBackAfterItsCooldown() {
    VolatilityBreaker volatility = new VolatilityBreaker(BreakerConfig.defaults(), clock);
    assertThat(volatility.isTradingAllowed()).isTrue();
    assertThat(volatility.check(CALM)).isFalse();
    assertThat(volatility.isTradingAllowed()).isTrue();

    assertThat(volatility.check(WILD)).isTrue();
    assertThat(volatility.isTradingAllowed()).isFalse();
    assertThat(volatility.check(CALM)).isTrue();
    clock.pass(Duration.ofMinutes(15));
    assertThat(volatility.check(CALM)).isFalse();
    assertThat(volatility.getVolatilityStatistics().number("current_volatility")).isEqualTo(CALM);
  }

  @Test
  void drawdownAloneTripsPastEightPercent() {
    DrawdownBreaker drawdown = new DrawdownBreaker(BreakerConfig.defaults(), clock);
    drawdown.check(100);
    clock.passSeconds(1);

    assertThat(drawdown.check(92)).isFalse();
    assertThat(drawdown.check(91)).isTrue();
    assertThat(drawdown.getDrawdownStatistics().number("current_drawdown"))
        .isEqualTo(0.09, offset(1e-12));
  }

  @Test
  void lossRateAloneTripsPastThreePercentInFiveMinutes() {
    LossRateBreaker lossRate = new LossRateBreaker(BreakerConfig.defaults(), clock);
    lossRate.check(100);
    clock.passSeconds(10);

    assertThat(lossRate.check(97.5)).isFalse();
    clock.passSeconds(10);
    assertThat(lossRate.check(96.5)).isTrue();
    assertThat(lossRate.getLossRateStatistics().number("current_loss_rate"))
        .isEqualTo(0.035, offset(1e-12));
  }

  @Test
  void positionLimitAloneTripsPastTenPercentInOneName() {
    PositionLimitBreaker limit = new PositionLimitBreaker(BreakerConfig.defaults(), clock);

    assertThat(limit.check(100, Map.of("A", Position.of(10)))).isFalse();
    assertThat(limit.check(100, Map.of("A", Position.of(11)))).isTrue();
    assertThat(limit.getPositionStatistics().number("max_concentration"))
        .isEqualTo(0.11, offset(1e-12));
  }

  @Test
  void correlationAloneTripsPastItsScoreAndByItsMatrix() {
    CorrelationBreaker byScore = new CorrelationBreaker(BreakerConfig.defaults(), clock);
    assertThat(byScore.check(0.7)).isFalse();
    assertThat(byScore.check(0.71)).isTrue();

    CorrelationBreaker byMatrix = new CorrelationBreaker(BreakerConfig.defaults(), clock);
    List<String> symbols = List.of("A", "B");
    assertThat(byMatrix.check(symbols, List.of(new double[] {1, 0}, new double[] {0, 1})))
        .isFalse();
    assertThat(byMatrix.reading().triggers()).isNotEmpty();
  }

  @Test
  void technicalAloneTripsPastTenPercentOfRefusedOrders() {
    TechnicalBreaker technical = new TechnicalBreaker(BreakerConfig.defaults(), clock);

    assertThat(technical.check(0.1, 10, 500)).isFalse();
    assertThat(technical.check(0.11, 0, 500)).isTrue();
  }

  @Test
  void anomalyAloneTripsPastThreeEitherWay() {
    AnomalyDetectionBreaker anomaly =
        new AnomalyDetectionBreaker(
            BreakerConfig.of(Map.of("kill_switch_sources", List.of("anomaly"))), clock);

    assertThat(anomaly.check(3, 0)).isFalse();
    assertThat(anomaly.check(-3.1, 0)).isTrue();
    assertThat(anomaly.check(9, 0)).as("alone there is no kill switch to engage").isTrue();
  }

  @Test
  void anomalyAloneIsReleasedOnceItsScoresAreUsual() {
    AnomalyDetectionBreaker anomaly =
        new AnomalyDetectionBreaker(BreakerConfig.of(Map.of("cooldown_period_minutes", 1)), clock);
    assertThat(anomaly.check(10, 0)).isTrue();

    anomaly.check(0, 0);
    clock.passSeconds(61);

    assertThat(anomaly.check(0, 0)).isFalse();
  }

  @Test
  void modelAloneTripsUnderSixtyPercentOverFiveSamples() {
    ModelPerformanceBreaker model = new ModelPerformanceBreaker(BreakerConfig.defaults(), clock);
    for (int i = 0; i < 4; i++) {
      assertThat(model.check(0.5)).isFalse();
      clock.passSeconds(1);
    }

    assertThat(model.check(0.5)).isTrue();
  }

  @Test
  void liquidationAloneLiquidatesPastFifteenPercentUntilItIsReset() {
    LiquidationRequiredBreaker liquidation =
        new LiquidationRequiredBreaker(BreakerConfig.defaults(), clock);
    liquidation.check(100);
    clock.passSeconds(1);

    assertThat(liquidation.check(85.5)).isFalse();
    assertThat(liquidation.check(84)).isTrue();
    assertThat(liquidation.status().status()).isEqualTo(BreakerStatus.LIQUIDATING);
  }

  @Test
  void dataFeedAloneTripsUnderNinetyFivePercentQuality() {
    DataFeedIntegrityBreaker feed = new DataFeedIntegrityBreaker(BreakerConfig.defaults(), clock);

    assertThat(feed.checkQuality(95)).isFalse();
    assertThat(feed.checkQuality(94)).isTrue();
  }

  @Test
  void marketCircuitAloneTripsAtSevenPercentDown() {
    MarketCircuitBreaker market = new MarketCircuitBreaker(BreakerConfig.defaults(), clock);

    assertThat(market.check(93.01, 100)).isFalse();
    assertThat(market.check(93, 100)).isTrue();
  }

  @Test
  void timeBasedAloneTripsWhenTheSessionEnds() {
    TimeBasedBreaker session = new TimeBasedBreaker(BreakerConfig.defaults(), clock);

    assertThat(session.check()).as("10:30 in New York").isFalse();
    clock.pass(Duration.ofHours(5).plusMinutes(29));
    assertThat(session.check()).as("15:59").isFalse();
    clock.pass(Duration.ofMinutes(1));
    assertThat(session.isTripped()).as("16:00, and nobody checked").isTrue();
  }

  @Test
  void premarketAloneHaltsUntilAFailingCheckPasses() {
    PremarketValidationBreaker checks =
        new PremarketValidationBreaker(BreakerConfig.defaults(), clock);

    assertThat(checks.check(100, Map.of(), Map.of("limits_loaded", false))).isTrue();
    clock.passSeconds(1);
    assertThat(checks.check(100, Map.of(), Map.of("limits_loaded", true))).isFalse();
  }

  @Test
  void itHasItsOwnEventsAndCommands() {
    VolatilityBreaker volatility = new VolatilityBreaker(BreakerConfig.defaults(), clock);
    List<Event> heard = new ArrayList<>();
    volatility.registerCallback(heard::add);
    volatility.check(CALM);
    heard.clear();

    assertThat(volatility.manualTrip("jmeyer", "test")).isInstanceOf(Answer.Accepted.class);
    assertThat(volatility.status().latched()).isTrue();
    assertThat(volatility.manualReset("jmeyer", "done")).isInstanceOf(Answer.Accepted.class);

    assertThat(heard)
        .extracting(Event::type)
        .containsExactly(
            EventType.BREAKER_TRIPPED,
            EventType.TRADING_STATE_CHANGED,
            EventType.BREAKER_RESET,
            EventType.TRADING_STATE_CHANGED);
  }

  @Test
  void theConfigurationDisablesItOnlyWhenItSaysSo() {
    String enabled = "breaker_configs.time_based.enabled";
    TimeBasedBreaker off =
        new TimeBasedBreaker(BreakerConfig.defaults().with(enabled, false), clock);

    assertThat(off.status().status()).isEqualTo(BreakerStatus.DISABLED);
    assertThat(new TimeBasedBreaker(BreakerConfig.defaults(), clock).status().status())
        .isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aNameThatIsNoBreakerIsRefused() {
    assertThatThrownBy(() -> new LoneBreaker(new BreakerId("luck"), BreakerConfig.defaults()))
        .hasMessageContaining("There is no breaker luck: name one of volatility, drawdown");
  }
}
