package breakerboard.desk.whatif;

import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what books do from events. Lists so many trips and halts at most; those beyond are counted
 * all the same.
 */
final class Tally {
  /** More than anybody reads, and little enough to keep for dozens of runs. */
  static final int MOST_LISTED = 20_000;

  private final int mostListed;
  private final Map<String, Book> books = new TreeMap<>();
  private int listed;
  private boolean whole = true;

  Tally(int mostListed) {
    this.mostListed = mostListed;
  }

  private final class Book {
    private final List<Trip> trips = new ArrayList<>();
    private final List<Span> halts = new ArrayList<>();
    private long tripCount;
    private long halted;
    private long longestHalt;
    private long warnings;
    private long haltedSince = Times.NEVER;

    private void becomes(TradingState to, long time) {
      if (to.halts()) {
        haltedSince = haltedSince == Times.NEVER ? time : haltedSince;
      } else if (haltedSince != Times.NEVER) {
        ends(new Span(haltedSince, time));
        haltedSince = Times.NEVER;
      }
    }

    private void ends(Span halt) {
      halted += halt.length();
      longestHalt = Math.max(longestHalt, halt.length());
      if (lists()) {
        halts.add(halt);
      }
    }

    private void tripped(Trip trip) {
      tripCount++;
      if (lists()) {
        trips.add(trip);
      }
    }

    private BookOutcome outcome(String name, long end) {
      if (haltedSince != Times.NEVER) {
        ends(new Span(haltedSince, Math.max(haltedSince, end)));
        haltedSince = Times.NEVER;
      }
      return new BookOutcome(name, trips, tripCount, halts, halted, longestHalt, warnings);
    }
  }

  private boolean lists() {
    if (listed == mostListed) {
      whole = false;
      return false;
    }
    listed++;
    return true;
  }

  /** A book is there, in this state. */
  void joined(String book, TradingState state, long time) {
    book(book).becomes(state, time);
  }

  /** Takes an event of a book. */
  void event(Event event) {
    switch (event.detail()) {
      case EventDetail.TradingChange(var _, var to, var _) ->
          book(event.book()).becomes(to, event.time());
      case EventDetail.Tripped tripped when event.type() == EventType.BREAKER_TRIPPED ->
          book(event.book()).tripped(trip(event, tripped));
      case EventDetail.Warning _ -> book(event.book()).warnings++;
      default -> {}
    }
  }

  private static Trip trip(Event event, EventDetail.Tripped tripped) {
    return new Trip(
        event.book(),
        event.breaker().orElseThrow(),
        event.time(),
        tripped.trigger(),
        tripped.value(),
        tripped.limit(),
        tripped.unit(),
        tripped.retrip(),
        event.operator());
  }

  private Book book(String name) {
    return books.computeIfAbsent(name, _ -> new Book());
  }

  /**
   * All of it, once: halts that last end then.
   *
   * @param end nanoseconds since the epoch
   */
  List<BookOutcome> outcomes(long end) {
    return books.entrySet().stream()
        .map(each -> each.getValue().outcome(each.getKey(), end))
        .toList();
  }

  /** Whether all trips and halts are listed. */
  boolean whole() {
    return whole;
  }
}
