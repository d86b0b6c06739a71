package breakerboard.console.health;

import breakerboard.console.EngineState;
import breakerboard.console.ScenesOfADay;
import breakerboard.desk.EngineReport;
import breakerboard.desk.JournalExtent;
import breakerboard.desk.JournalState;
import breakerboard.desk.Latency;
import breakerboard.desk.LatencyMeter;
import breakerboard.desk.Refusals;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.FeedState;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Optional;

/** Reports of a desk on 12 March at 14:06:02 New York, as the scenes show it. */
final class Healths {
  static final long NOW = ScenesOfADay.NOW;
  static final String FEED = "tcp-listen:127.0.0.1:7411";
  static final String LONG_FEED = "tail:/var/lib/oms/overnight/positions-eq-ls-1.jsonl";
  static final String TROUBLE =
      "The journal /home/jmeyer/.breakerboard/journal.db cannot be written (database or disk is"
          + " full): make room on its disk, or check its rights.";

  private static final long SECOND = Times.NANOS_PER_SECOND;
  private static final long MILLI = Times.NANOS_PER_MILLI;
  private static final long SINCE = ScenesOfADay.at("12:55:00");
  private static final long MEGA = 1_000_000;

  private Healths() {}

  static HealthReport calm() {
    return report(
        List.of(
            new FeedFact(ScenesOfADay.live(NOW), 12),
            new FeedFact(
                new FeedView(
                    LONG_FEED,
                    FeedState.CONNECTED,
                    "",
                    1_204,
                    0,
                    41 * MILLI,
                    NOW - 2 * SECOND,
                    false),
                0.5)),
        new EngineReport(
            true,
            new LatencyMeter.Figures(
                latency(3_604, 19_300, 28_400, 41_200, 96_000, 412_000),
                latency(17_769, 20_100, 30_200, 44_800, 182_000, 6_913_000)),
            new EngineReport.Queue(0, 8192, 14, 0, 0),
            Refusals.NONE),
        screen(new AlertShare.Span(3, 3, 21 * MILLI, "Volatility warning"), false),
        new MemoryFacts(212 * MEGA, 512 * MEGA, 4_096 * MEGA, 31, 214, 34),
        new JournalFacts(
            Optional.of(new JournalState(12_301, 0, 98_796, 0, "")),
            Optional.of(
                new JournalExtent(
                    12_301,
                    ScenesOfADay.at("12:55:01"),
                    NOW,
                    4_812_000,
                    1_640 * MEGA,
                    84_300 * MEGA)),
            ""),
        Freezes.NONE);
  }

  static HealthReport crisis() {
    RefusedLine worst =
        new RefusedLine(
            FEED,
            16_561,
            "ts",
            "no usable ts: give an ISO-8601 instant with offset or epoch milliseconds.",
            NOW - 4 * SECOND,
            "{\"ts\":\"12.03.2026"
                + " 14:05:58\",\"book\":\"EQ-LS-1\",\"portfolio_value\":1034221.5,\"mark…");
    RefusedLine nav =
        new RefusedLine(
            FEED,
            15_002,
            "",
            "no JSON object: the line breaks off at byte 1,048.",
            NOW - 70 * SECOND,
            "{\"ts\":\"2026-03-12T18:04:52Z\",\"book\":\"EQ-LS-1\",\"positions\":{\"XOM\":{\"market_v…");
    return report(
        List.of(
            new FeedFact(
                new FeedView(
                    FEED,
                    FeedState.LOST,
                    "the producer closed the connection",
                    1_216_565,
                    1_204,
                    8 * MILLI,
                    NOW - 47 * SECOND,
                    false),
                0),
            new FeedFact(
                new FeedView(
                    LONG_FEED,
                    FeedState.CONNECTED,
                    "",
                    1_204,
                    0,
                    41 * MILLI,
                    NOW - 82 * SECOND,
                    true),
                0)),
        new EngineReport(
            true,
            new LatencyMeter.Figures(
                latency(1_140_022, 41_200, 812_000, 96 * MILLI, 812 * MILLI, 4_912 * MILLI),
                latency(1_217_769, 40_100, 702_000, 91 * MILLI, 790 * MILLI, 4_912 * MILLI)),
            new EngineReport.Queue(8192, 8192, 8192, 1_312, 41 * SECOND),
            new Refusals(
                1_204,
                List.of(new Refusals.Reason(1_190, worst), new Refusals.Reason(14, nav)),
                List.of(worst, nav))),
        screen(new AlertShare.Span(43, 41, 12_300 * MILLI, "Drawdown limit 8.30 % > 8.00 %"), true),
        new MemoryFacts(3_890 * MEGA, 4_096 * MEGA, 4_096 * MEGA, 1_204, 61_300, 61),
        new JournalFacts(
            Optional.of(new JournalState(12_301, 100_000, 0, 350, TROUBLE)),
            Optional.of(
                new JournalExtent(
                    12_301, ScenesOfADay.at("12:55:01"), NOW, 4_812_000, 1_640 * MEGA, 0)),
            ""),
        new Freezes(
            3,
            3_200 * MILLI,
            List.of(
                new Freezes.Freeze(NOW - 31 * SECOND, 3_200 * MILLI, "ChartLines.draw, line 71"),
                new Freezes.Freeze(
                    NOW - 52 * SECOND, 1_400 * MILLI, "the whole program stood still"),
                new Freezes.Freeze(
                    NOW - 1_900 * SECOND, 1_100 * MILLI, "HistoryTable.showFromTop, line 204"))));
  }

