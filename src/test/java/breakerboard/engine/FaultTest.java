package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.DRAWDOWN;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.KillSource;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.breakers.StatisticsSink;
import breakerboard.config.Settings;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.Tick;
import breakerboard.domain.TradingState;
import breakerboard.testing.WrappedBreaker;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A breaker that throws is tripped, whatever it is told to do, until an operator releases it; the
 * others go on. Here the volatility breaker stumbles over one value.
 */
class FaultTest {
  static final double STUMBLE = 0.04321;
  private static final double NAV = 1_000_000;
  private static final String OTHER = "EQ-2";
  private static final long HOUR = 3600;

  private final Scene scene = stumbling("{}");

  static Scene stumbling(String json) {
    return with(json, Stumbling::new);
  }

  private static Scene with(String json, UnaryOperator<Breaker> volatility) {
    return new Scene(json, WrappedBreaker.wrapping(VOLATILITY, volatility));
  }

  private static Command reset() {
    return new Command.Reset(BOOK, VOLATILITY, new Companion.Nothing());
  }

  @ParameterizedTest
  @CsvSource({"halt, HALTED", "reduce_only, REDUCE_ONLY", "alert_only, ALLOWED"})
  void theFirstFailureTripsAndLatchesWhateverItIsToldToDo(String onTrip, TradingState trading) {
    Scene told =
        stumbling(
            "{\"breaker_configs\": {\"volatility\": {\"on_trip\": \"%s\"}}}".formatted(onTrip));

    told.volatility(CALM).volatility(STUMBLE);

    assertThat(told.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(told.breaker(VOLATILITY).latched()).isTrue();
    assertThat(told.book().trading()).isEqualTo(trading);
  }

  @ParameterizedTest
  @EnumSource(
      value = BreakerStatus.class,
      names = {"WARNING", "TRIPPED", "COOLDOWN"})
  void aFailureLatchesWhateverItWas(BreakerStatus before) {
    scene.volatility(CALM);
    switch (before) {
      case WARNING -> scene.volatility(0.045);
      case TRIPPED -> scene.volatility(0.06);
      default -> scene.volatility(0.06).volatility(CALM);
    }
    assertThat(scene.status()).isEqualTo(before);

    scene.volatility(STUMBLE).volatility(CALM).pass(HOUR).volatility(CALM);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aFailureWhileALimitAnnouncesItsEndStopsNobody() {
    Scene ticking =
        with(
            "{}",
            sound ->
                new WrappedBreaker(sound) {
                  @Override
                  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
                    if (input instanceof Tick) {
                      throw new IllegalStateException("no time");
                    }
                    super.on(input, facts, reading);
                  }
                });
    ticking.volatility(CALM);
    ticking.give(
        new Command.SetOverride(
            BOOK,
            List.of(new Command.KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.1))),
            ticking.in(HOUR / 3.0)));

    ticking.pass(HOUR / 6.0).nav(0.9 * NAV);

