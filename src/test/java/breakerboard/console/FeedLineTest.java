package breakerboard.console;

import static breakerboard.console.ScenesOfADay.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.FeedState;
import breakerboard.domain.Times;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeedLineTest {
  private static final Format FORMAT =
      new Format(ZoneId.of("America/New_York"), Breakers.catalogue());

  private static FeedView feed(String uri, FeedState state, long lastArrival, boolean silent) {
    return new FeedView(uri, state, "", 1, 0, 8_000_000, lastArrival, silent);
  }

  private static FeedLine line(FeedView... feeds) {
    return FeedLine.of(List.of(feeds), NOW, FORMAT);
  }

  @Test
  void aLiveFeedNamesItsSource() {
    FeedLine line = line(ScenesOfADay.live(NOW));
    assertThat(line.mode()).isEqualTo("LIVE");
    assertThat(line.source()).isEqualTo("tcp-listen:127.0.0.1:7411");
    assertThat(line.inTrouble()).isFalse();
    assertThat(line.band()).isEmpty();
  }

  @Test
  void theDemoIsReconstructedWhereverItIsNamed() {
    FeedLine line = line(ScenesOfADay.demo(NOW));
    assertThat(line.mode()).isEqualTo("DEMO");
    assertThat(line.source()).isEqualTo("march-2020, reconstructed");
    assertThat(line.band()).isEqualTo("DEMO · march-2020, reconstructed · not the live desk");
  }

  @Test
  void aReplayCannotBeMistakenForTheLiveDesk() {
    FeedLine line = line(feed("file:day.jsonl", FeedState.CONNECTED, NOW, false));
    assertThat(line.mode()).isEqualTo("REPLAY");
    assertThat(line.notLive()).isTrue();
    assertThat(line.band()).isEqualTo("REPLAY · file:day.jsonl · recorded data, not the live desk");
  }

  @Test
  void aFollowedFileIsLive() {
    assertThat(line(feed("tail:today.jsonl", FeedState.CONNECTED, NOW, false)).mode())
        .isEqualTo("LIVE");
  }

  @Test
  void withoutAFeedThatIsSaid() {
    FeedLine line = line();
    assertThat(line.mode()).isEqualTo("NO FEED");
    assertThat(line.trouble()).isEqualTo("no feed is connected");
    assertThat(line.band()).isEmpty();
  }

  @Test
  void aLostFeedSaysWhy() {
    assertThat(line(ScenesOfADay.lost(NOW)).trouble())
        .isEqualTo("feed lost: the producer closed the connection");
  }

  @Test
  void silenceSaysSinceWhen() {
    assertThat(line(ScenesOfADay.idle(NOW)).trouble()).isEqualTo("silent since 14:05:15");
  }

  @Test
  void aFeedThatHasNotComeSinceTheStartIsTroubleAndBringsNothing() {
    FeedView former = feed("stdin:", FeedState.CONNECTING, NOW, false);
    assertThat(line(former).trouble()).isEqualTo("not connected since the restart");
    assertThat(Inflow.of(List.of(former))).isEqualTo(Inflow.CUT);
    assertThat(line(feed("stdin:", FeedState.CONNECTING, Times.NEVER, false)).trouble())
        .isEqualTo("connecting");
  }

  @Test
  void ofManyFeedsTheWorstSpeaks() {
    FeedLine line = line(ScenesOfADay.live(NOW), ScenesOfADay.lost(NOW), ScenesOfADay.idle(NOW));
    assertThat(line.source()).isEqualTo("3 feeds, worst tcp-listen:127.0.0.1:7411");
    assertThat(line.trouble()).startsWith("feed lost");
  }

  @Test
  void dataIsComingWhileOneFeedBringsIt() {
    assertThat(Inflow.of(List.of(ScenesOfADay.lost(NOW), ScenesOfADay.live(NOW))))
        .isEqualTo(Inflow.COMING);
    assertThat(Inflow.of(List.of(ScenesOfADay.lost(NOW), ScenesOfADay.idle(NOW))))
        .isEqualTo(Inflow.IDLE);
    assertThat(Inflow.of(List.of(ScenesOfADay.lost(NOW)))).isEqualTo(Inflow.CUT);
    assertThat(Inflow.of(List.of())).isEqualTo(Inflow.CUT);
    assertThat(Inflow.of(List.of(feed("file:day.jsonl", FeedState.ENDED, NOW, false))))
        .isEqualTo(Inflow.CUT);
  }

  @Test
  void aDemoBesideALiveFeedIsSaidWhicheverComesFirst() {
    String band = "DEMO · march-2020, reconstructed beside live data · not the live desk";
    assertThat(line(ScenesOfADay.live(NOW), ScenesOfADay.demo(NOW)).band()).isEqualTo(band);
    assertThat(line(ScenesOfADay.demo(NOW), ScenesOfADay.live(NOW)).band()).isEqualTo(band);
  }
}
