package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Breakers that live by the calendar; the scene starts at 09:30 in New York, on a Thursday. */
class SessionBreakersTest {
  private static final BreakerId HOURS = new BreakerId("time_based");
  private static final BreakerId MARKET = new BreakerId("market_circuit_breaker");
  private static final BreakerId PREMARKET = new BreakerId("premarket_validation");
  private static final double HOUR = 3600;
  private static final double CLOSE = 6.5 * HOUR;
  private static final double DAY = 24 * HOUR;

  /** Over the weekend the clocks go forward. */
  private static final double MONDAY = 4 * DAY - HOUR;

  private static Scene with(BreakerId breaker) {
    return new Scene("{\"breaker_configs\": {\"%s\": {\"enabled\": true}}}".formatted(breaker));
  }

  private static List<Event> of(Scene scene, BreakerId breaker) {
    return scene.events().stream().filter(e -> e.breaker().equals(Optional.of(breaker))).toList();
  }

  private static Scene observed(Scene scene, double second) {
    return scene.all(Scene.BOOK, second, Scene.CALM, 1_000_000);
  }

  @Test
  void theseThreeAreOffUnlessTheConfigurationMentionsThem() {
    Scene silent = observed(new Scene(), 1);
    assertThat(List.of(HOURS, MARKET, PREMARKET))
        .allSatisfy(id -> assertThat(silent.status(id)).isEqualTo(BreakerStatus.DISABLED));
    Scene mentioned =
        observed(new Scene("{\"trading_start_hour\": 9, \"vix_emergency_threshold\": 50}"), 1);
    assertThat(mentioned.status(HOURS)).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(mentioned.status(MARKET)).isNotEqualTo(BreakerStatus.DISABLED);
  }

