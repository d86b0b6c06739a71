package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.TradingState;
import java.util.Optional;

/** Whether one book trades, since when and why; a change is told. */
final class BookTrading {
  private final String book;
  private final BreakerCell[] cells;
  private final BookFacts facts;
  private final BookLog log;
  private final Cause cause = new Cause();
  private boolean maintenance;
  private TradingState state;
  private long since;
  private String because;

  BookTrading(String book, BreakerCell[] cells, BookFacts facts, BookLog log) {
    this.book = book;
    this.cells = cells;
    this.facts = facts;
    this.log = log;
    state = TradingRules.state(cells, false);
    because = Because.words(cells, state, false, facts);
    cause.follow(cells, state);
    since = log.clock();
  }

  /** Brings it up to date with the breakers. */
  void follow(Actor by) {
    TradingState next = TradingRules.state(cells, maintenance);
    if (next == state) {
      restate();
    } else {
      change(next, by);
    }
  }

  private void change(TradingState next, Actor by) {
    TradingState from = state;
    state = next;
    since = log.clock();
    cause.follow(cells, next);
    because = Because.words(cells, next, maintenance, facts);
    Priority priority =
        next.compareTo(from) > 0 && next != TradingState.REDUCE_ONLY
            ? Priority.CRITICAL
            : Priority.HIGH;
    log.book(
        EventType.TRADING_STATE_CHANGED,
        priority,
        Because.change(from, next, because),
        by,
        new EventDetail.TradingChange(from, next, because));
  }

  /** The book trades as before, but perhaps for another reason. */
  private void restate() {
    if (state == TradingState.ALLOWED || !cause.moved(cells, state)) {
      return;
    }
    String words = Because.words(cells, state, maintenance, facts);
    if (!words.equals(because)) {
      because = words;
      log.because(state, because);
    }
  }

  /**
   * Maintenance starts or ends; what that changes is told when this is brought up to date.
   *
   * @return why it cannot
   */
  Optional<String> maintenance(boolean on, Actor by) {
    if (on == maintenance) {
      return Optional.of("Book " + book + " is " + (on ? "already" : "not") + " in maintenance.");
    }
    maintenance = on;
    cause.forget();
    EventType type = on ? EventType.MAINTENANCE_START : EventType.MAINTENANCE_END;
    log.book(
        type,
        type.priority(),
        "maintenance " + (on ? "started" : "ended") + by.words(),
        by,
        new EventDetail.None());
    return Optional.empty();
  }

  void save(StateWriter out) {
    out.version(1);
    out.flag("maintenance", maintenance);
    out.choice("state", state);
    out.integer("since", since);
    out.text("because", because);
    cause.save(out.part("cause"));
  }

  void restore(StateReader in) {
    maintenance = in.flag("maintenance");
    state = in.choice("state", TradingState.class);
    since = in.integer("since");
    because = in.text("because");
    cause.restore(in.savedPart("cause"));
  }

  boolean maintenance() {
    return maintenance;
  }

  TradingState state() {
    return state;
  }

  /** When it came to trade so, nanoseconds since the epoch. */
  long since() {
    return since;
  }

  /** A short phrase, empty while trading is allowed. */
  String because() {
    return because;
  }

  /** 0 to 100, NaN while a required input is unfed. */
  double riskScore() {
    return TradingRules.riskScore(cells, state);
  }
}
