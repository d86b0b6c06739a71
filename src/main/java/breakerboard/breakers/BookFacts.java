package breakerboard.breakers;

import breakerboard.calendar.ExchangeDay;
import breakerboard.config.BookKeys;
import breakerboard.config.Settings;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.stats.SampleWindow;
import java.util.Arrays;

/**
 * What belongs to the book rather than to a breaker: NAV with its history and peak, positions,
 * freshness of inputs, and what the desk knows of its feed. Kept by the engine, read by the
 * breakers.
 */
public final class BookFacts {
  private static final InputField[] FIELDS = InputField.values();

  private final SymbolTable symbols;
  private final PositionBook positions;
  private final ExchangeDay exchange = new ExchangeDay(ExchangeDay.NEW_YORK);
  private final SampleWindow navSamples = new SampleWindow(1);
  private final Freshness navFreshness = new Freshness();
  private final Freshness positionFreshness = new Freshness();
  private final double[] values = new double[FIELDS.length];
  private final long[] fedAt = new long[FIELDS.length];
  private FeedLines feedLines = new FeedLines();
  private long staleNanos;
  private long positionsStaleNanos;
  private long sampleNanos;
  private long navWindowNanos;
  private boolean dailyPeak;
  private long clock = Times.NEVER;
  private long lastUsed = Times.NEVER;
  private double nav = Double.NaN;
  private long navAt = Times.NEVER;
  private boolean navUnusable;
  private double peak = Double.NaN;
  private long peakAt = Times.NEVER;
  private double dayOpenNav = Double.NaN;
  private long day = Long.MIN_VALUE;
  private double pendingFlow;
  private double flowFactor = 1;
  private long navBucket = Long.MIN_VALUE;
  private boolean navSampled;
  private int firstInWindow;
  private boolean positionsCame;
  private long droppedFlows;

  public BookFacts(SymbolTable symbols) {
    this.symbols = symbols;
    this.positions = new PositionBook(symbols);
    Arrays.fill(values, Double.NaN);
    Arrays.fill(fedAt, Times.NEVER);
  }

  /** Takes new settings and keeps everything it knows. */
  public void reconfigure(Settings settings) {
    staleNanos = Times.ofSeconds(settings.get(BookKeys.STALE_SECONDS));
    positionsStaleNanos = Times.ofSeconds(settings.get(BookKeys.POSITIONS_STALE_SECONDS));
    sampleNanos = Windows.sampleNanos(settings);
    navWindowNanos = Windows.nanos(settings.get(LossRateBreaker.WINDOW_MINUTES));
    navSamples.bound(Windows.bound(settings, settings.get(LossRateBreaker.WINDOW_MINUTES)));
    dailyPeak = settings.get(DrawdownBreaker.PEAK_RESET) == DrawdownBreaker.PeakReset.DAILY;
  }

  /** Moves the desk clock. */
  public void clock(long deskClock) {
    clock = Math.max(clock, deskClock);
  }

  /** Takes the lines of the feed that feeds this book. */
  public void feedLines(FeedLines lines) {
    feedLines = lines;
  }

  /**
   * Takes a used observation.
   *
   * @param time at which it is used: its own, or the book's newest for a late one
   */
  public void apply(Observation observation, long time) {
    lastUsed = time;
    flowFactor = 1;
    navSampled = false;
    positionsCame = false;
    takeFields(observation, time);
    takeNav(observation, time);
    takePositions(observation, time);
    if (navSampled) {
      navSamples.removeUpTo(time - navWindowNanos);
    }
    firstInWindow = 0;
    while (firstInWindow < navSamples.size()
        && navSamples.time(firstInWindow) <= time - navWindowNanos) {
      firstInWindow++;
    }
  }

  private void takeFields(Observation observation, long time) {
    for (int left = observation.fieldMask(); left != 0; left &= left - 1) {
      int i = Integer.numberOfTrailingZeros(left);
      values[i] = observation.value(FIELDS[i]);
      fedAt[i] = time;
    }
  }

  private void takeNav(Observation observation, long time) {
    if (!Double.isNaN(observation.cashFlow())) {
      cashFlow(observation.cashFlow());
    }
    if (observation.navUnusable()) {
      navUnusable = !Double.isNaN(nav);
    }
    if (Double.isNaN(observation.nav())) {
      return;
    }
    navUnusable = false;
    applyPendingFlow();
    long today = exchange.epochDay(time);
    if (today != day) {
      if (dailyPeak && !Double.isNaN(nav)) {
        peak = nav;
        peakAt = navAt;
      }
      day = today;
      dayOpenNav = observation.nav();
    }
    nav = observation.nav();
    navAt = time;
    navFreshness.fedAt(time);
    if (!(nav < peak)) {
      peak = nav;
      peakAt = time;
    }
    long bucket = Math.floorDiv(time, sampleNanos);
    if (bucket != navBucket) {
      navBucket = bucket;
      navSampled = true;
      navSamples.add(time, nav);
    }
  }

  /**
   * Money put in or taken out; it waits for the next NAV. Before the first NAV it means nothing.
   */
  public void cashFlow(double amount) {
    if (!Double.isNaN(nav)) {
      pendingFlow += amount;
    }
  }