    assertThat(ticking.status(DRAWDOWN)).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void theOthersGoOnAndPublishTheirReadings() {
    scene.volatility(CALM);

    scene.all(BOOK, 2, STUMBLE, 0.9 * NAV);

    assertThat(scene.status(DRAWDOWN)).as("10 % of 8 %").isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.book().breakers())
        .filteredOn(breaker -> !breaker.breaker().equals(VOLATILITY))
        .filteredOn(breaker -> breaker.status() != BreakerStatus.DISABLED)
        .hasSize(6)
        .extracting(BreakerSnapshot::reading)
        .allMatch(reading -> reading.level() != Level.UNFED);
    assertThat(scene.breaker(DRAWDOWN).reading().utilisation()).isGreaterThan(1);
    assertThat(scene.book().observations()).isEqualTo(2);
  }

  @Test
  void otherBooksAreUnaffected() {
    scene.volatility(CALM).calm(OTHER);

    scene.volatility(STUMBLE).calm(OTHER);

    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.book(OTHER).trading()).isEqualTo(TradingState.ALLOWED);
    assertThat(scene.of(EventType.BREAKER_FAULT)).extracting(Event::book).containsExactly(BOOK);
  }

  @Test
  void theFailureIsToldOnceUntilItSucceedsAgain() {
    scene.volatility(CALM);
    scene.forget();

    scene.volatility(STUMBLE).volatility(STUMBLE);
    assertThat(scene.types())
        .containsExactly(EventType.BREAKER_FAULT, EventType.TRADING_STATE_CHANGED);

    scene.volatility(CALM).volatility(STUMBLE);
    assertThat(scene.of(EventType.BREAKER_FAULT)).hasSize(2);
    assertThat(scene.last(EventType.BREAKER_FAULT).detail())
        .isEqualTo(new EventDetail.Fault("IllegalStateException: index out of bounds"));
  }

  @Test
  void anOperatorReleasesIt() {
    scene.volatility(CALM).volatility(STUMBLE).volatility(CALM);

    assertThat(scene.give(reset())).isInstanceOf(Answer.Accepted.class);

    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void aResetDoesNotHideThatItStillFails() {
    scene.volatility(CALM).volatility(STUMBLE);
    scene.give(reset());

    scene.volatility(STUMBLE);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.breaker(VOLATILITY).latched()).isTrue();
  }

  /** Asked for everything: another configuration, a trip, and what a screen shows. */
  private static Scene without(Question unanswered) {
    Scene asked = with("{}", sound -> new Silent(sound, unanswered)).volatility(CALM);
    asked.give(new Command.ApplyConfiguration(Scene.document("{\"max_position_size_pct\": 0.2}")));
    asked.volatility(0.06);
    assertThat(asked.book().breakers()).hasSize(Breakers.all().size());
    return asked.all(BOOK, 3, CALM, 0.9 * NAV);
  }

  @ParameterizedTest
  @EnumSource(names = {"EXPLAIN", "WINDOW", "NEXT_DUE", "RECONFIGURE", "KILLS"})
  void whereverItFailsOnAnInputItsNextMeasurementTripsItAndTheOthersGoOn(Question unanswered) {
    Scene asked = without(unanswered);

    assertThat(asked.status(DRAWDOWN)).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(asked.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(asked.breaker(VOLATILITY).latched()).isTrue();
    assertThat(asked.last(EventType.BREAKER_FAULT).message()).contains("no answer");
  }

  @ParameterizedTest
  @EnumSource(names = {"STATISTICS", "LAST_FED"})
  void whetherAScreenAsksWhatItCannotAnswerDecidesNothing(Question unanswered) {
    Scene asked = without(unanswered);

    assertThat(asked.status(DRAWDOWN)).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(asked.status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(asked.of(EventType.BREAKER_FAULT)).isEmpty();
  }

  /** What a breaker is asked beside measuring. */
  private enum Question {
    STATISTICS,
    EXPLAIN,
    WINDOW,
    LAST_FED,
    NEXT_DUE,
    RECONFIGURE,
    KILLS
  }

  private static final class Stumbling extends WrappedBreaker {
    private Stumbling(Breaker sound) {
      super(sound);
    }

    @Override
    public void on(Input input, BookFacts facts, ReadingBuffer reading) {
      if (input instanceof Observation observation
          && observation.value(InputField.VOLATILITY) == STUMBLE) {
        throw new IllegalStateException("index out of bounds");
      }
      super.on(input, facts, reading);
    }
  }

  /** Measures, and throws when it is asked one thing. */
  private static final class Silent extends WrappedBreaker {
    private final Question unanswered;

    private Silent(Breaker sound, Question unanswered) {
      super(sound);
      this.unanswered = unanswered;
    }

    private void asked(Question question) {
      if (question == unanswered) {
        throw new IllegalStateException("no answer");
      }
    }

    @Override
    public void reconfigure(Settings next) {
      asked(Question.RECONFIGURE);
      super.reconfigure(next);
    }

    @Override
    public KillSource kills(ReadingBuffer reading) {
      asked(Question.KILLS);
      return super.kills(reading);
    }

    @Override
    public void statistics(BookFacts facts, StatisticsSink sink) {
      asked(Question.STATISTICS);
      super.statistics(facts, sink);
    }

    @Override
    public List<NamedValue> explain(int trigger, BookFacts facts) {
      asked(Question.EXPLAIN);
      return super.explain(trigger, facts);
    }

    @Override
    public double windowSeconds(int trigger) {
      asked(Question.WINDOW);
      return super.windowSeconds(trigger);
    }

    @Override
    public long lastFed(BookFacts facts) {
      asked(Question.LAST_FED);
      return super.lastFed(facts);
    }

    @Override
    public long nextDue(BookFacts facts) {
      asked(Question.NEXT_DUE);
      return super.nextDue(facts);
    }
  }
}
