package breakerboard.breakers;

import breakerboard.config.BookKeys;
import breakerboard.config.Settings;
import breakerboard.domain.InputField;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.UnusedFields;
import breakerboard.stats.SampleWindow;

/**
 * What belongs to the book rather than to a breaker: NAV with its history and peak, positions,
 * freshness of inputs, and what the desk knows of its feed. Kept by the engine, read by the
 * breakers.
 */
public final class BookFacts {
  private final SymbolTable symbols;
  private final NavFacts nav = new NavFacts();
  private final PositionFacts positions;
  private final FieldFacts fields = new FieldFacts();
  private final ReportedChecks reportedChecks = new ReportedChecks();
  private final OpenTrips openTrips = new OpenTrips();
  private FeedLines feedLines = new FeedLines();
  private Backlog backlog = new Backlog();
  private long staleNanos;
  private long positionsStaleNanos;
  private long clock = Times.NEVER;
  private long lastUsed = Times.NEVER;
  private long droppedFields;
  private long unknownFields;
  private boolean configurationValid = true;

  public BookFacts(SymbolTable symbols) {
    this.symbols = symbols;
    this.positions = new PositionFacts(symbols);
  }

  /** Takes new settings and keeps everything it knows. */
  public void reconfigure(Settings settings) {
    staleNanos = Times.ofSeconds(settings.get(BookKeys.STALE_SECONDS));
    positionsStaleNanos = Times.ofSeconds(settings.get(BookKeys.POSITIONS_STALE_SECONDS));
    nav.reconfigure(settings, lastUsed);
  }

  /**
   * Facts of their own that know the same.
   *
   * @param settings those that these have
   */
  public BookFacts copy(Settings settings) {
    MemoryState state = new MemoryState();
    save(state);
    BookFacts copy = new BookFacts(symbols);
    copy.reconfigure(settings);
    copy.restore(state);
    copy.feedLines = feedLines;
    copy.backlog = backlog;
    copy.configurationValid = configurationValid;
    return copy;
  }

  /** Moves the desk clock. */
  public void clock(long deskClock) {
    clock = Math.max(clock, deskClock);
  }

  /** Takes whether the configuration in force has no error. */
  public void configurationValid(boolean valid) {
    configurationValid = valid;
  }

  /** Takes the lines of the feed that feeds this book. */
  public void feedLines(FeedLines lines) {
    feedLines = lines;
  }

  /** Takes the desk's backlog. */
  public void backlog(Backlog ofDesk) {
    backlog = ofDesk;
  }

  /**
   * Takes a used observation.
   *
   * @param time at which it is used: its own, or the book's newest for a late one
   */
  public void apply(Observation observation, long time) {
    lastUsed = time;
    droppedFields += observation.droppedFields();
    unknownFields += observation.unknownFields();
    fields.take(observation, time);
    nav.apply(observation, time);
    if (!positions.apply(observation, time)) {
      droppedFields++;
    }
    reportedChecks.take(observation, time);
  }

  /**
   * Money put in or taken out; it waits for the next NAV. Before the first NAV it means nothing.
   */
  public void cashFlow(double amount) {
    nav.cashFlow(amount);
  }

  /** The peak becomes the current NAV, at that NAV's time. */
  public void rebase() {
    nav.rebase();
  }

  /**
   * The first moment at which an input that is fresh now is stale, {@link Times#NEVER} when there
   * is none.
   */
  public long nextStale() {
    long next = fields.nextStale(clock, staleNanos);
    if (navFresh()) {
      next = Math.min(next, navFedAt() + staleNanos + 1);
    }
    if (positionsFresh()) {
      next = Math.min(next, positionsFedAt() + positionsStaleNanos + 1);
    }
    return next == Long.MAX_VALUE ? Times.NEVER : next;
  }

  public SymbolTable symbols() {
    return symbols;
  }

  public long clock() {
    return clock;
  }

  /** Time of the newest used observation, {@link Times#NEVER} before the first. */
  public long lastUsed() {
    return lastUsed;
  }

  /** The newest usable value of a field, NaN before the first. */
  public double value(InputField field) {
    return fields.value(field);
  }

  /** When the field last came, {@link Times#NEVER} before the first. */
  public long fedAt(InputField field) {
    return fields.fedAt(field);
  }

  public boolean everFed(InputField field) {
    return fedAt(field) != Times.NEVER;
  }

