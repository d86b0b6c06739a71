package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.Companion;
import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.Statistic;
import breakerboard.domain.TradingState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The breakers that signals trip, in a whole engine: warning, trip, missing input, reset. */
class SignalBreakersTest {
  private static final long COOLDOWN = 15 * 60;
  private static final BreakerId CORRELATION = new BreakerId("correlation");

  /**
   * A breaker that one field moves.
   *
   * @param halts what its trip means for trading
   */
  private record Signal(
      String breaker,
      String custom,
      InputField field,
      double calm,
      double warning,
      double breach,
      String trigger,
      TradingState halts) {
    BreakerId id() {
      return new BreakerId(breaker);
    }

    Scene scene() {
      return new Scene(
          "{\"breaker_configs\": {\"%s\": {\"enabled\": true, \"custom_config\": {%s}}}}"
              .formatted(breaker, custom));
    }

    Scene feed(Scene scene, double value) {
      return scene.with(o -> o.field(field, value));
    }

    @Override
    public String toString() {
      return breaker;
    }
  }

  static List<Signal> signals() {
    return List.of(
        new Signal(
            "correlation",
            "",
            InputField.CORRELATION_BREAKDOWN_SCORE,
            0.1,
            0.6,
            0.8,
            "breakdown",
            TradingState.HALTED),
        new Signal(
            "technical",
            "",
            InputField.ORDER_REJECT_RATE,
            0.01,
            0.09,
            0.2,
            "rejects",
            TradingState.HALTED),
        new Signal(
            "anomaly_detection",
            "",
            InputField.PRICE_ANOMALY_SCORE,
            1,
            2.8,
            -3.5,
            "price",
            TradingState.ALLOWED),
        new Signal(
            "model_performance",
            "\"window\": 1, \"min_samples\": 1",
            InputField.MODEL_ACCURACY,
            0.9,
            0.62,
            0.5,
            "accuracy",
            TradingState.HALTED));
  }

  @ParameterizedTest
  @MethodSource("signals")
  void isOffUntilTheConfigurationMentionsIt(Signal signal) {
    Scene unmentioned = signal.feed(new Scene(), signal.breach());
    assertThat(unmentioned.status(signal.id())).isEqualTo(BreakerStatus.DISABLED);

    assertThat(signal.scene().with(o -> o).status(signal.id())).isEqualTo(BreakerStatus.ACTIVE);
  }

