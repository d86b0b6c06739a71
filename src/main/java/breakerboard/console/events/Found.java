package breakerboard.console.events;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedState;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a source of alarms stands though nobody told of it.
 *
 * @param news what raises its alarm
 */
record Found(AlarmSource source, AlarmLevel level, AlarmNews news) {
  /** The kill switch of the desk, and the feeds of which it is known how they are. */
  static List<Found> of(DeskSnapshot desk) {
    List<Found> all = new ArrayList<>();
    all.add(killSwitch(Command.DESK, desk.killSwitch(), desk.clock()));
    desk.feeds().stream()
        .filter(feed -> feed.state() != FeedState.CONNECTING)
        .map(feed -> feed(feed, desk.clock()))
        .forEach(all::add);
    return all;
  }

  /** The breakers of a book and their input, and its kill switch. */
  static List<Found> of(BookSnapshot book) {
    List<Found> all = new ArrayList<>();
    boolean killed = false;
    for (BreakerSnapshot breaker : book.breakers()) {
      if (breaker.status() == BreakerStatus.EMERGENCY_HALT) {
        killed = true;
      } else {
        all.add(status(book, breaker));
      }
      if (breaker.status() != BreakerStatus.BYPASSED) {
        all.add(input(book, breaker));
      }
    }
    all.add(killSwitch(book.book(), killed, book.since()));
    return all;
  }

  /** The desk keeps the event of a trip. */
  private static Found status(BookSnapshot book, BreakerSnapshot breaker) {
    AlarmLevel level = AlarmLevel.of(breaker.status(), breaker.latched());
    AlarmSource source = new AlarmSource.Status(book.book(), breaker.breaker());
    boolean tripped = level.compareTo(AlarmLevel.WARNING) > 0;
    AlarmNews untold =
        new AlarmNews.OfNoEvent(
            source,
            tripped ? EventType.BREAKER_TRIPPED : EventType.BREAKER_WARNING,
            Optional.of(breaker.status()),
            breaker.since(),
            tripped ? "tripped" : "warning");
    AlarmNews news =
        breaker
            .lastTrip()
            .filter(_ -> tripped)
            .<AlarmNews>map(AlarmNews.OfDesk::new)
            .orElse(untold);
    return new Found(source, level, news);
  }

  private static Found input(BookSnapshot book, BreakerSnapshot breaker) {
    boolean unfed =
        breaker.reading().level() == Level.UNFED && breaker.status() != BreakerStatus.DISABLED;
    long since = breaker.lastInput() == Times.NEVER ? book.since() : breaker.lastInput();
    return found(
        new AlarmSource.Input(book.book(), breaker.breaker()),
        unfed ? AlarmLevel.UNFED : AlarmLevel.NONE,
        EventType.BREAKER_UNFED,
        Optional.of(breaker.status()),
        since,
        "not fed");
  }

  private static Found killSwitch(String book, boolean on, long since) {
    return found(
        new AlarmSource.KillSwitch(book),
        on ? AlarmLevel.EMERGENCY : AlarmLevel.NONE,
        EventType.KILL_SWITCH_ON,
        Optional.empty(),
        since,
        "on");
  }

  private static Found feed(FeedView feed, long clock) {
    boolean connected = feed.state() == FeedState.CONNECTED;
    AlarmLevel level = feed.silent() ? AlarmLevel.SILENT : AlarmLevel.NONE;
    return found(
        new AlarmSource.Feed(feed.feed()),
        connected ? level : AlarmLevel.UNFED,
        connected ? EventType.FEED_STALE : EventType.FEED_LOST,
        Optional.empty(),
        feed.lastArrival() == Times.NEVER ? clock : feed.lastArrival(),
        connected ? "silent" : "lost");
  }

  private static Found found(
      AlarmSource source,
      AlarmLevel level,
      EventType type,
      Optional<BreakerStatus> status,
      long since,
      String stands) {
    return new Found(source, level, new AlarmNews.OfNoEvent(source, type, status, since, stands));
  }
}
