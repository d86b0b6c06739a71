package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.RefusedLine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A feed that is connected and brings nothing for longer than it usually does. */
class FeedSilenceTest {
  private static final String FEED = "tcp:7411";

  private final Scene scene = new Scene();

  @Test
  void aFeedThatNeverSentIsStaleTenSecondsAfterItConnected() {
    report(FeedState.CONNECTED);
    scene.pass(9.9);
    assertThat(scene.of(EventType.FEED_STALE)).isEmpty();

    scene.pass(60);
    assertThat(scene.of(EventType.FEED_STALE)).hasSize(1);
    assertThat(scene.last(EventType.FEED_STALE).time()).isEqualTo(Scene.at(10));
  }

  @Test
  void aFeedThatOnlyTriesToConnectIsNotStale() {
    report(FeedState.CONNECTING);
    scene.pass(60);
    assertThat(scene.of(EventType.FEED_STALE)).isEmpty();
  }

  @Test
  void aClockThatWasSetRightIsNeitherSilentNorAFeedAnyMore() {
    report(FeedState.CONNECTED);
    clock(FeedState.LOST);
    assertThat(scene.last(EventType.FEED_LOST).message()).startsWith(FeedReport.CLOCK);
    assertThat(feeds()).contains(FeedReport.CLOCK);
    clock(FeedState.CONNECTED);
    assertThat(scene.last(EventType.FEED_CONNECTED).message()).startsWith(FeedReport.CLOCK);
    assertThat(feeds()).containsExactly(FEED);

    scene.pass(60);
    assertThat(scene.of(EventType.FEED_STALE)).as("the feed's own").hasSize(1);
  }

  private void clock(FeedState state) {
    scene.engine().on(new FeedReport(FeedReport.CLOCK, state, "", scene.now()));
  }

  private List<String> feeds() {
    return scene.engine().publish(true).feeds().stream().map(FeedView::feed).toList();
  }

  @Test
  void itsFirstObservationEndsTheSilence() {
    report(FeedState.CONNECTED);
    scene.pass(60);
    scene.observe(Scene.BOOK, 61, observation -> observation.source(FEED, 1).nav(1_000_000));
    assertThat(scene.types()).containsSubsequence(EventType.FEED_STALE, EventType.FEED_RESUMED);
  }

  @Test
  void aFeedThatSpeaksEveryThirtySecondsIsStaleAfterFiveOfItsGaps() {
    report(FeedState.CONNECTED);
    speak(5);
    speak(35);
    speak(65);
    assertThat(scene.of(EventType.FEED_STALE))
        .extracting(Event::time)
        .containsExactly(Scene.at(15));
    scene.forget();

    scene.tick(214.9);
    assertThat(scene.of(EventType.FEED_STALE)).isEmpty();
    scene.tick(300);

    assertThat(scene.last(EventType.FEED_STALE).time()).isEqualTo(Scene.at(215));
    assertThat(scene.last(EventType.FEED_STALE).message()).isEqualTo(FEED + ": no data for 150 s");
  }

  @ParameterizedTest
  @EnumSource(names = {"LOST", "ENDED"})
  void aFeedThatIsNotConnectedAnyMoreIsNotStale(FeedState gone) {
    report(FeedState.CONNECTED);
    speak(1);
    scene.tick(2);
    report(gone);

    scene.tick(600);

    assertThat(scene.of(EventType.FEED_STALE)).isEmpty();
  }

  @Test
  void aFeedThatFellSilentBeforeItWasLostIsWatchedAgainOnceItIsBack() {
    report(FeedState.CONNECTED);
    scene.tick(20);
    report(FeedState.LOST);
    scene.tick(100);
    report(FeedState.CONNECTED);

    scene.tick(200);

    assertThat(scene.of(EventType.FEED_STALE))
        .extracting(Event::time)
        .containsExactly(Scene.at(10), Scene.at(110));
  }

  @Test
  void theTimeAwayIsNoGapOfTheFeed() {
    report(FeedState.CONNECTED);
    speak(1);
    report(FeedState.LOST);
    scene.tick(1000);
    report(FeedState.CONNECTED);
    speak(1001);

    scene.tick(2000);

    assertThat(scene.last(EventType.FEED_STALE).time()).isEqualTo(Scene.at(1011));
  }

  @Test
  void observationsOfNoFeedMakeNoFeedStale() {
    scene.calm(Scene.BOOK);

    scene.pass(600);

    assertThat(scene.of(EventType.FEED_STALE)).isEmpty();
  }

  @Test
  void aConnectionThatIsNotLetInIsToldAsOne() {
    scene.engine().on(new RefusedLine(FEED, RefusedLine.NO_LINE, "", "no token", scene.now()));

    assertThat(scene.last(EventType.LINES_REFUSED).message())
        .isEqualTo(FEED + ": 1 refused, the last one a connection: no token");
  }

  private void speak(double second) {
    scene.observe(Scene.BOOK, second, observation -> observation.source(FEED, 1).nav(1_000_000));
  }

  private void report(FeedState state) {
    scene.engine().on(new FeedReport(FEED, state, "", scene.now()));
  }
}