  private void applyPendingFlow() {
    if (pendingFlow == 0) {
      return;
    }
    double factor = (nav + pendingFlow) / nav;
    pendingFlow = 0;
    if (factor <= 0) {
      droppedFlows++;
      return;
    }
    flowFactor = factor;
    nav *= factor;
    peak *= factor;
    dayOpenNav *= factor;
    navSamples.scale(factor);
  }

  private void takePositions(Observation observation, long time) {
    if (observation.positions().present()) {
      positions.replace(observation.positions());
      positionsCame = true;
    }
    if (observation.changes().present() && positions.known()) {
      positions.merge(observation.changes());
      positionsCame = true;
    }
    if (positionsCame) {
      positionFreshness.fedAt(time);
    }
  }

  /** The peak becomes the current NAV. */
  public void rebase() {
    if (!Double.isNaN(nav)) {
      peak = nav;
      peakAt = lastUsed;
    }
  }

  /**
   * The first moment at which an input that is fresh now is stale, {@link Times#NEVER} when there
   * is none.
   */
  public long nextStale() {
    long next = Long.MAX_VALUE;
    for (long fed : fedAt) {
      if (fed != Times.NEVER && clock - fed <= staleNanos) {
        next = Math.min(next, fed + staleNanos + 1);
      }
    }
    if (navFresh()) {
      next = Math.min(next, navFreshness.last() + staleNanos + 1);
    }
    if (positionsFresh()) {
      next = Math.min(next, positionFreshness.last() + positionsStaleNanos + 1);
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
    return values[field.ordinal()];
  }

  /** When the field last came, {@link Times#NEVER} before the first. */
  public long fedAt(InputField field) {
    return fedAt[field.ordinal()];
  }

  public boolean everFed(InputField field) {
    return fedAt[field.ordinal()] != Times.NEVER;
  }

  public boolean fresh(InputField field) {
    long fed = fedAt[field.ordinal()];
    return fed != Times.NEVER && clock - fed <= staleNanos;
  }

  public boolean navFresh() {
    return navFreshness.fresh(clock, staleNanos);
  }

  /** When a usable NAV last came, {@link Times#NEVER} before the first. */
  public long navFedAt() {
    return navFreshness.last();
  }

  public boolean positionsFresh() {
    return positionFreshness.fresh(clock, positionsStaleNanos);
  }

  /** When positions last came, {@link Times#NEVER} before the first. */
  public long positionsFedAt() {
    return positionFreshness.last();
  }

  /** The newest NAV, money; NaN before the first. */
  public double nav() {
    return nav;
  }

  /** Whether the newest NAV sent cannot be used in a book that had one. */
  public boolean navUnusable() {
    return navUnusable;
  }

  /** The running peak of NAV, NaN before the first. */
  public double peak() {
    return peak;
  }

  /** When NAV was last at its peak. */
  public long peakAt() {
    return peakAt;
  }

  /** The first NAV of the exchange date, scaled by later cash flows; NaN before the first. */
  public double dayOpenNav() {
    return dayOpenNav;
  }

  /**
   * Index of the oldest NAV sample still in the loss-rate window now; the number of samples when
   * there is none.
   */
  public int firstInWindow() {
    return firstInWindow;
  }

  /** NAV samples of the loss-rate window when the newest was taken, the oldest first. */
  public SampleWindow navSamples() {
    return navSamples;
  }

  /** Whether the newest observation brought the NAV sample of a new interval. */
  public boolean navSampled() {
    return navSampled;
  }

  /** By what the newest observation's cash flow scaled all NAV of the past; 1 without one. */
  public double flowFactor() {
    return flowFactor;
  }

  /** Cash flows that would have left nothing and were not used. */
  public long droppedFlows() {
    return droppedFlows;
  }

  public PositionBook positions() {
    return positions;
  }

  /** Whether the newest observation brought positions. */
  public boolean positionsCame() {
    return positionsCame;
  }

  /** Share of refused lines of its feed in percent, NaN with too few lines. */
  public double refusedPercent() {
    return feedLines.refusedPercent();
  }

  /** Saves NAV, peak, flows, samples and freshness; positions come anew with the next full set. */
  public void save(StateWriter out) {
    out.version(1);
    out.integer("clock", clock);
    out.integer("lastUsed", lastUsed);
    out.number("nav", nav);
    out.integer("navAt", navAt);
    out.number("peak", peak);
    out.integer("peakAt", peakAt);
    out.number("dayOpenNav", dayOpenNav);
    out.integer("day", day);
    out.number("pendingFlow", pendingFlow);
    out.integer("navBucket", navBucket);
    Windows.save(out, "navSamples", navSamples);
    out.numbers("values", values, values.length);
    out.integers("fedAt", fedAt, fedAt.length);
  }

  public void restore(StateReader in) {
    clock = in.integer("clock");
    lastUsed = in.integer("lastUsed");
    nav = in.number("nav");
    navAt = in.integer("navAt");
    peak = in.number("peak");
    peakAt = in.integer("peakAt");
    dayOpenNav = in.number("dayOpenNav");
    day = in.integer("day");
    pendingFlow = in.number("pendingFlow");
    navBucket = in.integer("navBucket");
    Windows.restore(in, "navSamples", navSamples);
    System.arraycopy(in.numbers("values"), 0, values, 0, values.length);
    System.arraycopy(in.integers("fedAt"), 0, fedAt, 0, fedAt.length);
    if (navAt != Times.NEVER) {
      navFreshness.fedAt(navAt);
    }
  }
}