  @Test
  void theCloseWarnsAndTripsThoughNothingArrives() {
    Scene scene = observed(with(HOURS), 1).tick(CLOSE + HOUR);
    assertThat(of(scene, HOURS))
        .extracting(Event::type, Event::time, Event::message)
        .containsExactly(
            tuple(
                EventType.BREAKER_WARNING,
                Scene.at(CLOSE - 900),
                "session closes at 16:00, in 15:00"),
            tuple(
                EventType.BREAKER_TRIPPED,
                Scene.at(CLOSE),
                "session closed since 16:00; opens Fri 6 Mar 09:30"));
    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void theDensityOfTicksChangesNothing() {
    Scene coarse = observed(with(HOURS), 1).tick(2 * DAY);
    Scene fine = observed(with(HOURS), 1);
    for (double second = 7; second < 2 * DAY; second += 61) {
      fine.tick(second);
    }
    fine.tick(2 * DAY);
    assertThat(fine.events()).isEqualTo(coarse.events());
  }

  @Test
  void theFirstObservationOfTheNextSessionResets() {
    Scene scene = observed(with(HOURS), 1).tick(CLOSE);
    assertThat(scene.breaker(HOURS).breachEnds()).isEqualTo(Scene.at(DAY));
    observed(scene, DAY - 1);
    assertThat(scene.status(HOURS)).isEqualTo(BreakerStatus.TRIPPED);
    scene.tick(DAY);
    assertThat(scene.status(HOURS)).isEqualTo(BreakerStatus.TRIPPED);
    observed(scene, DAY + 1);
    assertThat(scene.status(HOURS)).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(scene.book().trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void afterTheClocksWentForwardTheSessionOpensAnHourEarlierByTheSun() {
    Scene scene = observed(with(HOURS), 1).tick(CLOSE);
    observed(scene, MONDAY - 1);
    assertThat(scene.status(HOURS)).isEqualTo(BreakerStatus.TRIPPED);
    observed(scene, MONDAY);
    assertThat(scene.status(HOURS)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aDeskThatStartsOutsideTheSessionIsHaltedBeforeAnythingArrives() {
    Scene scene =
        new Scene(
            """
            {"books": {"main": {}}, "trading_start_hour": 10, "trading_end_hour": 16}
            """);
    assertThat(scene.status(HOURS)).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.last(EventType.BREAKER_TRIPPED).message()).isEqualTo("session opens at 10:00");
  }

  @Test
  void aSilentNightIsNoSilenceOfTheFeed() {
    BreakerId feed = new BreakerId("data_feed_integrity");
    Scene scene = with(HOURS);
    for (double second = 1; second < CLOSE; second += 300) {
      observed(scene, second);
    }
    scene.forget();
    scene.tick(DAY + 8);
    assertThat(of(scene, feed))
        .noneMatch(e -> e.type() == EventType.BREAKER_TRIPPED && e.time() > Scene.at(CLOSE));
  }

  @Test
  void silenceCountsAnewFromTheStartOfTheSession() {
    BreakerId feed = new BreakerId("data_feed_integrity");
    Scene scene =
        new Scene(
            """
            {"breaker_configs": {"time_based": {"enabled": true},
             "data_feed_integrity": {"custom_config": {"silence_seconds": 10}}}}
            """);
    observed(scene, CLOSE - 1).tick(DAY + HOUR);
    assertThat(of(scene, feed))
        .filteredOn(e -> e.type() == EventType.BREAKER_TRIPPED)
        .extracting(Event::time)
        .containsExactly(Scene.at(DAY + 10) + 1);
  }

  @Test
  void withoutASessionTheNightIsSilence() {
    BreakerId feed = new BreakerId("data_feed_integrity");
    Scene scene = observed(new Scene(), CLOSE - 1).tick(CLOSE + 60);
    assertThat(of(scene, feed)).extracting(Event::type).contains(EventType.BREAKER_TRIPPED);
  }

  private static Scene index(Scene scene, double second, double level) {
    return scene.observe(
        Scene.BOOK,
        second,
        o -> o.field(InputField.INDEX_LEVEL, level).field(InputField.INDEX_PRIOR_CLOSE, 1000));
  }

  @Test
  void theMarketsHaltWarnsTripsAndResetsAfterFifteenMinutes() {
    Scene scene = with(MARKET);
    index(scene, 60, 940);
    assertThat(scene.status(MARKET)).isEqualTo(BreakerStatus.WARNING);
    index(scene, 120, 930);
    assertThat(scene.status(MARKET)).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.book().because())
        .isEqualTo("Market circuit breaker level_1 930.00 reached: index 930.00, 7.00 % down");
    assertThat(scene.breaker(MARKET).breachEnds()).isEqualTo(Scene.at(120 + 900));
    index(scene, 120 + 899, 935);
    assertThat(scene.status(MARKET)).isEqualTo(BreakerStatus.TRIPPED);
    index(scene, 120 + 900, 970);
    assertThat(scene.status(MARKET)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void levelThreeEngagesTheKillSwitchWhereThatIsASource() {
    String json =
        """
        {"kill_switch_sources": [%s],
         "breaker_configs": {"market_circuit_breaker": {"enabled": true}}}
        """;
    Scene asked = index(new Scene(json.formatted("\"manual\", \"external\"")), 60, 800);
    assertThat(asked.status(Scene.KILL_SWITCH)).isEqualTo(BreakerStatus.EMERGENCY_HALT);
    Scene unasked = index(new Scene(json.formatted("\"manual\"")), 60, 800);
    assertThat(unasked.status(Scene.KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
    assertThat(unasked.status(MARKET)).isEqualTo(BreakerStatus.TRIPPED);
    Scene shallower = index(new Scene(json.formatted("\"external\"")), 60, 870);
    assertThat(shallower.status(Scene.KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void anOperatorResetsTheMarketsHaltOnceItIsOver() {
    Scene scene = with(MARKET);
    index(scene, 60, 925);
    Command reset = new Command.Reset(Scene.BOOK, MARKET, new Command.Companion.Nothing());
    assertThat(scene.give(reset)).isInstanceOf(Answer.Refused.class);
    scene.tick(60 + 900);
    assertThat(scene.status(MARKET)).isEqualTo(BreakerStatus.TRIPPED);
    index(scene, 60 + 901, 925);
    assertThat(scene.status(MARKET)).isEqualTo(BreakerStatus.WARNING);
  }

  @Test
  void anIndexWithoutPriorCloseIsUnfedWithItsReason() {
    Scene scene = with(MARKET);
    index(scene, 1, 990);
    scene.observe(Scene.BOOK, 30, o -> o.field(InputField.INDEX_LEVEL, 990)).tick(62);
    assertThat(scene.breaker(MARKET).reading().level()).isEqualTo(Level.UNFED);
    assertThat(of(scene, MARKET))
        .extracting(Event::type, Event::message)
        .containsExactly(
            tuple(
                EventType.BREAKER_UNFED,
                "Market circuit breaker has no usable input: index_level without"
                    + " index_prior_close"));
    assertThat(scene.breaker(MARKET).reading().triggers())
        .filteredOn(t -> t.name().equals("level_1"))
        .extracting(t -> t.subject())
        .containsExactly("index_level without index_prior_close");
  }

  @Test
  void theChecklistTripsAtTheStartAndResetsWhenAllPass() {
    Scene scene =
        new Scene(
            """
            {"books": {"main": {}},
             "trading_start_hour": 10, "breaker_configs": {"time_based": {"enabled": false},
             "premarket_validation": {"enabled": true}}}
            """);
    observed(scene, 1);
    scene.observe(Scene.BOOK, 2, o -> o.checks(Map.of("venues up", false)));
    for (double second = 3; second <= 1795; second += 32) {
      observed(scene, second);
    }
    scene.tick(1801);
    assertThat(of(scene, PREMARKET))
        .extracting(Event::type, Event::time, Event::message)
        .containsExactly(
            tuple(EventType.BREAKER_WARNING, Scene.at(900), "checks failing: venues up"),
            tuple(EventType.BREAKER_TRIPPED, Scene.at(1800), "checks failing: venues up"));
    scene.observe(Scene.BOOK, 1802, o -> o.checks(Map.of("venues up", true)));
    assertThat(scene.status(PREMARKET)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aTripOfYesterdayHoldsTheMorningUntilItIsAcknowledged() {
    Scene scene = with(PREMARKET);
    observed(scene, 1);
    scene.volatility(Scene.BREACH);
    observed(scene, DAY - 1);
    List<Long> trips = scene.of(EventType.BREAKER_TRIPPED).stream().map(Event::id).toList();
    scene.tick(DAY);
    assertThat(scene.last(EventType.BREAKER_TRIPPED).message())
        .isEqualTo("checks failing: earlier trips acknowledged");
    observed(scene, DAY + 1);
    assertThat(scene.status(PREMARKET)).isEqualTo(BreakerStatus.TRIPPED);
    scene.give(new Command.Acknowledge(trips));
    observed(scene, DAY + 2);
    assertThat(scene.status(PREMARKET)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void theEndOfYesterdaysSessionNeedsNoAcknowledgement() {
    Scene scene =
        new Scene(
            """
            {"breaker_configs": {"time_based": {"enabled": true},
             "data_feed_integrity": {"enabled": false},
             "premarket_validation": {"enabled": true}}}
            """);
    observed(scene, 1).tick(CLOSE + 1);
    assertThat(scene.status(HOURS)).isEqualTo(BreakerStatus.TRIPPED);
    observed(scene, DAY - 1);
    observed(scene, DAY);
    assertThat(scene.status(PREMARKET)).isEqualTo(BreakerStatus.ACTIVE);
  }
}
