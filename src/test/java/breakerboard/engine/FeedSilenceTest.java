package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.EventType;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import org.junit.jupiter.api.Test;

/** A feed that is connected and brings nothing for ten seconds. */
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
  void itsFirstObservationEndsTheSilence() {
    report(FeedState.CONNECTED);
    scene.pass(60);
    scene.observe(Scene.BOOK, 61, observation -> observation.source(FEED, 1).nav(1_000_000));
    assertThat(scene.types()).containsSubsequence(EventType.FEED_STALE, EventType.FEED_RESUMED);
  }

  private void report(FeedState state) {
    scene.engine().on(new FeedReport(FEED, state, "", scene.now()));
  }
}
