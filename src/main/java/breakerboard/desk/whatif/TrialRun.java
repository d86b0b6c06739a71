package breakerboard.desk.whatif;

import breakerboard.config.Configuration;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.Input;
import breakerboard.domain.StateReader;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.util.function.Function;

/** One engine of a trial, and the count of what it does from a moment on. */
final class TrialRun implements EngineListener {
  private final String asked;
  private final DeskEngine engine;
  private final Tally tally = new Tally(Tally.MOST_LISTED);
  private boolean counts;
  private int books;
  private long observations;
  private long refusedBefore;

  private TrialRun(String asked, Function<EngineListener, DeskEngine> maker) {
    this.asked = asked;
    this.engine = maker.apply(this);
  }

  static TrialRun anew(Configuration limits, SymbolTable symbols, String asked) {
    TrialRun run =
        new TrialRun(asked, listener -> new DeskEngine(limits, symbols, listener, false));
    run.counts = true;
    return run;
  }

  /**
   * @param before the configuration with which the state was saved
   */
  static TrialRun goingOn(
      Configuration before,
      StateReader state,
      boolean live,
      Configuration limits,
      SymbolTable symbols,
      String asked) {
    TrialRun run = new TrialRun(asked, listener -> new DeskEngine(before, symbols, listener, live));
    run.engine.restore(state);
    run.engine.tryOut(limits);
    run.begin();
    return run;
  }

  private void begin() {
    counts = true;
    books = 0;
    refusedBefore = engine.refusedLines();
    engine.bookNames().forEach(this::joined);
  }

  int books() {
    return books;
  }

  void on(Input input) {
    engine.on(input);
  }

  @Override
  public void joined(String book) {
    books++;
    if (counts && isAsked(book)) {
      engine.snapshot(book).ifPresent(this::joined);
    }
  }

  private void joined(BookSnapshot book) {
    tally.joined(book.book(), book.trading(), engine.clock());
  }

  @Override
  public void event(Event event) {
    if (counts && isAsked(event.book())) {
      tally.event(event);
    }
  }

  @Override
  public void used(String book) {
    if (isAsked(book)) {
      observations++;
    }
  }

  private boolean isAsked(String book) {
    return asked.equals(Command.DESK) ? !book.equals(Command.DESK) : asked.equals(book);
  }

  /** What came of it, asked for once, at the end. */
  Outcome outcome(long from) {
    long end = Math.max(from, engine.clock());
    return new Outcome(
        tally.outcomes(end),
        observations,
        engine.refusedLines() - refusedBefore,
        new Span(from, end),
        tally.whole());
  }
}
