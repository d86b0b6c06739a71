package breakerboard.engine;

import breakerboard.breakers.UsualGaps;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the desk knows of its feeds: connection, lines, silence, and the quarantine of refused
 * lines.
 */
final class FeedLedger {
  private static final int QUARANTINE = 1000;
  private static final long REPORT_EVERY_NANOS = 10 * Times.NANOS_PER_SECOND;

  private final EventLog log;
  private final Map<String, Feed> feeds = new TreeMap<>();
  private final Deque<RefusedLine> quarantine = new ArrayDeque<>();
  private Feed[] ordered = {};
  private Feed latest = new Feed("");
  private long refusedLines;

  private static final class Feed {
    private final String uri;
    private FeedState state = FeedState.CONNECTING;
    private String message = "";
    private long lines;
    private long refused;
    private long lag;
    private long lastUsed = Times.NEVER;

    /** When it was last heard of: the connection, or its last observation. */
    private long heardAt = Times.NEVER;

    /** Its last observation since it was connected, {@link Times#NEVER} before the first. */
    private long spokeAt = Times.NEVER;

    private final UsualGaps gaps = new UsualGaps();
    private boolean silent;
    private long unreported;
    private long reportedAt = Times.NEVER;
    private RefusedLine lastRefused = new RefusedLine("", 0, "", "", 0);

    private Feed(String uri) {
      this.uri = uri;
    }

    private void speaks(long now) {
      if (spokeAt != Times.NEVER) {
        gaps.add(Times.toSeconds(now - spokeAt));
      }
      spokeAt = now;
      lastUsed = now;
      heardAt = now;
    }

    private void leaves() {
      spokeAt = Times.NEVER;
      heardAt = Times.NEVER;
      silent = false;
    }

    /** When it is silent unless it speaks before; never without a name or a connection. */
    private long silentAt() {
      return silent || uri.isEmpty() || heardAt == Times.NEVER
          ? Long.MAX_VALUE
          : heardAt + Times.ofSeconds(gaps.longestSilence());
    }
  }

  FeedLedger(EventLog log) {
    this.log = log;
  }

  /** An observation of a feed was used; ends its silence. */
  void used(Observation observation) {
    Feed feed = feed(observation.feed());
    feed.lines++;
    feed.lag = observation.arrival() - observation.time();
    feed.speaks(log.clock());
    if (feed.silent) {
      feed.silent = false;
      say(EventType.FEED_RESUMED, feed, "data comes again");
    }
  }

  /**
   * A line came a second time and was dropped: it is read but neither used nor refused, for a feed
   * that is sent twice is not at fault.
   */
  void repeated(String uri) {
    feed(uri).lines++;
  }

  void report(FeedReport report) {
    Feed feed = feed(report.feed());
    feed.state = report.state();
    feed.message = report.message();
    switch (report.state()) {
      case CONNECTED -> {
        feed.heardAt = log.clock();
        say(EventType.FEED_CONNECTED, feed, report.message());
      }
      case LOST, ENDED -> {
        feed.leaves();
        say(EventType.FEED_LOST, feed, report.message());
      }
      case CONNECTING -> {}
    }
  }

  /**
   * Keeps the line in the quarantine and tells of it, at most once in ten seconds for each feed.
   */
  void refused(RefusedLine line) {
    Feed feed = feed(line.feed());
    feed.lines++;
    feed.refused++;
    refusedLines++;
    feed.unreported++;
    feed.lastRefused = line;
    if (quarantine.size() == QUARANTINE) {
      quarantine.removeFirst();
    }
    quarantine.addLast(line);
    if (feed.reportedAt == Times.NEVER || log.clock() >= feed.reportedAt + REPORT_EVERY_NANOS) {
      reportRefused(feed);
    }
  }

  private void reportRefused(Feed feed) {
    RefusedLine line = feed.lastRefused;
    String where = line.field().isEmpty() ? "" : "field " + line.field() + ": ";
    log.desk(
        EventType.LINES_REFUSED,
        feed.uri + ": " + refused(feed.unreported, line.line()) + ": " + where + line.reason(),
        Actor.NOBODY,
        new EventDetail.LinesRefused(
            feed.uri, feed.unreported, line.line(), line.field(), line.reason()));
    feed.unreported = 0;
    feed.reportedAt = log.clock();
  }

  private static String refused(long count, long last) {
    return last == RefusedLine.NO_LINE
        ? count + " refused, the last one a connection"
        : count + (count == 1 ? " line" : " lines") + " refused, the last one line " + last;
  }

  /** When the feed that was used last falls silent unless it is used again. */
  long silenceDue() {
    return latest.silentAt();
  }

  /**
   * When a feed falls silent or a report of refused lines is due, {@link Long#MAX_VALUE} for never.
   */
  long nextDue() {
    long due = Long.MAX_VALUE;
    for (Feed feed : ordered) {
      due = Math.min(due, feed.silentAt());
      if (feed.unreported > 0) {
        due = Math.min(due, feed.reportedAt + REPORT_EVERY_NANOS);
      }
    }
    return due;
  }

  void due() {
    for (Feed feed : ordered) {
      if (log.clock() >= feed.silentAt()) {
        feed.silent = true;
        double seconds = feed.gaps.longestSilence();
        say(EventType.FEED_STALE, feed, "no data for " + Words.of(seconds, Unit.SECONDS, seconds));
      }
      if (feed.unreported > 0 && log.clock() >= feed.reportedAt + REPORT_EVERY_NANOS) {
        reportRefused(feed);
      }
    }
  }

  private void say(EventType type, Feed feed, String message) {
    String said = message.isEmpty() ? feed.uri : feed.uri + ": " + message;
    log.desk(type, said, Actor.NOBODY, new EventDetail.Feed(feed.uri, message));
  }

  private Feed feed(String uri) {
    if (!latest.uri.equals(uri) || latest.uri.isEmpty()) {
      latest = feeds.computeIfAbsent(uri, Feed::new);
      if (ordered.length != feeds.size()) {
        ordered = feeds.values().toArray(Feed[]::new);
      }
    }
    return latest;
  }

  long refusedLines() {
    return refusedLines;
  }

  /** The newest refused lines, the oldest first. */
  List<RefusedLine> quarantine() {
    return List.copyOf(quarantine);
  }

  List<FeedView> views() {
    return feeds.values().stream()
        .map(
            f ->
                new FeedView(
                    f.uri, f.state, f.message, f.lines, f.refused, f.lag, f.lastUsed, f.silent))
        .toList();
  }
}
