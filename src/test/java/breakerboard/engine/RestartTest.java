package breakerboard.engine;

import static breakerboard.engine.Scene.BOOK;
import static breakerboard.engine.Scene.BREACH;
import static breakerboard.engine.Scene.CALM;
import static breakerboard.engine.Scene.DRAWDOWN;
import static breakerboard.engine.Scene.KILL_SWITCH;
import static breakerboard.engine.Scene.MANUAL;
import static breakerboard.engine.Scene.VOLATILITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.InputField;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Positions;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that was killed goes on from what it had saved, and says so. */
class RestartTest {
  private static final String OTHER = "EQ-2";
  private static final String FEED = "tail:/var/desk/eq.jsonl";
  private static final String UNREADABLE = "The checkpoint cannot be read.";
  private static final BreakerId POSITION_LIMIT = new BreakerId("position_limit");
  private static final BreakerId MARKET = new BreakerId("market_circuit_breaker");

  /** Number of the first symbol that has a limit of its own; 0 is the unknown sector. */
  private static final int LIMITED = 1;

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;

  private static Command override(double limit, long until) {
    return new Command.SetOverride(
        BOOK, List.of(new KeyChange("volatility_threshold", ConfigNode.Numeric.of(limit))), until);
  }

  private static Positions held(int symbol, double value) {
    return new Positions(
        new int[] {symbol},
        new double[] {value},
        new int[] {Positions.UNKNOWN_SECTOR},
        new double[] {Double.NaN});
  }

  private static Event tripOf(BreakerId breaker, Scene scene) {
    return scene.of(EventType.BREAKER_TRIPPED).stream()
        .filter(event -> event.breaker().equals(Optional.of(breaker)))
        .findFirst()
        .orElseThrow();
  }

  private static EventDetail.Tripped breach(Event trip) {
    return (EventDetail.Tripped) trip.detail();
  }

