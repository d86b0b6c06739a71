package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.BREACH;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.MANUAL;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trading state and risk score, section 5 of the engine specification. */
class TradingStateTest {
  private static final long STALE = 61;
  private static final long SILENCE = 11;

  private static Scene volatility(String setting) {
    return new Scene("{\"breaker_configs\": {\"volatility\": {%s}}}".formatted(setting));
  }

  /** Silence halts a book by itself: these are about what goes stale without it. */
  private static Scene deafToSilence(String onUnfed) {
    return new Scene(
        """
        {"breaker_configs": {
          "data_feed_integrity": {"enabled": false},
          "volatility": {"on_unfed": "%s"}}}
        """
            .formatted(onUnfed));
  }

  private static Scene deafToSilence() {
    return deafToSilence("reduce_only");
  }

  @Test
  void beforeTheFirstObservationOnlyReducingIsAllowed() {
    Scene scene = new Scene();
    scene.pass(1);
    scene.engine().floor().book(BOOK);

    assertThat(scene.book().trading()).isEqualTo(TradingState.REDUCE_ONLY);
  }

  @Test
  void aFedBookWithoutABreachTrades() {
    assertThat(new Scene().volatility(CALM).book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @ParameterizedTest
  @CsvSource({"halt, HALTED", "reduce_only, REDUCE_ONLY", "alert_only, ALLOWED"})
  void aTripDoesWhatItsBreakerIsSetTo(String onTrip, TradingState state) {
    Scene scene = volatility("\"on_trip\": \"%s\"".formatted(onTrip)).volatility(CALM);

    scene.volatility(BREACH);

    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.book().trading()).isEqualTo(state);
  }

  @Test
  void aCooldownHaltsToo() {
    Scene scene = new Scene().volatility(BREACH).volatility(CALM);

    assertThat(scene.status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
  }

  @ParameterizedTest
  @CsvSource({"halt, HALTED", "reduce_only, REDUCE_ONLY"})
  void inputThatWentStaleDoesWhatItsBreakerIsSetTo(String onUnfed, TradingState state) {
    Scene scene = deafToSilence(onUnfed).volatility(CALM);

    assertThat(scene.pass(STALE).book().trading()).isEqualTo(state);
  }

  @Test
  void freshDataEndsWhatStaleDataDid() {
    Scene scene = deafToSilence().volatility(CALM).pass(STALE);
    assertThat(scene.book().trading()).isEqualTo(TradingState.REDUCE_ONLY);

    assertThat(scene.volatility(CALM).book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void aFeedThatFallsSilentHaltsTheBook() {
    Scene scene = new Scene().volatility(CALM).pass(SILENCE);

    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.book().because()).isEqualTo("Data feed integrity silence just over 10 s");
  }

  @Test
  void aSilenceGrowsWithTheClockThoughNothingIsMeasured() {
    Scene scene = new Scene().volatility(CALM).pass(SILENCE).pass(200);

    assertThat(scene.breaker(new BreakerId("data_feed_integrity")).reading().triggers())
        .filteredOn(trigger -> trigger.name().equals("silence"))
        .singleElement()
        .satisfies(silence -> assertThat(silence.value()).isEqualTo(SILENCE + 200));
  }

  @Test
  void staleDataNeitherEndsABreachNorAWarning() {
    Scene tripped = new Scene().volatility(CALM).volatility(BREACH).pass(STALE);
    Scene warned = new Scene().volatility(0.045).pass(STALE);

    assertThat(tripped.status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(tripped.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(warned.status()).isEqualTo(BreakerStatus.WARNING);
  }

  @Test
  void maintenanceHaltsTheBookWhileItsBreakersGoOn() {
    Scene scene = new Scene().volatility(CALM);
    scene.give(new Command.StartMaintenance(BOOK));
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.book().because()).isEqualTo("Maintenance");

    scene.volatility(BREACH);
    scene.give(new Command.EndMaintenance(BOOK));

    assertThat(scene.book().because()).isEqualTo("Volatility spot 6.00 % > 5.00 %");
  }

  @Test
  void anOperatorsTripOfTheBookHaltsIt() {
    Scene scene = new Scene().volatility(CALM);

    scene.give(new Command.Trip(BOOK, MANUAL));

    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.book().because()).isEqualTo("Manual trip by jmeyer: as agreed");
  }

  @Test
  void aBypassedBreakerHoldsNothingBack() {
    Scene scene = new Scene().volatility(CALM).volatility(BREACH);

    scene.give(new Command.Bypass(BOOK, VOLATILITY, scene.in(600)));

    assertThat(scene.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void eachChangeOfTheTradingStateIsAnEventWithItsCause() {
    Scene scene = new Scene().volatility(CALM).volatility(BREACH);

    assertThat(scene.last(EventType.TRADING_STATE_CHANGED).detail())
        .isEqualTo(
            new EventDetail.TradingChange(
                TradingState.ALLOWED, TradingState.HALTED, "Volatility spot 6.00 % > 5.00 %"));
  }

  @Test
  void theRiskScoreIsTheLargestUtilisation() {
    assertThat(new Scene().volatility(0.035).book().riskScore()).isCloseTo(70, within(1e-9));
  }

  @Test
  void aSeverityWeightWeighsTheScoreUpToAHundred() {
    assertThat(volatility("\"severity_weight\": 0.5").volatility(0.04).book().riskScore())
        .isCloseTo(40, within(1e-9));
    assertThat(volatility("\"severity_weight\": 3").volatility(0.04).book().riskScore())
        .isEqualTo(100);
  }

  @Test
  void theRiskOfAHaltedBookIsAHundredAndOfAnUnfedOneUnknown() {
    assertThat(new Scene().volatility(BREACH).book().riskScore()).isEqualTo(100);
    assertThat(deafToSilence().volatility(CALM).pass(STALE).book().riskScore()).isNaN();
  }

  @Test
  void anInputThatNobodyRequiresLeavesTheRiskKnown() {
    assertThat(
            new Scene("{\"breaker_configs\": {\"technical\": {\"threshold\": 0.1}}}")
                .volatility(0.035)
                .book()
                .riskScore())
        .as("technical is enabled, never fed, and ignores that by default")
        .isCloseTo(70, within(1e-9));
    assertThat(
            new Scene("{\"breaker_configs\": {\"technical\": {\"on_unfed\": \"halt\"}}}")
                .volatility(0.035)
                .book()
                .riskScore())
        .as("and here it halts")
        .isEqualTo(100);
  }
}