  public boolean fresh(InputField field) {
    return fresh(fedAt(field));
  }

  /** Whether the field last came with a value that cannot be used. */
  public boolean unusable(InputField field) {
    return fields.unusable(field);
  }

  /** Whether an input that last came then is fresh; never for {@link Times#NEVER}. */
  public boolean fresh(long fed) {
    return fed != Times.NEVER && clock - fed <= staleNanos;
  }

  /**
   * The first moment at which an input that last came then is stale, {@link Times#NEVER} when it is
   * not fresh now.
   */
  public long staleAt(long fed) {
    return fresh(fed) ? fed + staleNanos + 1 : Times.NEVER;
  }

  /** Whether any used observation came lately enough. */
  public boolean feedFresh() {
    return fresh(lastUsed);
  }

  public boolean navFresh() {
    return nav.freshness().fresh(clock, staleNanos);
  }

  /** When a usable NAV last came, {@link Times#NEVER} before the first. */
  public long navFedAt() {
    return nav.freshness().last();
  }

  public boolean positionsFresh() {
    return positions.freshness().fresh(clock, positionsStaleNanos);
  }

  /** When positions last came, {@link Times#NEVER} before the first. */
  public long positionsFedAt() {
    return positions.freshness().last();
  }

  /** The newest NAV, money; NaN before the first. */
  public double nav() {
    return nav.nav();
  }

  /** Whether the newest NAV sent cannot be used in a book that had one. */
  public boolean navUnusable() {
    return nav.unusable();
  }

  /** The running peak of NAV, NaN before the first. */
  public double peak() {
    return nav.peak();
  }

  /** When NAV was last at its peak. */
  public long peakAt() {
    return nav.peakAt();
  }

  /** The first NAV of the exchange date, scaled by later cash flows; NaN before the first. */
  public double dayOpenNav() {
    return nav.dayOpen();
  }

  /**
   * Index of the oldest NAV sample still in the loss-rate window now; the number of samples when
   * there is none.
   */
  public int firstInWindow() {
    return nav.firstInWindow();
  }

  /** NAV samples of the loss-rate window when the newest was taken, the oldest first. */
  public SampleWindow navSamples() {
    return nav.samples();
  }

  /** Whether the newest observation brought the NAV sample of a new interval. */
  public boolean navSampled() {
    return nav.sampled();
  }

  /** The exchange date of the newest NAV, in days since 1970-01-01; the least long before it. */
  public long navDay() {
    return nav.day();
  }

  /**
   * By what cash flows scaled NAV since the start, all together. Who keeps a NAV of the past scales
   * it by the change of this since.
   */
  public double flowIndex() {
    return nav.flowIndex();
  }

  /** What was left out of the observations since the start. */
  public UnusedFields unused() {
    return new UnusedFields(droppedFields + nav.droppedFlows(), unknownFields);
  }

  public PositionBook positions() {
    return positions.book();
  }

  /** Whether the newest observation brought positions. */
  public boolean positionsCame() {
    return positions.came();
  }

  /** The lines of the feed that feeds this book. */
  public FeedLines feedLines() {
    return feedLines;
  }

  /** How full the engine's queue is. */
  public Backlog backlog() {
    return backlog;
  }

  /** What upstream reported of its checks. */
  public ReportedChecks reportedChecks() {
    return reportedChecks;
  }

  /** The trips that nobody acknowledged. */
  public OpenTrips openTrips() {
    return openTrips;
  }

  /** Whether the configuration in force has no error. */
  public boolean configurationValid() {
    return configurationValid;
  }

  /**
   * Saves NAV, peak, flows, samples, positions, newest values, checks and open trips; lines of the
   * feed and backlog are the desk's.
   */
  public void save(StateWriter out) {
    out.version(1);
    out.integer("clock", clock);
    out.integer("lastUsed", lastUsed);
    nav.save(out);
    positions.save(out);
    fields.save(out);
    out.integer("droppedFields", droppedFields);
    out.integer("unknownFields", unknownFields);
    reportedChecks.save(out);
    openTrips.save(out);
  }

  public void restore(StateReader in) {
    clock = in.integer("clock");
    lastUsed = in.integer("lastUsed");
    nav.restore(in, lastUsed);
    positions.restore(in);
    fields.restore(in);
    droppedFields = in.integer("droppedFields");
    unknownFields = in.integer("unknownFields");
    reportedChecks.restore(in);
    openTrips.restore(in);
  }
}
