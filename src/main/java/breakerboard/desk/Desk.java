package breakerboard.desk;

import breakerboard.config.Configuration;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.Holdings;
import breakerboard.domain.Input;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * A running desk: one thread owns the engine and takes inputs from two lanes, the unbounded control
 * lane (commands, ticks, the screen's demand) before every observation of the bounded one. Whoever
 * enqueues wakes it afterwards.
 */
public final class Desk implements EngineGateway, Intake, AutoCloseable {
  private static final long CLOSING_MILLIS = 5000;

  private final TradingBoard board = new TradingBoard();
  private final ObservationLane observations = new ObservationLane(this::wake);
  private final Publication publication = new Publication(this::wake);
  private final Inquiries inquiries = new Inquiries(this::wake);
  private final RefusalTally refusals = new RefusalTally();
  private final EngineTimes times;
  private final ControlLane control;
  private final RecordKeeper records;
  private final Announcer announcer;
  private final DeskEngine engine;
  private final EngineLoop loop;
  private final Thread thread;

  /**
   * @param clock wall clock of commands, nanoseconds since the epoch
   * @param live refuse observations too far ahead of the desk clock
   */
  public Desk(Configuration configuration, SymbolTable symbols, LongSupplier clock, boolean live) {
    times = new EngineTimes(clock, live);
    control = new ControlLane(clock, this::wake);
    records = new RecordKeeper(live, this::wake);
    announcer =
        new Announcer(configuration, board, publication, control, this::engine, times, refusals);
    engine = new DeskEngine(configuration, symbols, announcer, live);
    loop =
        new EngineLoop(
            engine, observations, control, records, publication, inquiries, board, times);
    thread = Thread.ofPlatform().name("engine").daemon().unstarted(loop::run);
  }

  private void wake() {
    LockSupport.unpark(thread);
  }

  private DeskEngine engine() {
    return engine;
  }

  /** Starts the engine's thread; listeners are added before. */
  public Desk start() {
    thread.start();
    return this;
  }

  /** Takes this before anything else; before the desk starts. */
  public void first(Input input) {
    loop.first(input);
  }

  /**
   * Hears everything on the engine's thread, for those that only hand it on; what it throws harms
   * nobody. Whoever may be slow follows instead.
   */
  public void listen(EngineListener listener) {
    announcer.add(listener);
  }

  /**
   * Hears every event from now on, on a thread of its own: however slow it is, neither the engine
   * nor another follower waits.
   */
  public Subscription follow(EventFollower follower) {
    return announcer.follow(follower);
  }

  /**
   * Hands every input and now and then a checkpoint to a recorder, the first one before any input;
   * set before the desk starts.
   */
  public void record(InputRecorder to) {
    records.record(to);
  }

  /** What comes in is a recording: its arrival is not measured. Before the desk starts. */
  public void recorded() {
    times.recorded();
  }

  /** Asks for a checkpoint between two inputs, soon; for any thread. */
  public void askForCheckpoint() {
    records.ask();
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
    control.continueAfter(from.submissions());
    engine.restore(from.engine());
    long taken = 0;
    while (since.hasNext()) {
      Input input = since.next();
      if (input instanceof Submission submission) {
        control.continueAfter(submission.id());
      }
      loop.evaluate(input);
      taken++;
    }
    return taken;
  }

  /** Numbers its events and commands after those of a desk before it; before it starts. */
  public void continueAfter(long event, long submission) {
    engine.continueAfter(event);
    control.continueAfter(submission);
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

  /** A book as it is now; only on the engine's thread, for listeners. */
  public Optional<BookSnapshot> snapshot(String book) {
    return engine.snapshot(book);
  }

  /** The trading state to publish. */
  public TradingBoard trading() {
    return board;
  }

  @Override
  public void put(Input input) throws InterruptedException {
    observations.put(input);
  }

  /** Moves the desk clock. */
  public void tick(long time) {
    control.tick(time);
  }

  @Override
  public CompletionStage<Answer> submit(
      Command command, String operator, String reason, long basedOn) {
    return control.submit(command, operator, reason, basedOn);
  }

  @Override
  public void demand() {
    publication.demand();
  }

  @Override
  public void demandStates() {
    publication.demandStates();
  }

  @Override
  public void demandSecond() {
    publication.demandSecond();
  }

  @Override
  public void listen(SnapshotListener listener) {
    publication.to(listener);
  }

  @Override
  public EventPage eventsAfter(long after, int most) {
    return announcer.eventsAfter(after, most);
  }

  @Override
  public CompletionStage<Optional<Holdings>> holdings(String book) {
    return inquiries.holdings(book);
  }

  @Override
  public CompletionStage<EngineSign> sign() {
    return inquiries.sign(loop::sign);
  }

  @Override
  public EngineHealth health() {
    return new DeskHealth(times, observations, refusals);
  }

  @Override
  public Configuration configuration() {
    return announcer.configuration();
  }

  /**
   * Takes in what is queued, shows the screen the last state and ends the thread; empty when the
   * engine did not end in time.
   */
  public Optional<DeskSnapshot> end() {
    control.close();
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    control.end();
    announcer.close();
    return loop.last();
  }

  /** Ends the desk; from now on every book is published as halted. */
  @Override
  public void close() {
    var _ = end();
    board.close();
  }
}
