package breakerboard.engine;

import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.Holdings;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import java.util.List;
import java.util.Optional;

/**
 * The engine of a whole desk: takes inputs in one order and tells its listener what happened. It
 * reads no clock and does no I/O, so the same inputs give the same events. Owned by one thread.
 */
public final class DeskEngine {
  private final EngineListener listener;
  private final EventLog log;
  private final DeskBooks books;
  private final DeskFloor floor;
  private final FeedLedger feeds;
  private final LineDesk lines;
  private final CommandDesk commands;
  private final OverrideWatch overrides;
  private double queueFill;
  private boolean started;

  /**
   * @param live refuse observations too far ahead of the desk clock; false when a plain file is
   *     replayed
   */
  public DeskEngine(
      Configuration configuration, SymbolTable symbols, EngineListener listener, boolean live) {
    this(configuration, symbols, listener, live, Breakers.all());
  }

  /**
   * @param types the breakers that each book gets, in table order
   */
  public DeskEngine(
      Configuration configuration,
      SymbolTable symbols,
      EngineListener listener,
      boolean live,
      List<BreakerType> types) {
    this.listener = listener;
    this.log = new EventLog(listener);
    this.books = new DeskBooks(types, symbols, log);
    this.floor = new DeskFloor(configuration, books, log, listener);
    this.feeds = new FeedLedger(log);
    this.lines = new LineDesk(floor, log, feeds, listener, live, books.byName());
    this.commands = new CommandDesk(floor, log);
    this.overrides = new OverrideWatch(floor, log);
    floor.watchedBy(commands);
  }

  /** Takes one input. */
  public void on(Input input) {
    String recovered = input instanceof Restart restart ? interrupted(restart) : "";
    if (input.arrival() > log.clock()) {
      advance(input.arrival());
    }
    switch (input) {
      case Observation observation -> lines.observe(observation);
      case Tick _ -> {}
      case Submission submission -> listener.answer(submission, commands.carryOut(submission));
      case FeedReport report -> {
        feeds.report(report);
        floor.reschedule();
      }
      case RefusedLine line -> lines.refuse(line);
      case QueueLevel level -> queue(level);
      case FeedPosition position -> feeds.position(position);
      case Restart restart -> recovered(restart, recovered);
    }
  }

  /** What is told of the state that is gone on from, as it was then; no feed is connected now. */
  private String interrupted(Restart restart) {
    feeds.restarted();
    return Recovery.words(
        restart, floor.books(), configuration().liveOverrides(), commands.deskKilled());
  }

  private void recovered(Restart restart, String what) {
    log.desk(EventType.ENGINE_RECOVERED, what, Actor.NOBODY, new EventDetail.None());
    if (!restart.because().isEmpty()) {
      commands.haltEverywhere(restart.because());
    }
    floor.reschedule();
  }

  private void queue(QueueLevel level) {
    queueFill = level.fill();
    if (floor.backlog().level(level.fill(), level.arrival())) {
      floor.reschedule();
    }
  }

  /** Everything that falls due up to {@code time} happens first, in the order of its due times. */
  private void advance(long time) {
    if (!started) {
      log.moveClock(time);
      start();
    }
    while (floor.mayBeDue(time)) {
      long due = nextDue();
      if (due > time) {
        break;
      }
      log.moveClock(due);
      overrides.due();
      feeds.due();
      commands.due();
      books.due(due);
    }
    log.moveClock(time);
  }

  private void start() {
    started = true;
    Configuration configuration = configuration();
    for (String book : configuration.books()) {
      floor.book(book);
    }
    log.desk(
        EventType.ENGINE_STARTED,
        "engine started with configuration version " + configuration.version(),
        Actor.NOBODY,
        new EventDetail.ConfigVersion(configuration.version(), configuration.version()));
    floor.reschedule();
  }

  private long nextDue() {
    long ofDesk = Math.min(commands.nextDue(), Math.min(feeds.nextDue(), overrides.nextDue()));
    long due = Math.min(ofDesk, books.nextDue());
    floor.nothingDueBefore(due);
    return due;
  }

  /** What its parts share. */
  DeskFloor floor() {
    return floor;
  }

  /** A self-test is over, with this outcome. */
  void tested(String book, BreakerId breaker, String outcome) {
    floor
        .existing(book)
        .flatMap(tested -> tested.cell(breaker))
        .ifPresent(
            cell ->
                cell.write(EventType.BREAKER_TEST, outcome, Actor.NOBODY, new EventDetail.None()));
  }

