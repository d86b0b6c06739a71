package breakerboard.cli;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Words;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/** Counts what a run brought: trips of each breaker and book, minutes halted, the final state. */
final class ReplaySummary implements EngineListener {
  private final Map<String, Book> books = new TreeMap<>();

  private static final class Book {
    private final Map<String, Integer> trips = new TreeMap<>();
    private TradingState state = TradingState.ALLOWED;
    private long haltedSince = Times.NEVER;
    private long halted;
  }

  @Override
  public void event(Event event) {
    if (event.type() == EventType.BREAKER_TRIPPED) {
      book(event.book())
          .trips
          .merge(event.breaker().map(BreakerId::value).orElse("?"), 1, Integer::sum);
    }
    if (event.detail() instanceof EventDetail.TradingChange(var _, var to, var _)) {
      Book book = book(event.book());
      book.state = to;
      boolean halted = to == TradingState.HALTED;
      if (halted) {
        book.haltedSince = event.time();
      } else if (book.haltedSince != Times.NEVER) {
        book.halted += event.time() - book.haltedSince;
        book.haltedSince = Times.NEVER;
      }
    }
  }

  private Book book(String name) {
    return books.computeIfAbsent(name, n -> new Book());
  }

  /**
   * Prints it.
   *
   * @param seconds how long the run took
   */
  void print(DeskEngine engine, double seconds, PrintWriter out) {
    out.println(
        Words.number(engine.observations(), 0)
            + " observations, "
            + Words.number(engine.refusedLines(), 0)
            + " refused lines, "
            + Words.number(engine.lastEvent(), 0)
            + " events");
    for (String name : engine.bookNames()) {
      Book book = book(name);
      long open = book.haltedSince == Times.NEVER ? 0 : engine.clock() - book.haltedSince;
      out.println(
          name
              + ": "
              + (book.trips.isEmpty() ? "no trips" : "trips " + trips(book))
              + "; halted "
              + Words.number((book.halted + open) / (double) Times.NANOS_PER_MINUTE, 1)
              + " min; finally "
              + engine
                  .snapshot(name)
                  .map(b -> b.trading() + (b.because().isEmpty() ? "" : " because " + b.because()))
                  .orElse("?"));
    }
    out.println(
        Words.number(engine.observations() / Math.max(seconds, 1e-9), 0)
            + " observations/s, "
            + Words.number(seconds, 2)
            + " s");
  }

  private static String trips(Book book) {
    return String.join(
        ", ", book.trips.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
  }
}