  /** The calm one over an engine that is like that. */
  static HealthReport over(EngineState engine) {
    HealthReport calm = calm();
    return new HealthReport(
        NOW,
        SINCE,
        NOW,
        calm.operator(),
        calm.version(),
        engine,
        calm.feeds(),
        calm.engine(),
        calm.screen(),
        calm.memory(),
        calm.journal(),
        calm.freezes());
  }

  /** A demo that has come to its end, without a journal. */
  static HealthReport recorded() {
    LatencyMeter.Figures drawn =
        new LatencyMeter.Figures(
            latency(41, 7 * MILLI, 12 * MILLI, 19 * MILLI, 19 * MILLI, 19_400_000),
            latency(41, 7 * MILLI, 12 * MILLI, 19 * MILLI, 19 * MILLI, 19_400_000));
    AlertShare.Span alerts = new AlertShare.Span(11, 11, 21 * MILLI, "Volatility warning");
    return report(
        List.of(
            new FeedFact(
                new FeedView(
                    "demo:march-2020", FeedState.ENDED, "", 16_565, 0, 0, NOW - 4 * SECOND, false),
                0)),
        new EngineReport(
            false,
            LatencyMeter.Figures.NONE,
            new EngineReport.Queue(0, 8192, 3, 0, 0),
            Refusals.NONE),
        new ScreenTimes.Report(drawn, LatencyMeter.Figures.NONE, new AlertShare(alerts, alerts)),
        new MemoryFacts(142 * MEGA, 256 * MEGA, 4_096 * MEGA, 9, 48, 29),
        JournalFacts.NONE,
        Freezes.NONE);
  }

  private static ScreenTimes.Report screen(AlertShare.Span alerts, boolean slow) {
    long worse = slow ? 6 : 1;
    Latency drawn =
        latency(
            214,
            7_104_000 * worse,
            12_210_000 * worse,
            15_900_000 * worse,
            16_400_000 * worse,
            17_020_000 * worse);
    Latency all =
        latency(1_021, 7_204_000, 12_300_000, 16_100_000, 22_400_000 * worse, 38_020_000 * worse);
    return new ScreenTimes.Report(
        new LatencyMeter.Figures(drawn, all),
        new LatencyMeter.Figures(drawn, all),
        new AlertShare(alerts, alerts));
  }

  static Latency latency(long count, long p50, long p90, long p99, long p999, long max) {
    return new Latency(count, p50, p90, p99, p999, max);
  }

  private static HealthReport report(
      List<FeedFact> feeds,
      EngineReport engine,
      ScreenTimes.Report screen,
      MemoryFacts memory,
      JournalFacts journal,
      Freezes freezes) {
    return new HealthReport(
        NOW,
        SINCE,
        NOW,
        "jmeyer",
        "breakerboard 1.2.0",
        EngineState.WELL,
        feeds,
        engine,
        screen,
        memory,
        journal,
        freezes);
  }
}
