package breakerboard.engine;

import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What the desk knows of its feeds: connection, lines, silence, and the quarantine of refused
 * lines.
 */
final class FeedLedger {
  private static final int QUARANTINE = 1000;
  private static final long REPORT_EVERY_NANOS = 10 * Times.NANOS_PER_SECOND;

  private final EventLog log;
  private final Map<String, KnownFeed> feeds = new TreeMap<>();
  private final Deque<RefusedLine> quarantine = new ArrayDeque<>();
  private KnownFeed[] ordered = {};
  private KnownFeed latest = new KnownFeed("");
  private long refusedLines;

  FeedLedger(EventLog log) {
    this.log = log;
  }

  /** An observation of a feed was used; ends its silence. */
  void used(Observation observation) {
    KnownFeed feed = feed(observation.feed());
    feed.lines++;
    feed.lastLine = observation.line();
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
  void repeated(Observation observation) {
    KnownFeed feed = feed(observation.feed());
    feed.lines++;
    feed.lastLine = observation.line();
  }

  /** A feed that can be read again was read so far. */
  void position(FeedPosition position) {
    KnownFeed feed = feed(position.feed());
    feed.position = Optional.of(position);
    feed.lastLine = position.line();
  }

  /**
   * The program starts again: no feed is connected, none was lost. Only those that it waits for
   * again are shown, and one that has sent before falls silent unless it comes.
   */
  void restarted() {
    forget(KnownFeed::unused);
    for (KnownFeed feed : ordered) {
      feed.state = FeedState.CONNECTING;
      feed.message = "";
      feed.leaves();
    }
  }

  private void forget(Predicate<KnownFeed> which) {
    feeds.values().removeIf(which);
    ordered = feeds.values().toArray(KnownFeed[]::new);
    latest = feeds.getOrDefault(latest.uri, new KnownFeed(""));
  }

  /** A clock that agrees again brings no data, and is no feed any more. */
  void report(FeedReport report) {
    KnownFeed feed = feed(report.feed());
    feed.state = report.state();
    feed.message = report.message();
    switch (report.state()) {
      case CONNECTED -> {
        feed.connected(log.clock());
        say(EventType.FEED_CONNECTED, feed, report.message());
        if (feed.uri.equals(FeedReport.CLOCK)) {
          forget(feed::equals);
        }
      }
      case LOST, ENDED -> {
        feed.leaves();
        say(EventType.FEED_LOST, feed, report.message());
      }
      case CONNECTING -> feed.awaited(log.clock());
    }
  }

  /**
   * Keeps the line in the quarantine and tells of it, at most once in ten seconds for each feed.
   */
  void refused(RefusedLine line) {
    KnownFeed feed = feed(line.feed());
    feed.lines++;
    feed.refused++;
    refusedLines++;
    feed.unreported++;
    feed.lastRefused = line;
    feed.lastLine = line.line() == RefusedLine.NO_LINE ? feed.lastLine : line.line();
    if (quarantine.size() == QUARANTINE) {
      quarantine.removeFirst();
    }
    quarantine.addLast(line);
    if (feed.reportedAt == Times.NEVER || log.clock() >= feed.reportedAt + REPORT_EVERY_NANOS) {
      reportRefused(feed);
    }
  }

  private void reportRefused(KnownFeed feed) {
    RefusedLine line = feed.lastRefused;
    String where = line.field().isEmpty() ? "" : "field " + line.field() + ": ";
    log.desk(
        EventType.LINES_REFUSED,
        feed.uri
            + ": "
            + refused(feed.unreported, line.line())
            + ": "
            + where
            + line.reasonAndBeginning(),
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
    for (KnownFeed feed : ordered) {
      due = Math.min(due, feed.silentAt());
      if (feed.unreported > 0) {
        due = Math.min(due, feed.reportedAt + REPORT_EVERY_NANOS);
      }
    }
    return due;
  }

  void due() {
    for (KnownFeed feed : ordered) {
      if (log.clock() >= feed.silentAt()) {
        feed.silent = true;
        double seconds = feed.longestSilence();
        say(
            EventType.FEED_STALE,
            feed,
            (feed.state == FeedState.CONNECTING
                    ? "not connected since the restart, for "
                    : "no data for ")
                + Words.of(seconds, Unit.SECONDS, seconds));
      }
      if (feed.unreported > 0 && log.clock() >= feed.reportedAt + REPORT_EVERY_NANOS) {
        reportRefused(feed);
      }
    }
  }

  private void say(EventType type, KnownFeed feed, String message) {
    String said = message.isEmpty() ? feed.uri : feed.uri + ": " + message;
    log.desk(type, said, Actor.NOBODY, new EventDetail.Feed(feed.uri, message));
  }

  private KnownFeed feed(String uri) {
    if (!latest.uri.equals(uri) || latest.uri.isEmpty()) {
      latest = feeds.computeIfAbsent(uri, KnownFeed::new);
      if (ordered.length != feeds.size()) {
        ordered = feeds.values().toArray(KnownFeed[]::new);
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
    return feeds.values().stream().filter(feed -> !feed.former()).map(KnownFeed::view).toList();
  }

  /** How far the feeds that can be read again were read. */
  List<FeedPosition> positions() {
    return feeds.values().stream().flatMap(feed -> feed.position.stream()).toList();
  }

  /** Number of the last line taken of a feed, 0 of none. */
  long lastLine(String uri) {
    return feeds.containsKey(uri) ? feeds.get(uri).lastLine : 0;
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("refusedLines", refusedLines);
    out.text("latest", latest.uri);
    SavedLines.save(quarantine, out.part("quarantine"));
    StateWriter all = out.part("feeds");
    feeds.forEach((uri, feed) -> feed.save(all.part(uri)));
  }

  void restore(StateReader in) {
    refusedLines = in.integer("refusedLines");
    quarantine.addAll(SavedLines.restore(in.savedPart("quarantine")));
    StateReader all = in.savedPart("feeds");
    all.savedParts().forEach(uri -> feed(uri).restore(all.savedPart(uri)));
    String newest = in.text("latest");
    if (feeds.containsKey(newest)) {
      latest = feed(newest);
    }
  }
}
