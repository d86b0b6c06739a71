package breakerboard.embed;

import static breakerboard.embed.Trader.CALM;
import static breakerboard.embed.Trader.DATA_FEED;
import static breakerboard.embed.Trader.DRAWDOWN;
import static breakerboard.embed.Trader.LOSS_RATE;
import static breakerboard.embed.Trader.MANUAL;
import static breakerboard.embed.Trader.NAV;
import static breakerboard.embed.Trader.VOLATILITY;
import static breakerboard.embed.Trader.WILD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.TradingState;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** The facade as a trading program uses it. */
class CircuitBreakerTest {
  private static final BreakerId TIME_BASED = new BreakerId("time_based");

  /** Trading from 09:30 to 16:00 in New York. */
  private static final BreakerConfig HOURS =
      BreakerConfig.defaults().with("breaker_configs.time_based.enabled", true);

  private final Trader trader = new Trader();

  @Test
  void tradingIsAllowedUntilTheFirstCheck() {
    assertThat(trader.breakers.isTradingAllowed()).isTrue();
    trader.clock.passSeconds(3600);
    assertThat(trader.breakers.isTradingAllowed()).isTrue();
  }

  @Test
  void aSessionThatIsOverForbidsNothingBeforeTheFirstCheck() {
    trader.clock.pass(Duration.ofHours(10));
    CircuitBreaker evening = new CircuitBreaker(HOURS, "main", trader.clock);
    assertThat(evening.getBreakerStatus(TIME_BASED).status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(evening.isTradingAllowed()).isTrue();

    evening.checkAllBreakers(NAV, Map.of(), MarketConditions.volatility(CALM));

    assertThat(evening.isTradingAllowed()).isFalse();
  }

  @Test
  void anOperatorWhoTripsABreakerThatTrippedByItselfForbidsTradingBeforeTheFirstCheck() {
    trader.clock.pass(Duration.ofHours(10));
    CircuitBreaker evening = new CircuitBreaker(HOURS, "main", trader.clock);

    evening.manualTrip(TIME_BASED, "jmeyer", "holiday tomorrow");

    assertThat(evening.isTradingAllowed()).isFalse();
  }

  @Test
  void theKillSwitchForbidsTradingBeforeTheFirstCheck() {
    trader.breakers.submit(new Command.KillSwitchOn("main"), "jmeyer", "fire");

    assertThat(trader.breakers.isTradingAllowed()).isFalse();
  }

  @Test
  void aCheckWithoutVolatilityLetsPositionsOnlyShrink() {
    trader.breakers.checkAllBreakers(NAV, Map.of(), MarketConditions.NONE);

    assertThat(trader.breakers.isTradingAllowed()).isFalse();
    assertThat(trader.breakers.getEnhancedStatus().tradingState())
        .isEqualTo(TradingState.REDUCE_ONLY);
    assertThat(trader.breakers.getEnhancedStatus().riskScore()).isNaN();
  }

  @Test
  void aCalmCheckAllowsTradingAndNamesEveryBreakerInTableOrder() {
    Map<BreakerId, Boolean> tripped = trader.check(CALM);

    assertThat(trader.breakers.isTradingAllowed()).isTrue();
    assertThat(tripped).doesNotContainValue(true);
    assertThat(tripped.keySet())
        .containsExactlyElementsOf(Breakers.all().stream().map(type -> type.id()).toList());
  }

  @Test
  void volatilityOverFivePercentTripsItsBreakerAlone() {
    trader.check(CALM);

    Map<BreakerId, Boolean> tripped = trader.check(WILD);

    assertThat(tripped).containsEntry(VOLATILITY, true).containsEntry(DRAWDOWN, false);
    assertThat(trader.breakers.isTradingAllowed()).isFalse();
    assertThat(trader.breakers.getEnhancedStatus().tradingState()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aBreakerInItsCooldownStillCountsAsTripped() {
    trader.check(WILD);

    assertThat(trader.check(CALM)).containsEntry(VOLATILITY, true);
    assertThat(trader.status(VOLATILITY)).isEqualTo(BreakerStatus.COOLDOWN);
    trader.clock.pass(Duration.ofMinutes(15));
    assertThat(trader.check(CALM)).containsEntry(VOLATILITY, false);
    assertThat(trader.breakers.isTradingAllowed()).isTrue();
  }

  @Test
  void askingMovesTheClockSoThatAnInputWithoutChecksGoesStale() {
    trader.check(CALM);
    trader.clock.passSeconds(60);
    assertThat(trader.breakers.getBreakerStatus(VOLATILITY).reading().level())
        .isEqualTo(Level.CLEAR);

    trader.clock.passSeconds(1);

    assertThat(trader.breakers.getBreakerStatus(VOLATILITY).reading().level())
        .isEqualTo(Level.UNFED);
    assertThat(trader.breakers.isTradingAllowed()).isFalse();
  }

  @Test
  void positionsLeftOutStayAndAge() {
    Map<String, Position> half = Map.of("AAPL", Position.of(0.5 * NAV, "Technology"));
    trader.breakers.checkAllBreakers(NAV, half, MarketConditions.volatility(CALM));
    assertThat(trader.breakers.getPositionStatistics().number("long_exposure"))
        .isEqualTo(0.5 * NAV);

    trader.clock.passSeconds(1);
    trader.breakers.checkAllBreakers(NAV, MarketConditions.volatility(CALM));
    assertThat(trader.breakers.getPositionStatistics().number("long_exposure"))
        .isEqualTo(0.5 * NAV);

    trader.check(CALM);
    assertThat(trader.breakers.getPositionStatistics().number("long_exposure")).isZero();
  }

  @Test
  void valueThatIsNotPositiveIsAnUnusableNav() {
    trader.check(CALM);

    assertThat(trader.check(0, CALM)).containsEntry(DATA_FEED, true);
    assertThat(trader.breakers.getBreakerStatus(DATA_FEED).reading().driver()).isEqualTo("nav");
  }

  @Test
  void aClockThatIsSetBackLosesNoCheck() {
    trader.check(CALM);
    trader.clock.pass(Duration.ofMinutes(-10));

    assertThat(trader.check(WILD)).containsEntry(VOLATILITY, true);
    assertThat(trader.breakers.getEnhancedStatus().book().observations()).isEqualTo(2);
  }

  @Test
  void statusMapSaysWhetherTradingIsAllowedAndHowEachBreakerStands() {
    trader.check(CALM);
    assertThat(trader.breakers.getBreakerStatus())
        .containsEntry("is_trading_allowed", true)
        .containsEntry("trading_state", "ALLOWED");

    trader.check(WILD);

    Map<String, Object> status = trader.breakers.getBreakerStatus();
    assertThat(status)
        .containsEntry("is_trading_allowed", false)
        .containsEntry("trading_state", "HALTED")
        .containsEntry("risk_score", 100.0);
    assertThat(status.get("breakers"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .extractingByKey("volatility")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("status", "TRIPPED")
        .containsEntry("level", "BREACH")
        .containsEntry("driver", "spot")
        .hasEntrySatisfying(
            "utilisation", value -> assertThat((Double) value).isEqualTo(1.2, offset(1e-9)));
  }

  @Test
  void statusMapLeavesOutTheRiskScoreThatNobodyKnows() {
    assertThat(trader.breakers.getBreakerStatus())
        .containsEntry("is_trading_allowed", true)
        .doesNotContainKey("risk_score");
  }

  @Test
  void statusMapCountsWhatCouldNotBeUsed() {
    trader.check(CALM);
    assertThat(trader.breakers.getBreakerStatus()).containsEntry("dropped_fields", 0L);

    trader.check(0, -1);

    assertThat(trader.breakers.getBreakerStatus())
        .containsEntry("dropped_fields", 2L)
        .containsEntry("unknown_fields", 0L);
  }

  @Test
  void statisticsAreAskedForDirectly() {
    trader.check(1_000_000, 0.01);
    trader.check(990_000, 0.03);

    assertThat(trader.breakers.getVolatilityStatistics().number("mean_volatility"))
        .isEqualTo(0.02, offset(1e-12));
    assertThat(trader.breakers.getDrawdownStatistics().number("current_drawdown"))
        .isEqualTo(0.01, offset(1e-12));
    assertThat(trader.breakers.getLossRateStatistics().number("current_loss_rate"))
        .isEqualTo(0.01, offset(1e-12));
    assertThat(trader.breakers.getLossRateStatistics().text("loss_trend")).isEqualTo("stable");
    assertThat(trader.breakers.getEnhancedStatus().statistics().get(VOLATILITY))
        .isEqualTo(trader.breakers.getVolatilityStatistics());
    assertThat(trader.breakers.getVolatilityStatistics().asMap())
        .containsEntry("current_volatility", 0.03);
  }

  @Test
  void eachBreakerThatMeasuresIsAskedForItsStatisticsByName() throws Exception {
    BreakerConfig all = BreakerConfig.defaults();
    for (BreakerType type : Breakers.all()) {
      all = all.with("breaker_configs." + type.id() + ".enabled", true);
    }
    MarketConditions everything = MarketConditions.NONE;
    for (InputField field : InputField.values()) {
      everything = everything.with(field, 1);
    }
    CircuitBreaker fed = new CircuitBreaker(all, "main", trader.clock);
    fed.checkAllBreakers(NAV, Map.of(), everything);

    for (BreakerType type : Breakers.all()) {
      if (type.releasable()) {
        String name = NAMES.getOrDefault(type.id().value(), camelCase(type.id().value()));
        Object answer = CircuitBreaker.class.getMethod("get" + name + "Statistics").invoke(fed);
        assertThat(answer).as(name).isEqualTo(fed.getStatistics(type.id()));
      }
    }
  }

  /** Where a call is known by another name than its breaker. */
  @Test
  void anAccuracyOutOfItsRangeSaysWhatWouldBeOne() {
    Trader of = new Trader(BreakerConfig.of(Map.of("model_performance_threshold", 0.6)));
    of.check(MarketConditions.of(Map.of("accuracy", 1.4)));

    assertThat(of.breakers.getModelPerformanceStatistics().asMap())
        .containsEntry("unfed_because", "accuracy cannot be used: give a number from 0 to 1");
  }

  @Test
  void positionsMayBeADictionaryOfNumbersOrOfDictionaries() {
    Map<String, Object> dictionary = new HashMap<>();
    dictionary.put("AAPL", Map.of("market_value", 200_000, "sector", "Technology"));
    dictionary.put("GE", -100_000.0);
    dictionary.put("MSFT", Map.of("market_value", "much"));
    trader.breakers.checkAllBreakers(
        NAV, Position.allOf(dictionary), MarketConditions.volatility(CALM));

    Statistics statistics = trader.breakers.getPositionStatistics();
    assertThat(statistics.number("long_exposure")).isEqualTo(200_000);
    assertThat(statistics.number("short_exposure")).isEqualTo(100_000);
    assertThat(trader.breakers.getEnhancedStatus().book().unused().dropped()).isEqualTo(1);
    assertThat(Position.allOf(dictionary))
        .containsEntry("AAPL", Position.of(200_000, "Technology"));
  }

  private static final Map<String, String> NAMES = Map.of("position_limit", "Position");

  private static String camelCase(String words) {
    return Stream.of(words.split("_"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  @Test
  void triggersBetweenTheirWarningAndTheirLimitAreWarnings() {
    trader.check(0.045);

    assertThat(trader.breakers.checkWarningConditions())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.breaker()).isEqualTo(VOLATILITY);
              assertThat(warning.trigger().name()).isEqualTo("spot");
              assertThat(warning.trigger().limit()).isEqualTo(0.05);
            });
    trader.check(WILD);
    assertThat(trader.breakers.checkWarningConditions()).isEmpty();
  }

  @Test
  void anOperatorHaltsTheBookBeforeItsFirstCheckAndAfter() {
    assertThat(trader.breakers.manualTrip("jmeyer", "news")).isInstanceOf(Answer.Accepted.class);
    assertThat(trader.breakers.isTradingAllowed()).isFalse();
    assertThat(trader.check(CALM)).containsEntry(MANUAL, true);
    assertThat(trader.breakers.isTradingAllowed()).isFalse();

    assertThat(trader.breakers.manualReset("jmeyer", "over")).isInstanceOf(Answer.Accepted.class);

    assertThat(trader.breakers.isTradingAllowed()).isTrue();
  }

  @Test
  void aBreakerTrippedByHandWaitsForItsOwnReset() {
    trader.check(CALM);
    trader.breakers.manualTrip(LOSS_RATE, "jmeyer", "odd prices");
    trader.clock.pass(Duration.ofHours(2));
    assertThat(trader.check(CALM)).containsEntry(LOSS_RATE, true);

    trader.breakers.manualReset(LOSS_RATE, "jmeyer", "prices are right");

    assertThat(trader.status(LOSS_RATE)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aResetInBreachIsRefusedWithASentence() {
    trader.check(WILD);

    Answer answer = trader.breakers.manualReset(VOLATILITY, "jmeyer", "go on");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Refused.class, refused -> assertThat(refused.why()).isNotBlank());
    assertThat(trader.status(VOLATILITY)).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aCommandWithoutOperatorOrReasonIsRefused() {
    assertThat(trader.breakers.manualTrip(" ", "news")).isInstanceOf(Answer.Refused.class);
    assertThat(trader.breakers.manualTrip("jmeyer", "")).isInstanceOf(Answer.Refused.class);
    assertThat(trader.breakers.isTradingAllowed()).isTrue();
  }

  @Test
  void everyOtherCommandGoesThroughSubmit() {
    trader.check(CALM);

    trader.breakers.submit(new Command.KillSwitchOn("main"), "jmeyer", "fire");

    assertThat(trader.breakers.getBreakerStatus(new BreakerId("kill_switch")).status())
        .isEqualTo(BreakerStatus.EMERGENCY_HALT);
  }

  @Test
  void aBreakerThatDoesNotExistIsNamedWithThoseThatDo() {
    assertThatThrownBy(() -> trader.breakers.getStatistics(new BreakerId("volatile")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no breaker volatile")
        .hasMessageContaining("volatility, drawdown");
  }

  @Test
  void durationOfTheLastCheckIsZeroBeforeTheFirst() {
    assertThat(trader.breakers.lastCheckDuration()).isZero();

    trader.check(CALM);

    assertThat(trader.breakers.lastCheckDuration()).isPositive();
  }

  @Test
  void theBooksOwnSectionCounts() {
    BreakerConfig config =
        BreakerConfig.of(Map.of("books", Map.of("EQ", Map.of("volatility_threshold", 0.5))));
    CircuitBreaker equities = new CircuitBreaker(config, "EQ", trader.clock);
    CircuitBreaker other = new CircuitBreaker(config, "other", trader.clock);

    MarketConditions wild = MarketConditions.volatility(WILD);
    assertThat(equities.checkAllBreakers(NAV, Map.of(), wild)).containsEntry(VOLATILITY, false);
    assertThat(other.checkAllBreakers(NAV, Map.of(), wild)).containsEntry(VOLATILITY, true);
  }

  @Test
  void anotherConfigurationCountsFromTheNextCheckAndCanBeRolledBack() {
    long before = trader.breakers.configuration().version();
    trader.check(0.03);

    trader.breakers.applyConfiguration(
        BreakerConfig.defaults().with("volatility_threshold", 0.02), "jmeyer", "calmer markets");
    assertThat(trader.check(0.03)).containsEntry(VOLATILITY, true);
    trader.breakers.rollBack(before, "jmeyer", "too tight");

    assertThat(trader.check(0.03)).containsEntry(VOLATILITY, true);
    assertThat(trader.status(VOLATILITY)).isEqualTo(BreakerStatus.COOLDOWN);
  }

  @Test
  void anInvalidConfigurationIsNotApplied() {
    BreakerConfig invalid = BreakerConfig.defaults().with("volatility_threshold", -1);

    assertThatThrownBy(() -> trader.breakers.applyConfiguration(invalid, "jmeyer", "typo"))
        .isInstanceOf(InvalidConfigurationException.class)
        .hasMessageContaining("volatility_threshold (-1)");
    assertThat(trader.check(CALM)).containsEntry(VOLATILITY, false);
  }
}
