package breakerboard.cli;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;
import breakerboard.engine.EngineListener;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Counts what a run brought: trips of each breaker and book, minutes halted or liquidating, the
 * final state.
 */
final class ReplaySummary implements EngineListener {
  private static final double SHORTEST = 1e-9;

  private final Function<String, Optional<BookSnapshot>> bookNow;
  private final Map<String, Book> books = new TreeMap<>();

  private static final class Book {
    private final Map<String, Integer> trips = new TreeMap<>();
    private long haltedSince = Times.NEVER;
    private long halted;

    private void becomes(TradingState to, long time) {
      if (to.halts()) {
        haltedSince = haltedSince == Times.NEVER ? time : haltedSince;
      } else if (haltedSince != Times.NEVER) {
        halted += time - haltedSince;
        haltedSince = Times.NEVER;
      }
    }
  }

  /**
   * @param bookNow a book as it is now, asked of whoever tells of it
   */
  ReplaySummary(Function<String, Optional<BookSnapshot>> bookNow) {
    this.bookNow = bookNow;
  }

  /** Its first state is no change, so no event tells it. */
  @Override
  public void joined(String name) {
    bookNow.apply(name).ifPresent(now -> book(name).becomes(now.trading(), now.asOf()));
  }

  @Override
  public void event(Event event) {
    if (event.type() == EventType.BREAKER_TRIPPED) {
      book(event.book())
          .trips
          .merge(event.breaker().map(BreakerId::value).orElse("?"), 1, Integer::sum);
    }
    if (event.detail() instanceof EventDetail.TradingChange(var _, var to, var _)) {
      book(event.book()).becomes(to, event.time());
    }
  }

  private Book book(String name) {
    return books.computeIfAbsent(name, n -> new Book());
  }

  /**
   * Prints it.
   *
   * @param state every book as it finally is
   * @param seconds how long the run took
   */
  void print(DeskSnapshot state, double seconds, PrintWriter out) {
    out.println(
        Words.number(state.observations(), 0)
            + " observations, "
            + Words.number(state.refusedLines(), 0)
            + " refused lines, "
            + (state.unused().words().isEmpty() ? "" : state.unused().words() + ", ")
            + Words.number(state.lastEvent(), 0)
            + " events");
    for (BookSnapshot last : state.changed()) {
      Book book = book(last.book());
      long open = book.haltedSince == Times.NEVER ? 0 : state.clock() - book.haltedSince;
      out.println(
          last.book()
              + ": "
              + (book.trips.isEmpty() ? "no trips" : "trips " + trips(book))
              + "; halted or liquidating "
              + Words.number((book.halted + open) / (double) Times.NANOS_PER_MINUTE, 1)
              + " min; finally "
              + last.trading()
              + (last.because().isEmpty() ? "" : " because " + last.because()));
    }
    out.println(
        Words.number(state.observations() / Math.max(seconds, SHORTEST), 0)
            + " observations/s, "
            + Words.number(seconds, 2)
            + " s");
    out.flush();
  }

  private static String trips(Book book) {
    return String.join(
        ", ", book.trips.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }
}
