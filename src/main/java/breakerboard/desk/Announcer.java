package breakerboard.desk;

import breakerboard.config.BookKeys;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Submission;
import breakerboard.domain.TradingState;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Passes on what the engine says: to the event memory, the trading board and the breakers' log
 * first, then to followers and listeners, and to whoever waits for an answer last. Keeps the
 * configuration that was last told for those who may not ask the engine.
 */
final class Announcer implements EngineListener {
  private static final int MOST_WAITING_EVENTS = 100_000;

  private final Audience audience = new Audience();
  private final List<Subscription> followers = new CopyOnWriteArrayList<>();
  private final BreakerLog breakerLog = new BreakerLog();
  private final EventMemory memory;
  private final TradingBoard board;
  private final Publication publication;
  private final ControlLane control;
  private final Supplier<DeskEngine> engine;
  private final EngineTimes times;
  private final RefusalTally refusals;
  private volatile Configuration configuration;

  /**
   * @param configuration in force until the engine says otherwise
   * @param engine who speaks
   * @param times when what is told came about
   * @param refusals counts the lines that the engine refuses
   */
  Announcer(
      Configuration configuration,
      TradingBoard board,
      Publication publication,
      ControlLane control,
      Supplier<DeskEngine> engine,
      EngineTimes times,
      RefusalTally refusals) {
    this.configuration = configuration;
    this.memory = new EventMemory(configuration.settings(Command.DESK).get(BookKeys.MAX_EVENTS));
    this.board = board;
    this.publication = publication;
    this.control = control;
    this.engine = engine;
    this.times = times;
    this.refusals = refusals;
  }

  void add(EngineListener listener) {
    audience.add(listener);
  }

  Subscription follow(EventFollower follower) {
    Subscription subscription = new Subscription(follower, MOST_WAITING_EVENTS);
    followers.add(subscription);
    return subscription;
  }

  EventPage eventsAfter(long after, int most) {
    return memory.after(after, most);
  }

  /** The configuration in force; for any thread. */
  Configuration configuration() {
    return configuration;
  }

  /** Followers are handed what waits for them, and nothing more. */
  void close() {
    followers.forEach(Subscription::close);
  }

  @Override
  public void event(Event event) {
    times.event(event);
    memory.add(event);
    breakerLog.event(event);
    if (event.type().changesState()) {
      publication.stateChanged();
    }
    if (event.type() == EventType.TRADING_STATE_CHANGED
        && event.detail() instanceof EventDetail.TradingChange(var _, var to, String because)) {
      board.state(event.book(), to, because, event.time());
    }
    followers.forEach(follower -> follower.offer(event));
    audience.event(event);
  }

  @Override
  public void because(String book, TradingState trading, String because) {
    board.state(book, trading, because, engine.get().clock());
    audience.because(book, trading, because);
  }

  /** Whoever waits for the answer hears it after those who write it down. */
  @Override
  public void answer(Submission submission, Answer answer) {
    audience.answer(submission, answer);
    control.answer(answer);
  }

  @Override
  public void joined(String book) {
    DeskEngine desk = engine.get();
    desk.snapshot(book).ifPresent(b -> board.state(book, b.trading(), b.because(), desk.clock()));
    audience.joined(book);
  }

  @Override
  public void configured(
      Configuration former, Configuration now, String operator, String reason, long time) {
    audience.configured(former, now, operator, reason, time);
    configuration = now;
  }

  @Override
  public void refused(RefusedLine line) {
    if (times.taking()) {
      refusals.add(line);
    }
    audience.refused(line);
  }

  @Override
  public void used(String book) {
    audience.used(book);
  }
}