  @ParameterizedTest
  @MethodSource("signals")
  void warnsAndThenTripsWithItsExplanation(Signal signal) {
    Scene scene = signal.feed(signal.scene(), signal.calm());
    assertThat(scene.status(signal.id())).isEqualTo(BreakerStatus.ACTIVE);

    signal.feed(scene, signal.warning());
    assertThat(scene.status(signal.id())).isEqualTo(BreakerStatus.WARNING);
    assertThat(scene.last(EventType.BREAKER_WARNING).detail())
        .isInstanceOfSatisfying(
            EventDetail.Warning.class,
            warning -> assertThat(warning.trigger()).isEqualTo(signal.trigger()));

    signal.feed(scene, signal.breach());
    assertThat(scene.status(signal.id())).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.book().trading()).isEqualTo(signal.halts());
    assertThat(scene.last(EventType.BREAKER_TRIPPED).detail())
        .isInstanceOfSatisfying(
            EventDetail.Tripped.class,
            trip -> {
              assertThat(trip.trigger()).isEqualTo(signal.trigger());
              assertThat(trip.value()).isEqualTo(Math.abs(signal.breach()));
              assertThat(trip.explanation().values()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("signals")
  void losesItsInputWithoutEndingAnything(Signal signal) {
    Scene scene = signal.feed(signal.scene(), signal.breach());

    scene.pass(60).with(o -> o);

    assertThat(scene.of(EventType.BREAKER_UNFED))
        .extracting(event -> event.breaker().orElseThrow())
        .contains(signal.id());
    assertThat(scene.status(signal.id())).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.pass(COOLDOWN).with(o -> o).status(signal.id()))
        .isEqualTo(BreakerStatus.TRIPPED);
  }

  @ParameterizedTest
  @MethodSource("signals")
  void isResetByAnOperatorOnceTheBreachIsOver(Signal signal) {
    Scene scene = signal.feed(signal.scene(), signal.breach());
    Command reset = new Command.Reset(BOOK, signal.id(), new Companion.Nothing());
    assertThat(scene.give(reset)).isInstanceOf(Answer.Refused.class);

    signal.feed(scene, signal.calm());
    assertThat(scene.status(signal.id())).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(scene.give(reset)).isInstanceOf(Answer.Accepted.class);

    assertThat(scene.status(signal.id())).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @ParameterizedTest
  @MethodSource("signals")
  void resetsItselfAfterItsCooldown(Signal signal) {
    Scene scene = signal.feed(signal.feed(signal.scene(), signal.breach()), signal.calm());
    scene.pass(COOLDOWN);

    assertThat(signal.feed(scene, signal.calm()).status(signal.id()))
        .isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void anAccuracyOutOfItsRangeLeavesTheBreakerUnfedAndSaysSo() {
    BreakerId model = new BreakerId("model_performance");
    Scene scene = new Scene("{\"model_performance_threshold\": 0.6}");
    scene.with(o -> o.field(InputField.MODEL_ACCURACY, 0.9));
    scene.with(o -> o.unusable(InputField.MODEL_ACCURACY)).pass(61);

    String why = "accuracy cannot be used: give a number from 0 to 1";
    assertThat(scene.of(EventType.BREAKER_UNFED))
        .filteredOn(event -> event.breaker().orElseThrow().equals(model))
        .extracting(event -> event.message())
        .containsExactly("Model performance has no usable input: " + why);
    assertThat(scene.breaker(model).reading().statistics())
        .containsEntry("unfed_because", new Statistic.Text(why));
    assertThat(scene.breaker(model).reading().triggers())
        .extracting(t -> t.subject())
        .containsExactly(why);

    scene.with(o -> o.field(InputField.MODEL_ACCURACY, 0.9)).pass(61).with(o -> o);
    assertThat(scene.breaker(model).reading().statistics()).doesNotContainKey("unfed_because");
  }

  @Test
  void aChangeOfRegimeWarnsInWords() {
    Scene scene = new Scene("{\"anomaly_detection_threshold\": 3}");
    scene.with(o -> o.field(InputField.MARKET_REGIME_CHANGE, 1));

    assertThat(scene.last(EventType.BREAKER_WARNING).message())
        .isEqualTo("the market changes its regime");
    assertThat(scene.book().riskScore()).as("it is near no limit").isLessThan(100);

    scene.with(o -> o.field(InputField.MARKET_REGIME_CHANGE, 0));
    assertThat(scene.status(new BreakerId("anomaly_detection"))).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void anEngineThatLagsBehindTripsBetweenTwoObservations() {
    Scene scene = new Scene("{\"breaker_configs\": {\"technical\": {\"threshold\": 0.1}}}");
    BreakerId technical = new BreakerId("technical");
    scene.with(o -> o.field(InputField.ORDER_REJECT_RATE, 0));
    scene.engine().on(new QueueLevel(0.9, scene.now()));

    scene.pass(5);
    assertThat(scene.status(technical)).isEqualTo(BreakerStatus.WARNING);
    scene.pass(0.001);
    assertThat(scene.status(technical)).isEqualTo(BreakerStatus.TRIPPED);

    scene.engine().on(new QueueLevel(0.1, scene.now()));
    scene.with(o -> o.field(InputField.ORDER_REJECT_RATE, 0));
    assertThat(scene.status(technical)).isEqualTo(BreakerStatus.COOLDOWN);
  }

  @Test
  void anUnfitMatrixIsToldWithItsReason() {
    Scene scene = new Scene("{\"correlation_breakdown\": 0.7}");
    scene.with(o -> o.correlation(pair(0.5, 0.5)));
    assertThat(scene.breaker(CORRELATION).reading().statistics())
        .doesNotContainKey("unfed_because");

    scene.with(o -> o.correlation(pair(0.5, 0.4)));

    String why = "The correlation of B and A is 0.4 and 0.5: it is not symmetric.";
    assertThat(scene.last(EventType.BREAKER_UNFED).message())
        .isEqualTo("Correlation has no usable input: " + why);
    assertThat(scene.breaker(CORRELATION).reading().statistics())
        .containsEntry("unfed_because", new Statistic.Text(why))
        .containsKey("mean_correlation");

    scene.with(o -> o.correlation(pair(0.5, 0.5)));
    assertThat(scene.last(EventType.BREAKER_FED).breaker()).contains(CORRELATION);
  }

  @Test
  void anUnfitMatrixIsToldAlsoWhenItIsTheFirst() {
    Scene scene = new Scene("{\"correlation_breakdown\": 0.7}");

    scene.with(o -> o.correlation(pair(2, 2)));

    assertThat(scene.breaker(CORRELATION).reading().statistics())
        .containsEntry(
            "unfed_because",
            new Statistic.Text("The correlation of B and A is 2.0, allowed is -1 to 1."));
  }

  private static CorrelationMatrix pair(double ab, double ba) {
    return new CorrelationMatrix(
        List.of("A", "B"), List.of(new double[] {1, ab}, new double[] {ba, 1}));
  }
}
