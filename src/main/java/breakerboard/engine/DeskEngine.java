package breakerboard.engine;

import breakerboard.breakers.Backlog;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.Breakers;
import breakerboard.breakers.FeedLines;
import breakerboard.config.Configuration;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Restart;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.UnusedFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The engine of a whole desk: takes inputs in one order and tells its listener what happened. It
 * reads no clock and does no I/O, so the same inputs give the same events. Owned by one thread.
 */
public final class DeskEngine {
  private static final int MOST_BOOKS = 10_000;

  private final List<BreakerType> types;
  private final SymbolTable symbols;
  private final EngineListener listener;
  private final boolean live;
  private final EventLog log;
  private final FeedLedger feeds;
  private final CommandDesk commands;
  private final OverrideWatch overrides;
  private final Map<String, BookEngine> byName = new HashMap<>();
  private final TreeMap<String, BookEngine> inOrder = new TreeMap<>();
  private BookEngine[] ordered = {};
  private final Map<String, FeedLines> feedLines = new HashMap<>();
  private Configuration configuration;
  private long dueNoEarlierThan = Long.MAX_VALUE;
  private long observations;
  private final Backlog backlog = new Backlog();
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
    this.types = types;
    this.configuration = configuration;
    this.symbols = symbols;
    this.listener = listener;
    this.live = live;
    this.log = new EventLog(listener);
    this.feeds = new FeedLedger(log);
    this.commands = new CommandDesk(this, log);
    this.overrides = new OverrideWatch(this, log);
  }

  /** Takes one input. */
  public void on(Input input) {
    if (input.arrival() > log.clock()) {
      advance(input.arrival());
    }
    switch (input) {
      case Observation observation -> observe(observation);
      case Tick _ -> {}
      case Submission submission -> listener.answer(commands.carryOut(submission));
      case FeedReport report -> {
        feeds.report(report);
        reschedule();
      }
      case RefusedLine line -> refuse(line);
      case QueueLevel level -> queue(level);
      case FeedPosition _, Restart _ -> {}
    }
  }

  private void queue(QueueLevel level) {
    queueFill = level.fill();
    if (backlog.level(level.fill(), level.arrival())) {
      reschedule();
    }
  }

  /** Everything that falls due up to {@code time} happens first, in the order of its due times. */
  private void advance(long time) {
    if (!started) {
      log.moveClock(time);
      start();
    }
    while (dueNoEarlierThan <= time) {
      long due = nextDue();
      if (due > time) {
        break;
      }
      log.moveClock(due);
      overrides.due();
      feeds.due();
      for (BookEngine book : ordered) {
        if (book.dueNoEarlierThan() <= due) {
          book.due();
        }
      }
    }
    log.moveClock(time);
  }

  private void start() {
    started = true;
    for (String book : configuration.books()) {
      book(book);
    }
    log.desk(
        EventType.ENGINE_STARTED,
        "engine started with configuration version " + configuration.version(),
        Actor.NOBODY,
        new EventDetail.ConfigVersion(configuration.version(), configuration.version()));
    reschedule();
  }

  private long nextDue() {
    long due = Math.min(feeds.nextDue(), overrides.nextDue());
    for (BookEngine book : ordered) {
      due = Math.min(due, book.nextDue());
    }
    dueNoEarlierThan = due;
    return due;
  }

  /** Something may fall due sooner than was known. */
  void reschedule() {
    dueNoEarlierThan = Long.MIN_VALUE;
  }

  private void observe(Observation observation) {
    BookEngine book = byName.get(observation.book());
    Admission admission = book == null ? admitNew(observation) : book.admit(observation, live);
    if (admission == Admission.USED) {
      Optional<BookEngine> joined = book == null ? book(observation.book()) : Optional.of(book);
      if (joined.isPresent()) {
        use(observation, joined.get());
        return;
      }
      admission = Admission.NO_ROOM;
    }
    if (book != null) {
      book.refuse();
    }
    if (admission == Admission.REPEATED) {
      feedLines.computeIfAbsent(observation.feed(), f -> new FeedLines()).line(false);
      feeds.repeated(observation.feed());
      return;
    }
    refuse(
        new RefusedLine(
            observation.feed(),
            observation.line(),
            "ts",
            admission.reason(),
            observation.arrival()));
  }

  /** Of a book that the desk does not have: a line that is refused makes none. */
  private Admission admitNew(Observation observation) {
    Admissions admissions = new Admissions();
    admissions.reconfigure(configuration.settings(observation.book()));
    return admissions.admit(observation, log.clock(), live);
  }

  private void use(Observation observation, BookEngine book) {
    observations++;
    linesOf(observation.feed(), book).line(false);
    feeds.used(observation);
    book.use(observation);
    dueNoEarlierThan =
        Math.min(dueNoEarlierThan, Math.min(book.dueNoEarlierThan(), feeds.silenceDue()));
    listener.used(book.name());
  }

  private FeedLines linesOf(String feed, BookEngine book) {
    if (!book.feed().equals(feed)) {
      book.feed(feed, feedLines.computeIfAbsent(feed, f -> new FeedLines()));
    }
    return book.feedLines();
  }

  private void refuse(RefusedLine line) {
    if (line.line() != RefusedLine.NO_LINE) {
      feedLines.computeIfAbsent(line.feed(), f -> new FeedLines()).line(true);
    }
    feeds.refused(line);
    reschedule();
  }

  /** The book of that name, made on first use; empty when the desk is full. */
  Optional<BookEngine> book(String name) {
    BookEngine known = byName.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    if (byName.size() >= MOST_BOOKS) {
      return Optional.empty();
    }
    BookEngine made = new BookEngine(name, configuration, symbols, log, types);
    made.joins(backlog, (cell, source) -> commands.raised(made, cell, source));
    byName.put(name, made);
    inOrder.put(name, made);
    ordered = inOrder.values().toArray(BookEngine[]::new);
    commands.joined(made);
    listener.joined(name);
    return Optional.of(made);
  }

  /** A book that exists. */
  Optional<BookEngine> existing(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * A book that exists, and as long as the desk has none also the one that observations belong to
   * by default: it can be halted before the first of them.
   */
  Optional<BookEngine> addressed(String name) {
    return byName.isEmpty() && name.equals(Observation.DEFAULT_BOOK) ? book(name) : existing(name);
  }

  Collection<BookEngine> books() {
    return inOrder.values();
  }

  /** A self-test is over, with this outcome. */
  void tested(String book, BreakerId breaker, String outcome) {
    existing(book)
        .flatMap(tested -> tested.cell(breaker))
        .ifPresent(
            cell ->
                cell.write(EventType.BREAKER_TEST, outcome, Actor.NOBODY, new EventDetail.None()));
  }

  /** Takes another configuration version for every book at once. */
  void apply(Configuration next, Actor by) {
    Configuration former = configuration;
    configuration = next;
    listener.configured(former, next, by.operator(), by.reason(), log.clock());
    books().forEach(book -> book.reconfigure(next, by));
    reschedule();
  }

  /** The configuration in force. */
  public Configuration configuration() {
    return configuration;
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
    for (BookEngine book : inOrder.values()) {
      if (book.countsDown()) {
        return true;
      }
    }
    return false;
  }

  /** Names of all books, in order. */
  public List<String> bookNames() {
    return List.copyOf(inOrder.keySet());
  }

  /** One book as it is now; empty when there is none of that name. */
  public Optional<BookSnapshot> snapshot(String book) {
    return existing(book).map(BookEngine::snapshot);
  }

  /** The newest refused lines, the oldest first. */
  public List<RefusedLine> quarantine() {
    return feeds.quarantine();
  }

  /** Used observations so far. */
  public long observations() {
    return observations;
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
    List<BookSnapshot> changed = new ArrayList<>();
    List<BookSummary> summaries = new ArrayList<>(inOrder.size());
    UnusedFields unused = UnusedFields.NONE;
    for (BookEngine book : inOrder.values()) {
      summaries.add(new BookSummary(book.name(), book.trading()));
      unused = unused.plus(book.unused());
      if (all || book.dirty() || book.countsDown()) {
        changed.add(book.snapshot());
        book.shown();
      }
    }
    return new DeskSnapshot(
        log.clock(),
        changed,
        summaries,
        log.last(),
        configuration.version(),
        commands.deskKilled(),
        feeds.views(),
        observations,
        feeds.refusedLines(),
        queueFill,
        unused);
  }
}