  /**
   * Takes limits to be tried out on inputs that were recorded; for an engine that supervises
   * nothing. They stay as they are: commands that would change the configuration are passed over
   * from now on, and all others count as if whoever gave them had seen it.
   */
  public void tryOut(Configuration limits) {
    commands.fixLimits();
    floor.apply(limits, Actor.NOBODY);
  }

  /** Numbers its events after those of an engine before it; before any input. */
  public void continueAfter(long event) {
    log.continueAfter(event);
  }

  /** The configuration in force. */
  public Configuration configuration() {
    return floor.configuration();
  }

  /** The desk clock, {@link Times#NEVER} before the first input. */
  public long clock() {
    return log.clock();
  }

  /** Number of the newest event, 0 before the first. */
  public long lastEvent() {
    return log.last();
  }

  /**
   * Whether a cooldown or bypass runs somewhere, or a stale value ages, so that the screen has
   * something to count.
   */
  public boolean countsDown() {
    return books.countsDown();
  }

  /** Names of all books, in order. */
  public List<String> bookNames() {
    return books.names();
  }

  /** What a book holds now; empty when there is no such book. */
  public Optional<Holdings> holdings(String book) {
    return floor.existing(book).map(BookEngine::holdings);
  }

  /** One book as it is now; empty when there is none of that name. */
  public Optional<BookSnapshot> snapshot(String book) {
    return floor.existing(book).map(BookEngine::snapshot);
  }

  /**
   * What one breaker of a book measured last, a trigger each: less work than the whole book. None
   * when there is no such book or breaker.
   */
  public List<TriggerReading> readings(String book, BreakerId breaker) {
    return floor.existing(book).map(found -> found.readings(breaker)).orElse(List.of());
  }

  /** The newest refused lines, the oldest first. */
  public List<RefusedLine> quarantine() {
    return feeds.quarantine();
  }

  /** Used observations so far. */
  public long observations() {
    return lines.observations();
  }

  /** How far the feeds that can be read again were read, by their names. */
  public List<FeedPosition> positions() {
    return feeds.positions();
  }

  /** Number of the last line taken of a feed, used or refused; 0 of none. */
  public long lastLine(String feed) {
    return feeds.lastLine(feed);
  }

  /**
   * Takes the configurations that were in force before, so that they can be rolled back to.
   *
   * @param former the oldest first
   */
  public void knows(List<Configuration> former) {
    commands.knows(former);
  }

  /** Saves everything that later events, answers and snapshots depend on. */
  public void save(StateWriter out) {
    StateForm.save(out, configuration());
    out.flag("started", started);
    out.number("queueFill", queueFill);
    log.save(out.part("log"));
    floor.backlog().save(out.part("backlog"));
    feeds.save(out.part("ledger"));
    lines.save(out.part("lines"));
    commands.save(out.part("commands"));
    overrides.save(out.part("overrides"));
    books.save(out.part("books"));
  }

  /**
   * Goes on from what was saved; the first thing that is asked of a new engine. Its configuration
   * is the one with which it was saved, live overrides included. Tells the listener of each book
   * that it joined, and of nothing else.
   *
   * @throws IllegalStateException when another version of the program or of the configuration saved
   *     it, or it is damaged; this engine is of no use then
   */
  public void restore(StateReader in) {
    StateForm.restore(in, configuration(), () -> restoreParts(in));
    floor.reschedule();
    bookNames().forEach(listener::joined);
  }

  private void restoreParts(StateReader in) {
    started = in.flag("started");
    queueFill = in.number("queueFill");
    log.restore(in.savedPart("log"));
    floor.backlog().restore(in.savedPart("backlog"));
    feeds.restore(in.savedPart("ledger"));
    lines.restore(in.savedPart("lines"));
    commands.restore(in.savedPart("commands"));
    overrides.restore(in.savedPart("overrides"));
    StateReader saved = in.savedPart("books");
    for (String name : saved.savedParts()) {
      floor.make(name).orElseThrow().restore(saved.savedPart(name), lines::lines);
    }
  }

  public long refusedLines() {
    return feeds.refusedLines();
  }

  /**
   * What the screen is shown: every book that changed since the last time.
   *
   * @param all every book, changed or not
   */
  public DeskSnapshot publish(boolean all) {
    return new DeskSnapshot(
        log.clock(),
        books.show(all),
        books.summaries(),
        log.last(),
        configuration().version(),
        commands.deskKilled(),
        feeds.views(),
        lines.observations(),
        feeds.refusedLines(),
        queueFill,
        books.unused(),
        commands.approvals());
  }
}