  @Test
  void aDrawdownIsMeasuredFromThePeakBeforeTheRestart() {
    Scene scene = new Scene().nav(1_000_000).nav(970_000).restarted(MINUTE);
    assertThat(scene.book().peak()).isEqualTo(1_000_000);

    scene.nav(900_000);

    assertThat(breach(scene.last(EventType.BREAKER_TRIPPED)).value())
        .isEqualTo(0.1, Offset.offset(1e-12));
    assertThat(scene.status(DRAWDOWN)).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aRunningCooldownRunsOnToItsOwnEnd() {
    Scene before = Scene.quick().volatility(BREACH).volatility(CALM);
    long end = before.breaker(VOLATILITY).deadline();
    Scene scene = before.restarted(20);

    assertThat(scene.status()).isEqualTo(BreakerStatus.COOLDOWN);
    assertThat(scene.breaker(VOLATILITY).deadline()).isEqualTo(end);

    scene.pass(MINUTE).volatility(CALM);

    assertThat(scene.last(EventType.COOLDOWN_END).time()).isEqualTo(end);
    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aTripIsShownWithAllThatWasSaidOfIt() {
    Scene before = Scene.quick().volatility(BREACH);
    Event trip = before.last(EventType.BREAKER_TRIPPED);

    assertThat(before.restarted(1).breaker(VOLATILITY).lastTrip()).contains(trip);
  }

  @Test
  void aBypassThatEndedWhileTheConsoleWasDownEndedThen() {
    Scene before = new Scene().volatility(CALM);
    before.give(new Command.Bypass(BOOK, VOLATILITY, before.in(MINUTE)));
    long end = before.in(MINUTE);

    Scene scene = before.restarted(HOUR);

    Event ended = scene.last(EventType.BYPASS_END);
    assertThat(ended.time()).isEqualTo(end);
    assertThat(ended.id()).isLessThan(scene.last(EventType.ENGINE_RECOVERED).id());
    assertThat(scene.status()).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aBreachThatABypassHeldBackTripsAtItsEndAsLastMeasured() {
    Scene before = Scene.quick().volatility(CALM);
    long end = before.in(HOUR / 2);
    before.give(new Command.Bypass(BOOK, VOLATILITY, end));
    before.volatility(BREACH);

    Scene scene = before.restarted(HOUR);

    Event trip = tripOf(VOLATILITY, scene);
    assertThat(trip.time()).isEqualTo(end);
    assertThat(trip.message()).endsWith(", as last measured");
    assertThat(breach(trip).value()).isEqualTo(BREACH);
  }

  @Test
  void aBreakerThatStillFailsIsNotToldOfTwice() {
    Scene before = FaultTest.stumbling("{}").volatility(CALM).volatility(FaultTest.STUMBLE);
    assertThat(before.types()).contains(EventType.BREAKER_FAULT);

    Scene scene = before.restarted(1).volatility(FaultTest.STUMBLE);

    assertThat(scene.types()).doesNotContain(EventType.BREAKER_FAULT);
    assertThat(scene.status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void anOverrideThatEndedMeanwhileEndedThen() {
    Scene before = new Scene().volatility(CALM);
    before.give(override(0.2, before.in(MINUTE)));
    long end = before.in(MINUTE);

    Scene scene = before.restarted(HOUR);

    assertThat(scene.last(EventType.OVERRIDE_ENDED).time()).isEqualTo(end);
    assertThat(scene.engine().configuration().liveOverrides()).isEmpty();
    assertThat(scene.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void anOverrideThatStillHoldsHoldsOn() {
    Scene before = new Scene().volatility(CALM);
    before.give(override(0.2, before.in(HOUR)));

    assertThat(before.restarted(MINUTE).volatility(BREACH).status())
        .isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aKillSwitchThatWasOnIsOn() {
    Scene before = new Scene().volatility(CALM);
    before.give(new Command.KillSwitchOn(Command.DESK));

    Scene scene = before.restarted(HOUR).calm(OTHER);

    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.EMERGENCY_HALT);
    assertThat(scene.book().because()).isEqualTo("Kill switch by jmeyer: as agreed");
    assertThat(scene.book(OTHER).trading()).isEqualTo(TradingState.HALTED);

    scene.give(new Command.KillSwitchOff(Command.DESK));
    assertThat(scene.status(KILL_SWITCH)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aManualTripWhoseOverrideEndedBeforeTheRestartStaysUntilItIsReleased() {
    Scene before =
        new Scene("{\"breaker_configs\": {\"manual\": {\"enabled\": false}}}").calm(BOOK);
    before.give(
        new Command.SetOverride(
            BOOK,
            List.of(new KeyChange("breaker_configs.manual.enabled", new ConfigNode.Flag(true))),
            before.in(30)));
    before.give(new Command.Trip(BOOK, MANUAL));
    Scene scene = before.pass(MINUTE).restarted(1);
    assertThat(scene.status(MANUAL)).isEqualTo(BreakerStatus.TRIPPED);

    scene.give(new Command.Reset(BOOK, MANUAL, new Command.Companion.Nothing()));

    assertThat(scene.status(MANUAL)).isEqualTo(BreakerStatus.DISABLED);
  }

  @Test
  void aVersionBeforeTheRestartCanBeRolledBackTo() {
    Scene before = new Scene().volatility(CALM);
    before.give(new Command.ApplyConfiguration(Scene.document("{\"volatility_threshold\": 0.2}")));

    Scene scene = before.restarted(1);

    assertThat(scene.give(new Command.RollBack(1))).isInstanceOf(Answer.Accepted.class);
    assertThat(scene.volatility(BREACH).status()).isEqualTo(BreakerStatus.TRIPPED);
  }

  @Test
  void aVersionThatEndedWithItsOverrideCanBeRolledBackToAsAnyOther() {
    Scene scene = new Scene().volatility(CALM);
    scene.give(override(0.2, scene.in(MINUTE)));
    scene.pass(2 * MINUTE);

    assertThat(scene.give(new Command.RollBack(2))).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  void itSaysWhatItRestored() {
    Scene before = Scene.quick().volatility(BREACH);
    before.calm(OTHER);
    before.give(new Command.Bypass(OTHER, DRAWDOWN, before.in(HOUR)));
    before.give(override(0.2, before.in(HOUR)));
    before.give(new Command.StartMaintenance(OTHER));

    Event recovered = before.restarted(MINUTE).last(EventType.ENGINE_RECOVERED);

    assertThat(recovered.message())
        .isEqualTo(
            "recovered 2 books as of 14:30:02 UTC: 1 breaker tripped, 1 override, 1 bypass,"
                + " 1 book in maintenance");
    assertThat(recovered.book()).isEmpty();
    assertThat(recovered.time()).isEqualTo(Scene.at(2 + MINUTE));
  }

  @Test
  void ofAnotherDayItSaysTheDayToo() {
    assertThat(
            new Scene().calm(BOOK).restarted(24 * HOUR).last(EventType.ENGINE_RECOVERED).message())
        .startsWith("recovered 1 book as of Thu 5 Mar 14:30:01 UTC");
  }

  @Test
  void noFeedIsConnectedAnyMoreAndNoneWasLost() {
    Scene before = new Scene();
    before.engine().on(new FeedReport(FEED, FeedState.CONNECTED, "connected", before.now()));
    before.with(o -> o.source(FEED, 1));

    Scene scene = before.restarted(HOUR);

    assertThat(scene.engine().publish(true).feeds()).as("nobody waits for it").isEmpty();
    scene.engine().on(new FeedReport(FEED, FeedState.CONNECTING, "", scene.now()));
    assertThat(scene.types()).doesNotContain(EventType.FEED_LOST, EventType.FEED_STALE);
    assertThat(scene.engine().publish(true).feeds())
        .singleElement()
        .satisfies(
            feed -> {
              assertThat(feed.state()).isEqualTo(FeedState.CONNECTING);
              assertThat(feed.silent()).isFalse();
              assertThat(feed.lines()).isEqualTo(1);
            });
    scene.with(o -> o.source(FEED, 2));
    assertThat(scene.types()).doesNotContain(EventType.FEED_RESUMED);
  }

  @Test
  void aFeedThatDoesNotComeBackIsMissedAndIsWellOnceItDoes() {
    Scene before = new Scene();
    before.engine().on(new FeedReport(FEED, FeedState.CONNECTED, "connected", before.now()));
    before.with(o -> o.source(FEED, 1));
    before.engine().on(new FeedReport(FEED, FeedState.LOST, "the producer left", before.now()));

    Scene scene = before.restarted(HOUR);
    scene.engine().on(new FeedReport(FEED, FeedState.CONNECTING, "", scene.now()));
    scene.pass(9);
    assertThat(scene.types()).doesNotContain(EventType.FEED_STALE);
    scene.pass(2);

    assertThat(scene.last(EventType.FEED_STALE).message())
        .isEqualTo(FEED + ": not connected since the restart, for 10 s");
    scene.with(o -> o.source(FEED, 2));
    assertThat(scene.types()).contains(EventType.FEED_RESUMED);
    assertThat(scene.engine().publish(true).feeds())
        .singleElement()
        .satisfies(
            feed -> {
              assertThat(feed.state()).isEqualTo(FeedState.CONNECTED);
              assertThat(feed.silent()).isFalse();
            });
  }

  @Test
  void aFeedThatNeverCameIsNotMissedAfterARestart() {
    Scene before = new Scene().calm(BOOK);
    before.engine().on(new FeedReport(FEED, FeedState.CONNECTING, "", before.now()));
    Scene scene = before.restarted(HOUR).pass(MINUTE);
    assertThat(scene.types()).doesNotContain(EventType.FEED_STALE);
    assertThat(scene.engine().publish(true).feeds()).noneMatch(feed -> feed.feed().equals(FEED));
  }

  @Test
  void itKnowsHowFarEachFeedWasRead() {
    Scene before = new Scene();
    FeedPosition position = new FeedPosition(FEED, 4, 812, "inode 7", before.now());
    before.with(o -> o.source("tcp://desk:9100", 6));
    before.engine().on(new RefusedLine("tcp://desk:9100", 7, "", "not JSON", before.now()));
    before
        .engine()
        .on(new RefusedLine("tcp://desk:9100", RefusedLine.NO_LINE, "", "no room", before.now()));
    before.engine().on(new FeedPosition(FEED, 3, 600, "inode 7", before.now()));
    before.engine().on(position);

    Scene scene = before.restarted(HOUR);

    assertThat(scene.engine().positions()).containsExactly(position);
    assertThat(scene.engine().lastLine("tcp://desk:9100")).isEqualTo(7);
    assertThat(scene.engine().lastLine("never seen")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"kill_switch_enabled\": false}",
        "{\"breaker_configs\": {\"kill_switch\": {\"enabled\": false}}}",
        "{\"breaker_configs\": {\"kill_switch\": {\"on_trip\": \"alert_only\"}}}"
      })
  void whatCouldNotBeRestoredHaltsTheDeskWhateverItsConfigurationSays(String json) {
    Scene before = new Scene(json).calm(BOOK);
    BreakerStatus usual = before.status(KILL_SWITCH);

    Scene scene = before.restarted(MINUTE, UNREADABLE).calm(BOOK).calm(OTHER);

    for (String book : List.of(BOOK, OTHER)) {
      assertThat(scene.book(book).trading()).isEqualTo(TradingState.HALTED);
      assertThat(scene.book(book).because()).isEqualTo("Kill switch by recovery: " + UNREADABLE);
    }
    assertThat(scene.last(EventType.ENGINE_RECOVERED).message()).endsWith(UNREADABLE);

    assertThat(scene.give(new Command.KillSwitchOff(BOOK))).isInstanceOf(Answer.Refused.class);
    assertThat(scene.give(override(0.2, Times.NEVER))).isInstanceOf(Answer.Accepted.class);
    assertThat(scene.calm(BOOK).book().trading()).isEqualTo(TradingState.HALTED);

    assertThat(scene.give(new Command.KillSwitchOff(Command.DESK)))
        .isInstanceOf(Answer.Accepted.class);
    for (String book : List.of(BOOK, OTHER)) {
      assertThat(scene.book(book).trading()).isEqualTo(TradingState.ALLOWED);
    }
    assertThat(scene.status(KILL_SWITCH)).isEqualTo(usual);
    assertThat(scene.calm("EQ-3").book("EQ-3").trading()).isEqualTo(TradingState.ALLOWED);
  }

  @Test
  void theHaltOfARecoverySurvivesAnotherRestart() {
    Scene scene =
        new Scene("{\"kill_switch_enabled\": false}")
            .calm(BOOK)
            .restarted(1, UNREADABLE)
            .restarted(1)
            .calm(OTHER);

    assertThat(scene.book().trading()).isEqualTo(TradingState.HALTED);
    assertThat(scene.book(OTHER).trading()).isEqualTo(TradingState.HALTED);
  }

  @Test
  void aBypassThatEndsRightAfterTheRestartCanExplainTheSymbolThatBreaches() {
    Scene before =
        new Scene(
            "{\"max_position_size_pct\": 0.9, \"max_sector_concentration\": 0.9,"
                + " \"breaker_configs\": {\"position_limit\":"
                + " {\"custom_config\": {\"symbol_limits\": {\"AAPL\": 0.1}}}}}");
    before.calm(BOOK);
    before.give(new Command.Bypass(BOOK, POSITION_LIMIT, before.in(5)));
    before.with(o -> o.positions(held(LIMITED, 200_000)));

    Scene scene = before.restarted(20).calm(BOOK);

    EventDetail.Tripped breach = breach(tripOf(POSITION_LIMIT, scene));
    assertThat(breach.trigger()).isEqualTo("symbol");
    assertThat(breach.explanation().values().getFirst())
        .isEqualTo(new NamedValue("held", 200_000, Unit.MONEY));
    assertThat(scene.types()).doesNotContain(EventType.BREAKER_FAULT);
  }

  @Test
  void aCheckpointWithOtherBreakersIsNotGoneOnFrom() {
    Scene scene = new Scene().calm(BOOK);
    MemoryState saved = new MemoryState();
    scene.engine().save(saved);
    List<BreakerType> fewer =
        Breakers.all().stream().filter(type -> !type.id().equals(VOLATILITY)).toList();
    DeskEngine other =
        new DeskEngine(
            scene.engine().configuration(),
            new SymbolTable(1),
            new EngineListener() {},
            true,
            fewer);

    assertThatIllegalStateException()
        .isThrownBy(() -> other.restore(saved))
        .withMessageStartingWith("Book main was saved with the breakers volatility, ");
  }

  @Test
  void aCheckpointOfAnotherConfigurationVersionIsNotGoneOnFrom() {
    Scene scene = new Scene().calm(BOOK);
    scene.give(override(0.2, Times.NEVER));
    MemoryState saved = new MemoryState();
    scene.engine().save(saved);
    DeskEngine other =
        new DeskEngine(
            Scene.configuration("{}"), new SymbolTable(1), new EngineListener() {}, true);

    assertThatIllegalStateException()
        .isThrownBy(() -> other.restore(saved))
        .withMessageContaining("configuration version 2");
  }

  @Test
  void aCashFlowThatWaitsForTheNextNavIsNoLossAfterTheRestartEither() {
    Scene before = new Scene().nav(1_000_000);
    before.give(new Command.CashFlow(BOOK, -100_000));

    Scene scene = before.restarted(1).nav(900_000);

    assertThat(scene.book().peak()).isEqualTo(900_000);
    assertThat(scene.status(DRAWDOWN)).isEqualTo(BreakerStatus.ACTIVE);
  }

  @Test
  void aTripThatNobodyAcknowledgedFailsTheChecksOfTheNextDay() {
    Scene before =
        new Scene(
            "{\"breaker_configs\": {\"premarket_validation\": {\"enabled\": true},"
                + " \"data_feed_integrity\": {\"enabled\": false}}}");
    before.volatility(BREACH).volatility(CALM);

    Scene scene = before.restarted(24 * HOUR - MINUTE).calm(BOOK).pass(MINUTE);

    assertThat(tripOf(new BreakerId("premarket_validation"), scene).message())
        .isEqualTo("checks failing: earlier trips acknowledged");
  }

  @Test
  void aRefusedLineThatWaitsToBeReportedIsReportedAfterTheRestart() {
    Scene before = new Scene();
    before.engine().on(new RefusedLine(FEED, 1, "", "not JSON", before.now()));
    before
        .engine()
        .on(new RefusedLine(FEED, 2, "nav", "is no number.", before.now(), "{\"nav\":\"x\"}"));

    Scene scene = before.restarted(5).pass(MINUTE);

    Event refused = scene.last(EventType.LINES_REFUSED);
    assertThat(refused.time()).isEqualTo(Scene.at(10));
    assertThat(refused.detail())
        .isEqualTo(new EventDetail.LinesRefused(FEED, 1, 2, "nav", "is no number."));
    assertThat(refused.message()).endsWith("field nav: is no number. It begins: {\"nav\":\"x\"}");
    assertThat(scene.engine().quarantine()).hasSize(2);
  }

  private static Scene index(Scene scene, double level) {
    return scene.with(
        o -> o.field(InputField.INDEX_LEVEL, level).field(InputField.INDEX_PRIOR_CLOSE, 100));
  }

  private static Scene watchingTheMarket() {
    return new Scene("{\"breaker_configs\": {\"market_circuit_breaker\": {\"enabled\": true}}}");
  }

  @Test
  void aMarketThatIsHaltedForTheDayIsHaltedAfterTheRestart() {
    Scene scene = index(index(watchingTheMarket(), 79).restarted(HOUR), 100);

    assertThat(scene.breaker(MARKET).status()).isEqualTo(BreakerStatus.TRIPPED);
    assertThat(scene.breaker(MARKET).inBreach()).isTrue();
  }

  @Test
  void aLevelThatHaltedTheMarketTodayDoesNotHaltItAgainAfterTheRestart() {
    Scene before = index(watchingTheMarket(), 92);
    index(before.pass(HOUR / 2), 92);

    Scene scene = index(before.restarted(MINUTE), 92);

    assertThat(scene.of(EventType.BREAKER_TRIPPED)).isEmpty();
    assertThat(scene.breaker(MARKET).inBreach()).isFalse();
  }

  @Test
  void aDamagedStateIsRefusedWithASentence() {
    MemoryState sound = new MemoryState();
    new Scene().engine().save(sound);
    MemoryState damaged = new MemoryState();
    damaged.version(sound.version());
    damaged.integer("configVersion", 1);
    damaged.text("started", "yes");
    DeskEngine engine =
        new DeskEngine(
            Scene.configuration("{}"), new SymbolTable(1), new EngineListener() {}, true);

    assertThatIllegalStateException()
        .isThrownBy(() -> engine.restore(damaged))
        .withMessageStartingWith("The saved state is damaged: ");
  }

  @Test
  void aPictureOfARestoredBookIsTheOneBefore() {
    Scene before = Scene.quick().volatility(BREACH).volatility(CALM).volatility(0.045);
    before.nav(999_000).nav(998_000);
    BookSnapshot picture = before.book();

    assertThat(before.restarted(0).book()).isEqualTo(picture);
  }
}
