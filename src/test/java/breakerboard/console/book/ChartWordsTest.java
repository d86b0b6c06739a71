package breakerboard.console.book;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.Format;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.values.ValuePast;
import breakerboard.desk.values.ValueQuery;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Times;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a chart says of the time that it shows. */
class ChartWordsTest {
  private static final long NOW = Times.nanos(Instant.parse("2026-03-12T18:00:00Z"));
  private static final long MINUTE = Times.NANOS_PER_MINUTE;
  private static final Format FORMAT =
      new Format(ZoneId.of("America/New_York"), Breakers.catalogue());
  private static final ChartSight USUAL = ChartSight.of(ChartRange.HALF_AN_HOUR);
  private static final ChartPast.Stage RESTING = new ChartPast.Stage.Resting();

  private static long ago(long minutes) {
    return NOW - minutes * MINUTE;
  }

  private static ChartReach since(long earliest) {
    return new ChartReach(earliest, ago(14 * 60), NOW);
  }

  private static ValueQuery query(long from, long to) {
    return new ValueQuery("EQ-LS-1", new BreakerId("drawdown"), from, to, 100);
  }

  private static ValuePast past(long begins, long from, ReplayGap... gaps) {
    return new ValuePast(
        begins, from, NOW, 0, Map.of(), Optional.empty(), List.of(), List.of(gaps));
  }

  private static ChartWords recorded(
      ChartSight sight, long begins, ChartPast.Stage stage, Optional<ValuePast> past, long seen) {
    return new ChartWords(
        FORMAT, sight, since(begins), true, Optional.of(begins), stage, past, seen);
  }

  private static ChartWords unrecorded(ChartSight sight, long seen) {
    return new ChartWords(
        FORMAT, sight, since(seen), false, Optional.empty(), RESTING, Optional.empty(), seen);
  }

  @Test
  void theTitleNamesTheRangeOrTheStretch() {
    ChartReach reach = since(ago(600));
    assertThat(unrecorded(USUAL, ago(600)).title()).isEqualTo("last 30 min");
    assertThat(unrecorded(ChartSight.of(ChartRange.TODAY), ago(600)).title()).isEqualTo("today");
    assertThat(unrecorded(USUAL.zoomed(0.5, 1, reach), ago(600)).title()).isEqualTo("last 15:00");
    assertThat(unrecorded(USUAL.panned(-2, reach), ago(600)).title())
        .isEqualTo("12:30:00 to 13:00:00");
  }

  @Test
  void aDeskWithoutAJournalSaysHowFarItReachesAndWhy() {
    assertThat(unrecorded(USUAL, ago(20)).foot())
        .isEqualTo("Live since 13:40:00: no journal is kept");
    assertThat(unrecorded(USUAL, ago(60)).foot()).isEqualTo("Live");
  }

  @Test
  void theBeginOfTheRecordingIsSaidWhereItIsSeen() {
    assertThat(
            recorded(USUAL, ago(20), RESTING, Optional.of(past(ago(20), ago(20))), ago(5)).foot())
        .isEqualTo("Live, the recording begins 13:40:00");
    assertThat(recorded(USUAL, Times.NEVER, RESTING, Optional.empty(), ago(5)).foot())
        .isEqualTo("Live since 13:55:00: nothing is recorded");
  }

  @Test
  void whatIsNotReadYetIsSaid() {
    assertThat(recorded(USUAL, ago(600), RESTING, Optional.empty(), ago(5)).foot())
        .isEqualTo("Live since 13:55:00: move back to load more");
  }

  @Test
  void whereTheMemoryIsEnoughNothingIsOffered() {
    assertThat(recorded(USUAL, ago(600), RESTING, Optional.empty(), ago(30)).foot())
        .isEqualTo("Live");
  }

  @Test
  void atTheBeginItIsNotLiveAndSaysWhyItEndsThere() {
    ChartSight begin = USUAL.atTheBegin(since(ago(600)));
    assertThat(
            recorded(begin, ago(600), RESTING, Optional.of(past(ago(600), ago(600))), ago(5))
                .foot())
        .isEqualTo("Not live, the recording begins 04:00:00");
  }

  @Test
  void whatStandsStillIsNotLive() {
    ChartSight back = USUAL.panned(-2, since(ago(600)));
    assertThat(
            recorded(back, ago(600), RESTING, Optional.of(past(ago(600), ago(120))), ago(5)).foot())
        .isEqualTo("Not live: 12:30:00 to 13:00:00");
  }

  @Test
  void loadingSaysWhatAndHowFar() {
    ChartPast.Stage loading = new ChartPast.Stage.Loading(query(ago(60), NOW), 0.45);
    assertThat(recorded(USUAL, ago(600), loading, Optional.empty(), ago(5)).foot())
        .isEqualTo("Loading since 13:00:00, 45 %");
    assertThat(recorded(USUAL, ago(30), loading, Optional.empty(), ago(5)).foot())
        .isEqualTo("Loading since 13:30:00, 45 %");
  }

  @Test
  void whatCannotBeReadIsItsSentence() {
    ChartPast.Stage failed = new ChartPast.Stage.Failed(query(ago(60), NOW), "Nobody may read it.");
    assertThat(recorded(USUAL, ago(600), failed, Optional.empty(), ago(5)).foot())
        .isEqualTo("Nobody may read it.");
    ChartPast.Stage cancelled = new ChartPast.Stage.Cancelled(query(ago(60), NOW));
    assertThat(recorded(USUAL, ago(600), cancelled, Optional.empty(), ago(5)).foot())
        .startsWith("Not loaded: ");
  }

  @Test
  void theNewestGapThatIsSeenIsSaidWithItsReason() {
    ReplayGap older = new ReplayGap(ago(28), ago(25), "A segment is missing.");
    ReplayGap newer = new ReplayGap(ago(20), ago(15), "It ends at byte 12.");
    ReplayGap unseen = new ReplayGap(ago(200), ago(150), "Long ago.");
    ValuePast all = past(ago(600), ago(300), unseen, older, newer);
    assertThat(recorded(USUAL, ago(600), RESTING, Optional.of(all), ago(5)).foot())
        .isEqualTo("Missing 13:40:00 to 13:45:00, and 1 more: It ends at byte 12.");
    ValuePast cut = past(ago(600), ago(300), new ReplayGap(ago(10), Times.NEVER, "It was cut."));
    assertThat(recorded(USUAL, ago(600), RESTING, Optional.of(cut), ago(5)).foot())
        .isEqualTo("Missing since 13:50:00: It was cut.");
  }
}
