package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.engine.EngineListener;
import breakerboard.feed.Playback;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the built-in demo shows in one run, through the real engine with its own configuration. */
class DemoTest {
  private static final String LONG_SHORT = "EQ-LS-1";

  /** As the console without a window plays it: 6 and 9 March. */
  private static final List<Event> DEMO = played("demo:march-2020:2");

  private static final List<Event> QUIET = played("demo:quiet-day");

  private static List<Event> played(String uri) {
    List<Event> events = new CopyOnWriteArrayList<>();
    try (Session session = new Session(Configurations.demo(), List.of(uri), Playback.MAXIMUM)) {
      session
          .desk()
          .listen(
              new EngineListener() {
                @Override
                public void event(Event event) {
                  events.add(event);
                }
              });
      session.start();
      session.ended().join();
      assertThat(session.end()).as("everything was played").isPresent();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return events;
  }

  private static List<Event> of(List<Event> events, EventType type, String breaker) {
    return events.stream()
        .filter(e -> e.type() == type)
        .filter(e -> e.breaker().filter(b -> b.value().equals(breaker)).isPresent())
        .toList();
  }

  private static List<Event> between(List<Event> events, String from, String to) {
    return events.stream()
        .filter(
            e ->
                e.time() >= Times.nanos(Instant.parse(from))
                    && e.time() < Times.nanos(Instant.parse(to)))
        .toList();
  }

  private static Predicate<Event> by(String trigger) {
    return e -> e.detail() instanceof EventDetail.Tripped t && t.trigger().equals(trigger);
  }

  @Test
  void itBeginsCalm() {
    assertThat(between(DEMO, "2020-03-06T14:00:30Z", "2020-03-06T17:30:00Z"))
        .as("three and a half hours before anything trips")
        .extracting(Event::type)
        .doesNotContain(EventType.BREAKER_TRIPPED, EventType.TRADING_STATE_CHANGED);
  }

  @Test
  void booksMayTradeAsSoonAsTheyAreFed() {
    assertThat(between(DEMO, "2020-03-06T14:00:00Z", "2020-03-06T14:00:10Z"))
        .filteredOn(
            e ->
                e.detail() instanceof EventDetail.TradingChange(var _, var to, String _)
                    && to == TradingState.ALLOWED)
        .extracting(Event::book)
        .containsExactly(LONG_SHORT, "EQ-MN-2", "MACRO-3");
  }

  @Test
  void itWarnsBeforeTheDrawdownTrips() {
    Event trip =
        of(DEMO, EventType.BREAKER_TRIPPED, "drawdown").stream()
            .filter(by("limit"))
            .findFirst()
            .orElseThrow();
    assertThat(of(DEMO, EventType.BREAKER_WARNING, "drawdown"))
        .anyMatch(e -> e.book().equals(trip.book()) && e.time() < trip.time());
  }

  @Test
  void theDrawdownTripsCoolsDownAndIsResetByItself() {
    List<Event> story =
        DEMO.stream()
            .filter(e -> e.book().equals(LONG_SHORT))
            .filter(e -> e.breaker().filter(b -> b.value().equals("drawdown")).isPresent())
            .filter(e -> e.time() >= Times.nanos(Instant.parse("2020-03-09T13:30:00Z")))
            .filter(
                e ->
                    e.type() == EventType.BREAKER_TRIPPED
                        || e.type() == EventType.COOLDOWN_START
                        || e.type() == EventType.COOLDOWN_END
                        || e.type() == EventType.BREAKER_RESET)
            .toList();
    assertThat(story)
        .extracting(Event::type)
        .startsWith(
            EventType.BREAKER_TRIPPED,
            EventType.COOLDOWN_START,
            EventType.COOLDOWN_END,
            EventType.BREAKER_RESET);
    assertThat(story.getFirst()).matches(by("limit"));
    assertThat(story.get(3).detail())
        .isInstanceOfSatisfying(
            EventDetail.WasReset.class, reset -> assertThat(reset.wasManual()).isFalse());
  }

  @Test
  void theFallTripsTheLossRateWithinTheFirstFiveMinutesOf9March() {
    assertThat(of(DEMO, EventType.BREAKER_TRIPPED, "loss_rate"))
        .filteredOn(e -> e.book().equals(LONG_SHORT))
        .first()
        .satisfies(
            e ->
                assertThat(Times.instant(e.time()))
                    .isBetween(
                        Instant.parse("2020-03-09T13:30:00Z"),
                        Instant.parse("2020-03-09T13:35:00Z")));
  }

  @Test
  void aPurchaseBreachesASectorLimitAndTheBookMayOnlyReduce() {
    Event breach = of(DEMO, EventType.BREAKER_TRIPPED, "position_limit").getFirst();
    assertThat(breach).matches(by("sector"));
    assertThat(DEMO)
        .anyMatch(
            e ->
                e.time() == breach.time()
                    && e.book().equals(breach.book())
                    && e.detail() instanceof EventDetail.TradingChange(var _, var to, String _)
                    && to == TradingState.REDUCE_ONLY);
  }

  @Test
  void aBookFallsSilentAndItsBreakersAreUnfedUntilDataComesAgain() {
    Event silence =
        of(DEMO, EventType.BREAKER_TRIPPED, "data_feed_integrity").stream()
            .filter(by("silence"))
            .findFirst()
            .orElseThrow();
    assertThat(silence.book()).isEqualTo("MACRO-3");
    assertThat(of(DEMO, EventType.BREAKER_UNFED, "drawdown"))
        .anyMatch(e -> e.book().equals("MACRO-3") && e.time() > silence.time());
    assertThat(of(DEMO, EventType.BREAKER_FED, "drawdown"))
        .anyMatch(e -> e.book().equals("MACRO-3") && e.time() > silence.time());
  }

  @Test
  void theFeedGoesStaleAndResumes() {
    assertThat(DEMO)
        .extracting(Event::type)
        .containsSubsequence(EventType.FEED_STALE, EventType.FEED_RESUMED);
  }

  @Test
  void theFeedSaysThatItIsReconstructed() {
    assertThat(DEMO)
        .filteredOn(e -> e.type() == EventType.FEED_CONNECTED)
        .singleElement()
        .satisfies(e -> assertThat(e.message()).contains("reconstructed"));
  }

  @Test
  void onTheQuietDayNothingTripsButTheBadDataOncePerBookUntilTheClose() {
    List<Event> trips =
        QUIET.stream()
            .filter(e -> e.type() == EventType.BREAKER_TRIPPED && !by("session").test(e))
            .toList();
    assertThat(trips)
        .allMatch(by("quality"))
        .extracting(Event::book)
        .containsExactly(LONG_SHORT, "EQ-MN-2", "MACRO-3");
    assertThat(Duration.ofNanos(trips.getLast().time() - trips.getFirst().time()))
        .isLessThan(Duration.ofSeconds(10));
  }

  /** The index falls by 4.5 % on 9 March: accuracy to 64 %, correlations to a score of 0.59. */
  @Test
  void whatWorsensWithTheMarketWarnsAndHaltsNothingByItself() {
    assertThat(of(DEMO, EventType.BREAKER_WARNING, "model_performance")).isNotEmpty();
    assertThat(of(DEMO, EventType.BREAKER_WARNING, "correlation")).isNotEmpty();
    assertThat(List.of("correlation", "technical", "model_performance", "liquidation_required"))
        .allSatisfy(
            breaker ->
                assertThat(of(DEMO, EventType.BREAKER_TRIPPED, breaker)).as(breaker).isEmpty());
  }

  @Test
  void eachSessionEndsAtTheCloseAndTheNextOneOpensAgain() {
    List<Event> story =
        DEMO.stream()
            .filter(e -> e.book().equals(LONG_SHORT))
            .filter(e -> e.breaker().filter(b -> b.value().equals("time_based")).isPresent())
            .limit(4)
            .toList();
    assertThat(story)
        .extracting(Event::type, e -> Times.instant(e.time()).toString().substring(0, 16))
        .containsExactly(
            tuple(EventType.BREAKER_WARNING, "2020-03-06T20:45"),
            tuple(EventType.BREAKER_TRIPPED, "2020-03-06T21:00"),
            tuple(EventType.BREAKER_RESET, "2020-03-09T13:00"),
            tuple(EventType.BREAKER_WARNING, "2020-03-09T19:45"));
  }

  @Test
  void theMarketHaltsAtItsPublishedMinute() {
    assertThat(of(DEMO, EventType.BREAKER_TRIPPED, "market_circuit_breaker"))
        .filteredOn(by("level_1"))
        .filteredOn(e -> e.book().equals(LONG_SHORT))
        .extracting(e -> Times.instant(e.time()).toString().substring(5, 16))
        .containsExactly("03-09T13:34");
  }
}
