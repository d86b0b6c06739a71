package breakerboard.engine;

import breakerboard.breakers.Backlog;
import breakerboard.breakers.KillSource;
import breakerboard.config.Configuration;
import breakerboard.domain.Observation;
import java.util.Collection;
import java.util.Optional;

/**
 * What the parts of a desk's engine share: its books, the configuration in force, and the next
 * moment at which something may fall due.
 */
final class DeskFloor {
  private final DeskBooks books;
  private final EventLog log;
  private final EngineListener listener;
  private final Backlog backlog = new Backlog();
  private Configuration configuration;
  private Watch watch = new Watch() {};
  private long dueNoEarlierThan = Long.MAX_VALUE;

  /** Acts at once on what happens on the floor. */
  interface Watch {
    /** A book joined the desk. */
    default void joined(BookEngine book) {}

    /** A breaker asks for the kill switch. */
    default void raised(BookEngine book, BreakerCell cell, KillSource source) {}

    /** A configuration gave way to another one. */
    default void former(Configuration configuration) {}
  }

  DeskFloor(Configuration configuration, DeskBooks books, EventLog log, EngineListener listener) {
    this.configuration = configuration;
    this.books = books;
    this.log = log;
    this.listener = listener;
  }

  /** There is one watch; before it is there nothing happens. */
  void watchedBy(Watch newWatch) {
    watch = newWatch;
  }

  /** The book of that name, made on first use; empty when the desk is full. */
  Optional<BookEngine> book(String name) {
    Optional<BookEngine> known = books.existing(name);
    if (known.isPresent()) {
      return known;
    }
    Optional<BookEngine> made = make(name);
    made.ifPresent(
        book -> {
          watch.joined(book);
          listener.joined(name);
        });
    return made;
  }

  /** A book of that name of which nobody is told; empty when the desk is full. */
  Optional<BookEngine> make(String name) {
    Optional<BookEngine> made = books.make(name, configuration);
    made.ifPresent(book -> book.joins(backlog, (cell, source) -> watch.raised(book, cell, source)));
    return made;
  }

  /** A book that exists. */
  Optional<BookEngine> existing(String name) {
    return books.existing(name);
  }

  /**
   * A book that exists, and as long as the desk has none also the one that observations belong to
   * by default: it can be halted before the first of them.
   */
  Optional<BookEngine> addressed(String name) {
    return books.isEmpty() && name.equals(Observation.DEFAULT_BOOK) ? book(name) : existing(name);
  }

  /** All of them, in the order of their names. */
  Collection<BookEngine> books() {
    return books.all();
  }

  /** How full the engine's queue is. */
  Backlog backlog() {
    return backlog;
  }

  /** The configuration in force. */
  Configuration configuration() {
    return configuration;
  }

  /** Takes another configuration version for every book at once. */
  void apply(Configuration next, Actor by) {
    Configuration former = configuration;
    configuration = next;
    watch.former(former);
    listener.configured(former, next, by.operator(), by.reason(), log.clock());
    books().forEach(book -> book.reconfigure(next, by));
    reschedule();
  }

  /** Whether something may fall due up to that time. */
  boolean mayBeDue(long time) {
    return dueNoEarlierThan <= time;
  }

  /** Something may fall due sooner than was known. */
  void reschedule() {
    dueNoEarlierThan = Long.MIN_VALUE;
  }

  /** Something falls due then, or nothing before it. */
  void dueBy(long time) {
    dueNoEarlierThan = Math.min(dueNoEarlierThan, time);
  }

  /** Nothing falls due before that time. */
  void nothingDueBefore(long time) {
    dueNoEarlierThan = time;
  }
}
