package breakerboard.console.events;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedState;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * How a source of alarms stands though nobody told of it.
 *
 * @param event what raises its alarm, by a number that no other event has that is known
 */
record Found(AlarmSource source, AlarmLevel level, LongFunction<Event> event) {
  private static final String MISSED = "found when events were missed";

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

  private static Found status(BookSnapshot book, BreakerSnapshot breaker) {
    AlarmLevel level = AlarmLevel.of(breaker.status(), breaker.latched());
    AlarmSource source = new AlarmSource.Status(book.book(), breaker.breaker());
    boolean tripped = level.compareTo(AlarmLevel.WARNING) > 0;
    EventType type = tripped ? EventType.BREAKER_TRIPPED : EventType.BREAKER_WARNING;
    return new Found(
        source,
        level,
        number ->
            breaker
                .lastTrip()
                .filter(trip -> tripped)
                .orElseGet(() -> event(number, type, book.book(), breaker, breaker.since())));
  }

  private static Found input(BookSnapshot book, BreakerSnapshot breaker) {
    boolean unfed =
        breaker.reading().level() == Level.UNFED && breaker.status() != BreakerStatus.DISABLED;
    long since = breaker.lastInput() == Times.NEVER ? book.since() : breaker.lastInput();
    return new Found(
        new AlarmSource.Input(book.book(), breaker.breaker()),
        unfed ? AlarmLevel.UNFED : AlarmLevel.NONE,
        number -> event(number, EventType.BREAKER_UNFED, book.book(), breaker, since));
  }

  private static Found killSwitch(String book, boolean on, long since) {
    return new Found(
        new AlarmSource.KillSwitch(book),
        on ? AlarmLevel.EMERGENCY : AlarmLevel.NONE,
        number ->
            event(
                number,
                since,
                EventType.KILL_SWITCH_ON,
                book,
                Optional.empty(),
                Optional.empty(),
                new EventDetail.None()));
  }

  private static Found feed(FeedView feed, long clock) {
    boolean connected = feed.state() == FeedState.CONNECTED;
    AlarmLevel level = feed.silent() ? AlarmLevel.SILENT : AlarmLevel.NONE;
    return new Found(
        new AlarmSource.Feed(feed.feed()),
        connected ? level : AlarmLevel.UNFED,
        number ->
            event(
                number,
                feed.lastArrival() == Times.NEVER ? clock : feed.lastArrival(),
                connected ? EventType.FEED_STALE : EventType.FEED_LOST,
                "",
                Optional.empty(),
                Optional.empty(),
                new EventDetail.Feed(feed.feed(), feed.message())));
  }

  private static Event event(
      long number, EventType type, String book, BreakerSnapshot breaker, long time) {
    return event(
        number,
        time,
        type,
        book,
        Optional.of(breaker.breaker()),
        Optional.of(breaker.status()),
        new EventDetail.None());
  }

  private static Event event(
      long number,
      long time,
      EventType type,
      String book,
      Optional<BreakerId> breaker,
      Optional<BreakerStatus> status,
      EventDetail detail) {
    return new Event(
        number, time, type, type.priority(), book, breaker, status, MISSED, "", "", detail);
  }
}
