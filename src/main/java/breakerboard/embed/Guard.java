package breakerboard.embed;

import breakerboard.breakers.BreakerType;
import breakerboard.config.BookKeys;
import breakerboard.config.Configuration;
import breakerboard.desk.BreakerLog;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.Observation;
import breakerboard.domain.OnTrip;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * One engine with one book behind one lock: what the facade and a breaker alone share. Events are
 * handed on, and written to the log, after the lock is released, so that neither a callback nor a
 * log on a slow disk holds up a check.
 */
final class Guard {
  private static final int SYMBOLS = 200_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final SymbolTable symbols = new SymbolTable(SYMBOLS);
  private final EventManager log = new EventManager(0);
  private final String book;
  private final InstantSource clock;
  private final DeskEngine engine;
  private EventManager events;
  private Answer answer = new Answer.Refused(0, "");
  private long now = Times.NEVER;
  private long submissions;
  private boolean checked;
  private Duration lastCheck = Duration.ZERO;

  /**
   * @param configuration with a section for the book
   * @param types the breakers that watch it
   */
  Guard(Configuration configuration, String book, InstantSource clock, List<BreakerType> types) {
    this.book = book;
    this.clock = clock;
    this.events = new EventManager(configuration.settings(book).get(BookKeys.MAX_EVENTS));
    this.log.register(new BreakerLog()::event);
    this.engine = new DeskEngine(configuration, symbols, new Ears(), true, types);
    var _ = snapshot();
  }

  private final class Ears implements EngineListener {
    @Override
    public void event(Event event) {
      if (event.book().isEmpty() || event.book().equals(book)) {
        log.offer(event);
        events.offer(event);
      }
    }

    @Override
    public void answer(Submission submission, Answer given) {
      answer = given;
    }
  }

  /** Does something with the engine at the present time, then tells the callbacks. */
  private <T> T inside(Supplier<T> deed) {
    lock.lock();
    EventManager telling;
    T done;
    try {
      moveClock();
      done = deed.get();
      telling = events;
    } finally {
      lock.unlock();
    }
    log.deliver();
    telling.deliver();
    return done;
  }

  /** A clock that is set back stands still until it has caught up. */
  private void moveClock() {
    now = Math.max(now, Times.nanos(clock.instant()));
    engine.on(new Tick(now));
  }

  /** Evaluates one observation of the book and shows the book after it. */
  BookSnapshot check(BiConsumer<Observation.Builder, SymbolTable> fill) {
    return inside(
        () -> {
          long before = System.nanoTime();
          Observation.Builder observation = new Observation.Builder(book, now);
          fill.accept(observation, symbols);
          engine.on(observation.build());
          lastCheck = Duration.ofNanos(System.nanoTime() - before);
          checked = true;
          return book();
        });
  }

  Answer submit(Command command, String operator, String reason) {
    return inside(
        () -> {
          long version = engine.configuration().version();
          engine.on(new Submission(++submissions, command, operator, reason, version, now));
          return answer;
        });
  }

  /** The book as it is now. */
  BookSnapshot snapshot() {
    return inside(this::book);
  }

  private BookSnapshot book() {
    return engine.snapshot(book).orElseThrow();
  }

  EnhancedStatus status() {
    return inside(
        () -> {
          BookSnapshot snapshot = book();
          return new EnhancedStatus(snapshot, allowed(snapshot), lastCheck);
        });
  }

  /** Before the first check only an operator can forbid trading, whatever the clock says. */
  private boolean allowed(BookSnapshot snapshot) {
    return checked
        ? snapshot.trading() == TradingState.ALLOWED
        : !snapshot.maintenance() && snapshot.breakers().stream().noneMatch(Guard::trippedByHand);
  }

  private static boolean trippedByHand(BreakerSnapshot breaker) {
    return breaker.onTrip() != OnTrip.ALERT_ONLY
        && tripped(breaker.status())
        && !breaker.actor().isEmpty();
  }

  /** Tripped and not released yet. */
  static boolean tripped(BreakerStatus status) {
    return status.resettable() || status == BreakerStatus.EMERGENCY_HALT;
  }

  BreakerSnapshot breaker(BreakerId id) {
    return breaker(id, snapshot());
  }

  static BreakerSnapshot breaker(BreakerId id, BookSnapshot snapshot) {
    return snapshot.breakers().stream()
        .filter(breaker -> breaker.breaker().equals(id))
        .findFirst()
        .orElseThrow(() -> unknown(id, snapshot));
  }

  private static IllegalArgumentException unknown(BreakerId id, BookSnapshot snapshot) {
    String known =
        String.join(", ", snapshot.breakers().stream().map(b -> b.breaker().value()).toList());
    return new IllegalArgumentException(
        "There is no breaker " + id + ": name one of " + known + ".");
  }

  String bookName() {
    return book;
  }

  Configuration configuration() {
    return inside(engine::configuration);
  }

  EventManager events() {
    lock.lock();
    try {
      return events;
    } finally {
      lock.unlock();
    }
  }

  void events(EventManager next) {
    lock.lock();
    try {
      events = next;
    } finally {
      lock.unlock();
    }
  }
}
