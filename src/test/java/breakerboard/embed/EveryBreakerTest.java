package breakerboard.embed;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each of the fifteen breakers as an embedding program meets it: it warns, trips, is reset, and is
 * unfed, as far as that can happen to it. An operator's trip and the kill switch have no warning
 * and no input; trading hours and the checks before the session follow the clock, which never gets
 * stale (a feed that is stale is one of those checks, and fails it).
 */
class EveryBreakerTest {
  private static final String BOOK = "main";
  private static final double NAV = 1_000_000;
  private static final Duration LONG_AGO = Duration.ofMinutes(10);
  private static final Command KILL = new Command.KillSwitchOn(BOOK);
  private static final Command REVIVE = new Command.KillSwitchOff(BOOK);

  /** A program that enables one breaker beside the core, on Thursday, 5 March 2026. */
  private static final class Program {
    private final HandClock clock = new HandClock();
    private final CircuitBreaker breakers;
    private final List<Event> events = new ArrayList<>();

    /** Silence trips data_feed_integrity: it is on in its own life only. */
    private Program(String breaker) {
      breakers =
          new CircuitBreaker(
              BreakerConfig.defaults()
                  .with("breaker_configs.data_feed_integrity.enabled", false)
                  .with("breaker_configs." + breaker + ".enabled", true),
              BOOK,
              clock);
    }

    private List<Event> told() {
      breakers.registerCallback(events::add);
      return events;
    }

    /** Everything up to now, also what happened before anybody listened. */
    private void acknowledge() {
      List<Long> all = LongStream.rangeClosed(1, events.getLast().id()).boxed().toList();
      assertThat(breakers.submit(new Command.Acknowledge(all), "jmeyer", "seen"))
          .isInstanceOf(Answer.Accepted.class);
    }

    private BreakerStatus status(String breaker) {
      return breakers.getBreakerStatus(new BreakerId(breaker)).status();
    }

    void check(double nav, MarketConditions conditions) {
      check(nav, Map.of(), conditions);
    }

    void check(double nav, Map<String, Position> positions, MarketConditions conditions) {
      clock.passSeconds(1);
      breakers.checkAllBreakers(nav, positions, conditions);
    }

    /** Of one input; what is not needed is not given. */
    void check(InputField field, double value) {
      check(NAV, MarketConditions.NONE.with(field, value));
    }

    void pass(Duration time) {
      clock.pass(time);
    }
  }

  /**
   * What a program sees of one breaker.
   *
   * @param over what ends the breach
   * @param unfed what makes its input too old
   * @param held what a breach leads to
   */
  private record Life(
      String breaker,
      Consumer<Program> calm,
      Consumer<Program> warning,
      Consumer<Program> breach,
      Consumer<Program> over,
      Consumer<Program> unfed,
      BreakerStatus held) {
    private static Life of(
        String breaker,
        Consumer<Program> calm,
        Consumer<Program> warning,
        Consumer<Program> breach) {
      Consumer<Program> silence = program -> program.pass(LONG_AGO);
      return new Life(breaker, calm, warning, breach, calm, silence, BreakerStatus.TRIPPED);
    }

    private static Life of(
        String breaker, InputField field, double calm, double warning, double breach) {
      return of(
          breaker,
          program -> program.check(field, calm),
          program -> program.check(field, warning),
          program -> program.check(field, breach));
    }

    private static Life ofNav(String breaker, double warning, double breach) {
      return of(
          breaker,
          program -> program.check(NAV, MarketConditions.NONE),
          program -> program.check(warning, MarketConditions.NONE),
          program -> program.check(breach, MarketConditions.NONE));
    }

    private Life unfedBy(Consumer<Program> other) {
      return new Life(breaker, calm, warning, breach, over, other, held);
    }

    private Life overBy(Consumer<Program> other) {
      return new Life(breaker, calm, warning, breach, other, unfed, held);
    }

    private Life held(BreakerStatus other) {
      return new Life(breaker, calm, warning, breach, over, unfed, other);
    }

    private BreakerSnapshot seen(Program program) {
      return program.breakers.getBreakerStatus(new BreakerId(breaker));
    }

    @Override
    public String toString() {
      return breaker;
    }
  }

  private static Consumer<Program> holding(double marketValue) {
    return program ->
        program.check(NAV, Map.of("AAPL", Position.of(marketValue)), MarketConditions.NONE);
  }

  /** Twenty samples: the whole window of accuracies. */
  private static Consumer<Program> accuracy(double accuracy) {
    return program -> {
      for (int i = 0; i < 20; i++) {
        program.check(InputField.MODEL_ACCURACY, accuracy);
      }
    };
  }

  private static Consumer<Program> market(double vix, boolean exchangeHalts) {
    return program ->
        program.check(
            NAV,
            MarketConditions.NONE
                .with(InputField.VIX_LEVEL, vix)
                .with(InputField.NYSE_CIRCUIT_BREAKER, exchangeHalts));
  }

  /** Nobody trades on while a trip of an earlier day is open. */
  private static Consumer<Program> acknowledged() {
    return Program::acknowledge;
  }

