package breakerboard.desk;

import breakerboard.config.BookKeys;
import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.Input;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running desk: one thread owns the engine and takes inputs from two lanes, the unbounded control
 * lane (commands, ticks, the screen's demand) before every observation of the bounded one. Whoever
 * enqueues wakes it afterwards.
 */
public final class Desk implements EngineGateway, Intake, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
  private static final int QUEUE = 8192;
  private static final int BATCH = 256;
  private static final int MOST_WAITING_EVENTS = 100_000;
  private static final long CLOSING_MILLIS = 5000;
  private static final String CLOSING = "The desk is closing: start the console again.";

  private final BlockingQueue<Input> observations = new ArrayBlockingQueue<>(QUEUE);
  private final Queue<Submission> control = new ConcurrentLinkedQueue<>();
  private final AtomicLong tick = new AtomicLong(Times.NEVER);
  private final AtomicBoolean demand = new AtomicBoolean();
  private final AtomicBoolean demandStates = new AtomicBoolean();
  private final AtomicLong submissions = new AtomicLong();
  private final Map<Long, CompletableFuture<Answer>> pending = new ConcurrentHashMap<>();
  private final Audience audience = new Audience();
  private final List<Subscription> followers = new CopyOnWriteArrayList<>();
  private final TradingBoard board = new TradingBoard();
  private final BreakerLog breakerLog = new BreakerLog();
  private final EventMemory memory;
  private final DeskEngine engine;
  private final LongSupplier clock;
  private final Thread thread;
  private final boolean live;
  private volatile Optional<InputRecorder> recorder = Optional.empty();
  private Optional<Input> first = Optional.empty();
  private final AtomicBoolean checkpointAsked = new AtomicBoolean();
  private volatile SnapshotListener screen = snapshot -> {};
  private volatile Configuration configuration;
  private volatile Optional<DeskSnapshot> last = Optional.empty();
  private volatile boolean closing;

  /** Nothing that is submitted now will be taken. */
  private volatile boolean deaf;

  private final AtomicBoolean everything = new AtomicBoolean();
  private long ticked = Times.NEVER;
  private long shownEvent;
  private boolean touched;
  private boolean stateChanged;
  private long countedSecond = Times.NEVER;

  /**
   * @param clock wall clock of commands, nanoseconds since the epoch
   * @param live refuse observations too far ahead of the desk clock
   */
  public Desk(Configuration configuration, SymbolTable symbols, LongSupplier clock, boolean live) {
    this.configuration = configuration;
    this.clock = clock;
    this.live = live;
    this.memory = new EventMemory(configuration.settings(Command.DESK).get(BookKeys.MAX_EVENTS));
    this.engine = new DeskEngine(configuration, symbols, new Ears(), live);
    this.thread = Thread.ofPlatform().name("engine").daemon().unstarted(this::run);
  }

  /** Starts the engine's thread; listeners are added before. */
  public Desk start() {
    thread.start();
    return this;
  }

  /** Takes this before anything else; before the desk starts. */
  public void first(Input input) {
    first = Optional.of(input);
  }

  /**
   * Hears everything on the engine's thread, for those that only hand it on; what it throws harms
   * nobody. Whoever may be slow follows instead.
   */
  public void listen(EngineListener listener) {
    audience.add(listener);
  }

  /**
   * Hears every event from now on, on a thread of its own: however slow it is, neither the engine
   * nor another follower waits.
   */
  public Subscription follow(EventFollower follower) {
    Subscription subscription = new Subscription(follower, MOST_WAITING_EVENTS);
    followers.add(subscription);
    return subscription;
  }

  /**
   * Hands every input and now and then a checkpoint to a recorder, the first one before any input;
   * set before the desk starts.
   */
  public void record(InputRecorder to) {
    recorder = Optional.of(to);
  }

  /** Asks for a checkpoint between two inputs, soon; for any thread. */
  public void askForCheckpoint() {
    checkpointAsked.set(true);
    LockSupport.unpark(thread);
  }

  /**
   * Goes on from a checkpoint whose configuration this desk was made with, before it starts: takes
   * what came after it again. Listeners that were added before hear it.
   *
   * @param former configuration versions that can be rolled back to, the oldest first
   * @return how many inputs were taken
   * @throws IllegalStateException with a sentence when this is no state of such an engine
   */
  public long restore(Checkpoint from, List<Configuration> former, Iterator<Input> since) {
    engine.knows(former);
    submissions.set(from.submissions());
    engine.restore(from.engine());
    long taken = 0;
    while (since.hasNext()) {
      Input input = since.next();
      if (input instanceof Submission submission) {
        submissions.accumulateAndGet(submission.id(), Math::max);
      }
      evaluate(input);
      taken++;
    }
    configuration = engine.configuration();
    return taken;
  }

  /** Numbers its events and commands after those of a desk before it; before it starts. */
  public void continueAfter(long event, long submission) {
    engine.continueAfter(event);
    submissions.accumulateAndGet(submission, Math::max);
  }

  /** How far each feed that can be read again was read. */
  public List<FeedPosition> positions() {
    return engine.positions();
  }

  /** Number of the last line that was taken of a feed, 0 of none; before the desk starts. */
  public long lastLine(String feed) {
    return engine.lastLine(feed);
  }

  /** The desk clock, {@link Times#NEVER} before the first input; before the desk starts. */
  public long time() {
    return engine.clock();
  }

  /** Number of the newest event, 0 before the first; before the desk starts. */
  public long lastEvent() {
    return engine.lastEvent();
  }

  /** The trading state to publish. */
  public TradingBoard trading() {
    return board;
  }

  @Override
  public void put(Input input) throws InterruptedException {
    observations.put(input);
    LockSupport.unpark(thread);
  }

  /** Moves the desk clock. */
  public void tick(long time) {
    tick.accumulateAndGet(time, Math::max);
    LockSupport.unpark(thread);
  }

  /** How full the observation queue is, 0 to 1. */
  public double queueFill() {
    return (double) observations.size() / QUEUE;
  }

  @Override
  public CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    if (closing) {
      answer.complete(new Answer.Refused(submissions.get(), CLOSING));
      return answer;
    }
    enqueue(command, operator, reason, basedOn, answer);
    LockSupport.unpark(thread);
    if (deaf) {
      refuseWaiting();
    }
    return answer;
  }

  /** In the order of their numbers, which the journal relies on. */
  private void enqueue(
      Command command,
      String operator,
      String reason,
      long basedOn,
      CompletableFuture<Answer> answer) {
    synchronized (control) {
      long id = submissions.incrementAndGet();
      pending.put(id, answer);
      control.add(new Submission(id, command, operator, reason, basedOn, clock.getAsLong()));
    }
  }

  /** Whoever waits for an answer that will not come hears so. */
  private void refuseWaiting() {
    pending.keySet().forEach(id -> refuse(id, CLOSING));
  }

  private void refuse(long submission, String why) {
    CompletableFuture<Answer> waiting = pending.remove(submission);
    if (waiting != null) {
      waiting.complete(new Answer.Refused(submission, why));
    }
  }

  @Override
  public void demand() {
    demand.set(true);
    LockSupport.unpark(thread);
  }

  @Override
  public void demandStates() {
    demandStates.set(true);
    LockSupport.unpark(thread);
  }

  @Override
  public void listen(SnapshotListener listener) {
    screen = listener;
    everything.set(true);
  }

  @Override
  public EventPage eventsAfter(long after, int most) {
    return memory.after(after, most);
  }

  @Override
  public Configuration configuration() {
    return configuration;
  }

  /**
   * Takes in what is queued, shows the screen the last state and ends the thread; empty when the
   * engine did not end in time.
   */
  public Optional<DeskSnapshot> end() {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    deaf = true;
    refuseWaiting();
    followers.forEach(Subscription::close);
    return last;
  }

  /** Ends the desk; from now on every book is published as halted. */
  @Override
  public void close() {
    var _ = end();
    board.close();
  }

  private void run() {
    boolean ended = false;
    try {
      serve();
      ended = true;
    } finally {
      closing = true;
      deaf = true;
      refuseWaiting();
      if (!ended) {
        LOG.error("The engine ended by itself: every book is published as halted");
        board.close();
      }
    }
  }

  private void serve() {
    checkpoint();
    first.ifPresent(this::take);
    while (true) {
      boolean idle = step();
      tellNewConfiguration();
      publishIfAsked();
      if (checkpointAsked.compareAndSet(true, false)) {
        checkpoint();
      }
      if (idle && closing) {
        checkpoint();
        last = Optional.of(publish(true));
        return;
      }
      if (idle) {
        LockSupport.park(this);
      }
    }
  }

  private void checkpoint() {
    recorder.ifPresent(this::checkpoint);
  }

  /** Where it cannot be made the desk goes on, and the one before stays the newest. */
  private void checkpoint(InputRecorder to) {
    try {
      to.checkpoint(Checkpoint.of(engine, live, submissions.get()));
    } catch (RuntimeException e) {
      LOG.error("The engine's state cannot be saved", e);
    }
  }

  /** An override that ends with a tick makes one too. */
  private void tellNewConfiguration() {
    Configuration now = engine.configuration();
    if (now.version() != configuration.version()) {
      configuration = now;
    }
  }

  /** One batch; tells whether there is nothing left to do. */
  private boolean step() {
    for (int i = 0; i < BATCH; i++) {
      controls();
      Input input = observations.poll();
      if (input == null) {
        return control.isEmpty() && tick.get() <= ticked;
      }
      take(input);
      touched = true;
    }
    return false;
  }

  private void controls() {
    long now = tick.get();
    if (now > ticked) {
      ticked = now;
      take(new QueueLevel(queueFill(), now));
      take(new Tick(now));
      board.confirm(now);
      touched |= newSecond(now) && engine.countsDown();
    }
    for (Submission next = control.poll(); next != null; next = control.poll()) {
      take(next);
      configuration = engine.configuration();
      touched = true;
    }
  }

  /** Countdowns and ages move once a second, however often the clock ticks. */
  private boolean newSecond(long now) {
    long second = Math.floorDiv(now, Times.NANOS_PER_SECOND);
    boolean isNew = second != countedSecond;
    countedSecond = second;
    return isNew;
  }

  /** Whatever it throws, an error too, ends with this input. */
  private void take(Input input) {
    if (recorder.isPresent()) {
      recorder.get().input(input);
    }
    evaluate(input);
  }

  private void evaluate(Input input) {
    try {
      engine.on(input);
    } catch (Throwable thrown) {
      LOG.error("The engine failed on an input and goes on with the next: {}", input, thrown);
      if (input instanceof Submission submission) {
        refuse(submission.id(), "The engine failed on it: look into the log.");
      }
    }
  }

  private void publishIfAsked() {
    boolean news = touched || engine.lastEvent() != shownEvent || everything.get();
    boolean asked = news && demand.compareAndSet(true, false);
    if (asked || (stateChanged && demandStates.compareAndSet(true, false))) {
      publish(everything.getAndSet(false));
    }
  }

  private DeskSnapshot publish(boolean all) {
    touched = false;
    stateChanged = false;
    shownEvent = engine.lastEvent();
    configuration = engine.configuration();
    DeskSnapshot snapshot = engine.publish(all);
    show(snapshot);
    return snapshot;
  }

  private void show(DeskSnapshot snapshot) {
    try {
      screen.publish(snapshot);
    } catch (Throwable thrown) {
      LOG.error("The screen failed on a snapshot and is shown the next", thrown);
    }
  }

  private final class Ears implements EngineListener {
    @Override
    public void event(Event event) {
      memory.add(event);
      breakerLog.event(event);
      stateChanged |= event.type().changesState();
      if (event.type() == EventType.TRADING_STATE_CHANGED
          && event.detail() instanceof EventDetail.TradingChange(var _, var to, String because)) {
        board.state(event.book(), to, because, event.time());
      }
      followers.forEach(follower -> follower.offer(event));
      audience.event(event);
    }

    @Override
    public void because(String book, TradingState trading, String because) {
      board.state(book, trading, because, engine.clock());
      audience.because(book, trading, because);
    }

    /** Whoever waits for the answer hears it after those who write it down. */
    @Override
    public void answer(Submission submission, Answer answer) {
      configuration = engine.configuration();
      audience.answer(submission, answer);
      CompletableFuture<Answer> waiting = pending.remove(answer.submission());
      if (waiting != null) {
        waiting.complete(answer);
      }
    }

    @Override
    public void joined(String book) {
      engine
          .snapshot(book)
          .ifPresent(b -> board.state(book, b.trading(), b.because(), engine.clock()));
      audience.joined(book);
    }

    @Override
    public void configured(
        Configuration former, Configuration now, String operator, String reason, long time) {
      audience.configured(former, now, operator, reason, time);
    }

    @Override
    public void used(String book) {
      audience.used(book);
    }
  }

  /** A book as it is now; only on the engine's thread, for listeners. */
  public Optional<BookSnapshot> snapshot(String book) {
    return engine.snapshot(book);
  }
}