  /** After some time the program checks again, and says whether it is ready. */
  private static Consumer<Program> after(Duration time, boolean ready) {
    return program -> {
      program.pass(time);
      program.check(NAV, MarketConditions.NONE.withCheck("positions reconciled", ready));
    };
  }

  /** Limits and warnings of the specification's section 4, with its defaults. */
  static Stream<Life> fed() {
    return Stream.of(
        Life.of("volatility", InputField.VOLATILITY, 0.01, 0.045, 0.06),
        Life.ofNav("drawdown", 930_000, 910_000),
        Life.ofNav("loss_rate", 975_000, 965_000),
        Life.of("position_limit", holding(10_000), holding(90_000), holding(110_000)),
        Life.of("correlation", InputField.CORRELATION_BREAKDOWN_SCORE, 0.1, 0.6, 0.8),
        Life.of("technical", InputField.ORDER_REJECT_RATE, 0.01, 0.09, 0.12),
        Life.of("anomaly_detection", InputField.PRICE_ANOMALY_SCORE, 0.5, 2.7, 3.5),
        Life.of("data_feed_integrity", InputField.DATA_QUALITY_SCORE, 99.5, 95.5, 94)
            .unfedBy(EveryBreakerTest::checksWithoutQuality),
        Life.of("model_performance", accuracy(0.9), accuracy(0.62), accuracy(0.5)),
        Life.of("market_circuit_breaker", market(20, false), market(35, false), market(20, true)),
        Life.ofNav("liquidation_required", 870_000, 840_000).held(BreakerStatus.LIQUIDATING));
  }

  /** Its observations go on, for silence is a breach of this breaker. */
  private static void checksWithoutQuality(Program program) {
    for (int i = 0; i < 100; i++) {
      program.check(NAV, MarketConditions.NONE);
    }
  }

  /** It is 10:30; the session ends at 16:00 and begins at 9:30. */
  static Stream<Life> byTheClock() {
    return Stream.of(
        Life.of(
                "time_based",
                after(Duration.ZERO, true),
                after(Duration.ofMinutes(5 * 60 + 20), true),
                after(Duration.ofMinutes(11), true))
            .overBy(after(Duration.ofHours(18), true)),
        Life.of(
                "premarket_validation",
                after(Duration.ZERO, true),
                after(Duration.ofMinutes(22 * 60 + 50), false),
                after(Duration.ofMinutes(11), false))
            .overBy(acknowledged().andThen(after(Duration.ZERO, true))));
  }

  static Stream<Life> lives() {
    return Stream.concat(fed(), byTheClock());
  }

  @ParameterizedTest
  @MethodSource("lives")
  void warnsTripsAndIsReset(Life life) {
    Program program = new Program(life.breaker());
    List<Event> told = program.told();

    life.calm().accept(program);
    assertThat(life.seen(program).status()).isEqualTo(BreakerStatus.ACTIVE);
    life.warning().accept(program);
    assertThat(life.seen(program).status()).isEqualTo(BreakerStatus.WARNING);
    life.breach().accept(program);
    assertThat(life.seen(program).status()).isEqualTo(life.held());
    life.over().accept(program);
    if (life.seen(program).status() != BreakerStatus.ACTIVE) {
      assertThat(program.breakers.manualReset(new BreakerId(life.breaker()), "jmeyer", "over"))
          .isInstanceOf(Answer.Accepted.class);
    }

    assertThat(life.seen(program).status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(told)
        .filteredOn(event -> event.breaker().equals(Optional.of(new BreakerId(life.breaker()))))
        .extracting(Event::type)
        .containsSubsequence(
            EventType.BREAKER_WARNING, EventType.BREAKER_TRIPPED, EventType.BREAKER_RESET);
  }

  @ParameterizedTest
  @MethodSource("fed")
  void isUnfedOnceItsInputIsTooOld(Life life) {
    Program program = new Program(life.breaker());
    life.calm().accept(program);
    assertThat(life.seen(program).reading().level()).isEqualTo(Level.CLEAR);

    life.unfed().accept(program);

    assertThat(life.seen(program).reading().level()).isEqualTo(Level.UNFED);
    assertThat(life.seen(program).status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void anOperatorTripsAndResets() {
    Program program = new Program("manual");

    program.breakers.manualTrip("jmeyer", "news");
    assertThat(program.status("manual")).isEqualTo(BreakerStatus.TRIPPED);
    program.breakers.manualReset("jmeyer", "over");

    assertThat(program.status("manual")).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void theKillSwitchHaltsAndIsSwitchedOff() {
    Program program = new Program("kill_switch");

    program.breakers.submit(KILL, "jmeyer", "fire");
    assertThat(program.status("kill_switch")).isEqualTo(BreakerStatus.EMERGENCY_HALT);
    program.breakers.submit(REVIVE, "jmeyer", "over");

    assertThat(program.status("kill_switch")).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void noBreakerIsLeftOut() {
    assertThat(Stream.concat(lives().map(Life::breaker), Stream.of("manual", "kill_switch")))
        .containsExactlyInAnyOrderElementsOf(
            Breakers.all().stream().map(type -> type.id().value()).toList());
  }
}
