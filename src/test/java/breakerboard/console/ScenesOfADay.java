package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Fallback;
import breakerboard.domain.FeedState;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Reading;
import breakerboard.domain.Reference;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Trend;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import breakerboard.domain.UnusedFields;
import breakerboard.testing.Effects;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A book on 12 March at 14:06:02 New York, as the drawings show it: calm, in a crisis, cooling
 * down, in every state.
 */
public final class ScenesOfADay {
  public static final String BOOK = "EQ-LS-1";
  public static final long NOW = at("18:06:02");
  public static final long TRIPPED = at("18:03:11");

  /** Those that only let their book reduce while they are not fed. */
  private static final Set<String> CORE =
      Set.of("volatility", "drawdown", "loss_rate", "position_limit");

  private ScenesOfADay() {}

  /** A time of 12 March 2026, UTC. */
  public static long at(String time) {
    return Times.nanos(Instant.parse("2026-03-12T" + time + "Z"));
  }

  /** One breaker, told part by part. */
  public static final class Told {
    private final BreakerId id;
    private BreakerStatus status = BreakerStatus.ACTIVE;
    private Level level = Level.CLEAR;
    private long since = at("13:30:00");
    private long deadline = Times.NEVER;
    private boolean latched;
    private boolean autoReset = true;
    private OnTrip onTrip = OnTrip.HALT;
    private TradingState onUnfed;
    private boolean inBreach;
    private long breachEnds = Times.NEVER;
    private double utilisation;
    private String driver = "";
    private final List<TriggerReading> triggers = new ArrayList<>();
    private Trend trend = Trend.STEADY;
    private double timeToBreach = Double.NaN;
    private final Map<String, Statistic> statistics = new LinkedHashMap<>();
    private long lastInput = NOW;
    private boolean everFed = true;
    private Optional<Event> trip = Optional.empty();
    private int retrips;
    private String actor = "";
    private String reason = "";
    private List<OverrideView> overrides = List.of();

    private Told(String id) {
      this.id = new BreakerId(id);
      this.onUnfed = CORE.contains(id) ? TradingState.REDUCE_ONLY : TradingState.ALLOWED;
    }

    public static Told of(String id) {
      return new Told(id);
    }

    public Told is(BreakerStatus newStatus, Level newLevel, long newSince) {
      status = newStatus;
      level = newLevel;
      since = newSince;
      return this;
    }

    public Told until(long newDeadline) {
      deadline = newDeadline;
      return this;
    }

    public Told latched() {
      latched = true;
      return this;
    }

    public Told withoutAutoReset() {
      autoReset = false;
      return this;
    }

    public Told onTrip(OnTrip newOnTrip) {
      onTrip = newOnTrip;
      return this;
    }

    /** What its missing input allows. */
    public Told onUnfed(TradingState allowed) {
      onUnfed = allowed;
      return this;
    }

    /** It breached when its data stopped. */
    public Told inBreachWhenLastFed() {
      inBreach = true;
      return this;
    }

    /** The breach is known to end then. */
    public Told breachEnds(long at) {
      breachEnds = at;
      return this;
    }

    public Told trigger(String name, Level of, double value, double warn, double limit, Unit unit) {
      return trigger(name, of, value, warn, limit, unit, "", Reference.NONE);
    }

    public Told trigger(
        String name,
        Level of,
        double value,
        double warn,
        double limit,
        Unit unit,
        String subject,
        Reference reference) {
      double near = Double.isNaN(limit) ? Double.NaN : value / limit;
      return trigger(
          new TriggerReading(name, of, value, limit, warn, unit, false, near, subject, reference));
    }

    public Told trigger(TriggerReading reading) {
      triggers.add(reading);
      if (reading.utilisation() > utilisation || driver.isEmpty()) {
        utilisation = reading.utilisation();
        driver = reading.name();
      }
      return this;
    }

    /** The engine's choice where that is not the nearest. */
    public Told drivenBy(String newDriver) {
      driver = newDriver;
      return this;
    }

    /** Quality in percent: lower is worse, measured from 100. */
    public Told quality(double value, double warn, double limit) {
      double near = (100 - value) / (100 - limit);
      triggers.add(
          new TriggerReading(
              "quality", level, value, limit, warn, Unit.PERCENT, true, near, "", Reference.NONE));
      utilisation = near;
      driver = "quality";
      return this;
    }

    public Told moving(Trend newTrend, double secondsToBreach) {
      trend = newTrend;
      timeToBreach = secondsToBreach;
      return this;
    }

    public Told fed(boolean ever, long last) {
      everFed = ever;
      lastInput = last;
      utilisation = Double.NaN;
      driver = "";
      return this;
    }

    public Told tripped(Event event, int again) {
      trip = Optional.of(event);
      retrips = again;
      return this;
    }

    public Told by(String operator, String why) {
      actor = operator;
      reason = why;
      return this;
    }

    public Told overridden(OverrideView... live) {
      overrides = List.of(live);
      return this;
    }

    public Told statistic(String name, double value, Unit unit) {
      return statistic(name, new Statistic.Number(value, unit));
    }

    public Told statistic(String name, Statistic value) {
      statistics.put(name, value);
      return this;
    }

    /** As it was at that time, for a history: fed up to its last input. */
    public BreakerSnapshot before(long clock, double factor) {
      boolean wasFed = level == Level.UNFED && everFed && clock <= lastInput && !triggers.isEmpty();
      if (!wasFed) {
        return scaled(factor);
      }
      List<TriggerReading> then = moved(factor).stream().map(Told::cleared).toList();
      TriggerReading first = then.getFirst();
      return withReading(
          scaled(factor),
          new Reading(
              Level.CLEAR,
              first.utilisation(),
              first.name(),
              then,
              trend,
              timeToBreach,
              statistics));
    }

    private static TriggerReading cleared(TriggerReading of) {
      return with(of, Level.CLEAR, of.value(), of.utilisation());
    }

    private static TriggerReading with(TriggerReading of, Level level, double value, double near) {
      return new TriggerReading(
          of.name(),
          level,
          value,
          of.limit(),
          of.warnLimit(),
          of.unit(),
          of.lowerIsWorse(),
          near,
          of.subject(),
          of.reference());
    }

    /** What its first trigger measured when it was fed. */
    public TriggerReading lastFed() {
      return cleared(triggers.getFirst());
    }

    private BreakerSnapshot withReading(BreakerSnapshot of, Reading reading) {
      return new BreakerSnapshot(
          id,
          status,
          since,
          deadline,
          latched,
          autoReset && !latched,
          onTrip,
          Effects.of(status, onTrip, released()),
          released(),
          inBreach || level == Level.BREACH,
          breachEnds,
          reading,
          of.lastInput(),
          everFed,
          trip,
          retrips,
          actor,
          reason,
          overrides);
    }

    private List<TriggerReading> moved(double factor) {
      return triggers.stream()
          .map(
              t ->
                  with(
                      t,
                      t.level(),
                      t.lowerIsWorse() ? 100 - (100 - t.value()) * factor : t.value() * factor,
                      t.utilisation() * factor))
          .toList();
    }

    /** The same with its value moved, for a history; what is not fed has none. */
    public BreakerSnapshot scaled(double factor) {
      List<TriggerReading> moved =
          moved(factor).stream()
              .map(t -> t.level() == Level.UNFED ? with(t, Level.UNFED, Double.NaN, Double.NaN) : t)
              .toList();
      return new BreakerSnapshot(
          id,
          status,
          since,
          deadline,
          latched,
          autoReset && !latched,
          onTrip,
          Effects.of(status, onTrip, released()),
          released(),
          inBreach || level == Level.BREACH,
          breachEnds,
          new Reading(level, utilisation * factor, driver, moved, trend, timeToBreach, statistics),
          lastInput,
          everFed,
          trip,
          retrips,
          actor,
          reason,
          overrides);
    }

    private TradingState released() {
      return level == Level.UNFED ? onUnfed : TradingState.ALLOWED;
    }

    public BreakerSnapshot done() {
      return scaled(1);
    }
  }

  /** The peak at 11:42:07. */
  public static Reference peak() {
    return new Reference("peak", 1_034_221, Unit.MONEY, at("15:42:07"));
  }

  /** A trip as the engine tells it. */
  public static Event trip(
      long id,
      String breaker,
      String trigger,
      double value,
      double limit,
      long time,
      boolean latched) {
    Explanation explanation =
        new Explanation(
            trigger,
            "(peak - NAV) / peak",
            List.of(
                new NamedValue("peak", 1_034_221, Unit.MONEY),
                new NamedValue("NAV", 951_277, Unit.MONEY)),
            Double.NaN,
            peak(),
            limit,
            "max_drawdown",
            Layer.BOOK,
            17,
            412_000);
    return new Event(
        id,
        time + 204 * Times.NANOS_PER_MILLI,
        EventType.BREAKER_TRIPPED,
        breakerboard.domain.Priority.CRITICAL,
        BOOK,
        Optional.of(new BreakerId(breaker)),
        Optional.of(BreakerStatus.TRIPPED),
        trigger + " tripped",
        "",
        "",
        new EventDetail.Tripped(
            trigger,
            value,
            limit,
            Unit.FRACTION,
            100 * (value / limit - 1),
            900,
            time + 900 * Times.NANOS_PER_SECOND,
            true,
            latched,
            false,
            explanation));
  }

  public static OverrideView override() {
    return new OverrideView(
        BOOK,
        "max_sector_concentration",
        "0.3",
        "0.25",
        at("19:30:00"),
        "jmeyer",
        "rebalancing",
        at("17:00:00"),
        1,
        Optional.empty());
  }

  /** Numbers that round to their limits. */
  static List<Told> atLimits() {
    List<Told> all = new ArrayList<>(calm());
    all.set(
        0,
        Told.of("volatility")
            .is(BreakerStatus.WARNING, Level.WARN, TRIPPED)
            .trigger("spot", Level.WARN, 0.04998, 0.04, 0.05, Unit.FRACTION));
    all.set(
        1,
        Told.of("drawdown")
            .is(BreakerStatus.TRIPPED, Level.BREACH, TRIPPED)
            .trigger("limit", Level.BREACH, 0.08004, 0.064, 0.08, Unit.FRACTION, "", peak())
            .trigger("acceleration", Level.WARN, 0.003999, 0.002, 0.004, Unit.FRACTION)
            .trigger("underwater", Level.CLEAR, 0.9, Double.NaN, 24, Unit.HOURS, "", peak())
            .tripped(trip(12_290, "drawdown", "limit", 0.08004, 0.08, TRIPPED, false), 0));
    return all;
  }

  /** Calm with a live override that ends in a quarter of an hour, in a breach. */
  static List<Told> overrideEnding() {
    Reading back =
        Told.of("volatility")
            .is(BreakerStatus.ACTIVE, Level.BREACH, NOW)
            .trigger("spot", Level.BREACH, 0.06, 0.04, 0.05, Unit.FRACTION)
            .done()
            .reading();
    OverrideView override =
        new OverrideView(
            BOOK,
            "volatility_threshold",
            "0.1",
            "0.05",
            at("18:20:00"),
            "jmeyer",
            "vendor recalibration",
            at("17:00:00"),
            1,
            Optional.of(new Fallback(new BreakerId("volatility"), back)));
    List<Told> all = new ArrayList<>(calm());
    all.set(
        0,
        Told.of("volatility")
            .trigger("spot", Level.CLEAR, 0.06, 0.08, 0.1, Unit.FRACTION)
            .overridden(override));
    return all;
  }

  private static Told manual(String id) {
    return Told.of(id).trigger(id, Level.CLEAR, 0, Double.NaN, 1, Unit.FLAG);
  }

  public static List<Told> calm() {
    return List.of(
        Told.of("volatility").trigger("spot", Level.CLEAR, 0.0184, 0.04, 0.05, Unit.FRACTION),
        Told.of("drawdown")
            .trigger("limit", Level.CLEAR, 0.0042, 0.064, 0.08, Unit.FRACTION, "", peak())
            .trigger("acceleration", Level.CLEAR, 0.0001, 0.002, 0.004, Unit.FRACTION)
            .trigger("underwater", Level.CLEAR, 0.9, Double.NaN, 24, Unit.HOURS, "", peak()),
        Told.of("loss_rate").trigger("limit", Level.CLEAR, 0.0011, 0.0225, 0.03, Unit.FRACTION),
        Told.of("position_limit")
            .trigger(
                "sector",
                Level.CLEAR,
                0.179,
                0.24,
                0.30,
                Unit.FRACTION,
                "Technology",
                Reference.NONE),
        Told.of("data_feed_integrity").quality(99.7, 96, 95),
        manual("manual"),
        manual("kill_switch"));
  }

  public static List<Told> crisis() {
    return List.of(
        volatilityWarning(),
        drawdownTripped(),
        Told.of("loss_rate")
            .is(BreakerStatus.COOLDOWN, Level.CLEAR, at("18:04:26"))
            .trigger("limit", Level.CLEAR, 0.0112, 0.0225, 0.03, Unit.FRACTION)
            .trigger("consecutive", Level.CLEAR, 1, 3, 5, Unit.COUNT)
            .moving(Trend.FALLING, Double.NaN)
            .tripped(trip(12_259, "loss_rate", "limit", 0.0341, 0.03, at("18:02:40"), false), 2)
            .until(at("18:19:26")),
        positionWarning(),
        Told.of("data_feed_integrity").quality(98.6, 96, 95),
        manual("manual"),
        manual("kill_switch"));
  }

  private static Told volatilityWarning() {
    return Told.of("volatility")
        .is(BreakerStatus.WARNING, Level.WARN, at("18:01:20"))
        .trigger("spot", Level.WARN, 0.0431, 0.04, 0.05, Unit.FRACTION)
        .trigger("acceleration", Level.CLEAR, 0.0002, 0.00125, 0.0025, Unit.FRACTION)
        .trigger("breakout", Level.CLEAR, 1.24, Double.NaN, 3, Unit.SIGMA)
        .moving(Trend.RISING, 380);
  }

  private static Told drawdownTripped() {
    return Told.of("drawdown")
        .is(BreakerStatus.TRIPPED, Level.BREACH, TRIPPED)
        .trigger("limit", Level.BREACH, 0.083, 0.064, 0.08, Unit.FRACTION, "", peak())
        .trigger("acceleration", Level.CLEAR, 0.0012, 0.002, 0.004, Unit.FRACTION)
        .trigger("underwater", Level.CLEAR, 2.4, Double.NaN, 24, Unit.HOURS, "", peak())
        .moving(Trend.RISING, Double.NaN)
        .tripped(trip(12_266, "drawdown", "limit", 0.0802, 0.08, TRIPPED, false), 0)
        .until(at("18:21:02"))
        .statistic("current_drawdown", 0.083, Unit.FRACTION)
        .statistic("max_drawdown", 0.0841, Unit.FRACTION)
        .statistic("portfolio_peak", 1_034_221, Unit.MONEY)
        .statistic("underwater_duration_hours", 2.4, Unit.HOURS)
        .statistic("recovery_periods", 3, Unit.COUNT);
  }

  private static Told positionWarning() {
    return Told.of("position_limit")
        .is(BreakerStatus.WARNING, Level.WARN, at("17:41:00"))
        .trigger("count", Level.CLEAR, 17, 18, 20, Unit.COUNT)
        .trigger(
            "sector", Level.WARN, 0.274, 0.24, 0.30, Unit.FRACTION, "Technology", Reference.NONE)
        .overridden(override());
  }

  public static List<Told> cooldown() {
    List<Told> all = new ArrayList<>(crisis());
    all.set(
        1,
        Told.of("drawdown")
            .is(BreakerStatus.COOLDOWN, Level.CLEAR, at("18:03:43"))
            .trigger("limit", Level.WARN, 0.0762, 0.064, 0.08, Unit.FRACTION, "", peak())
            .moving(Trend.FALLING, Double.NaN)
            .tripped(trip(12_266, "drawdown", "limit", 0.0841, 0.08, TRIPPED, false), 0)
            .until(at("18:18:43")));
    return all;
  }

  /** Every state that a tile can show. */
  public static List<Told> states() {
    return List.of(
        Told.of("volatility")
            .is(BreakerStatus.BYPASSED, Level.BREACH, at("18:02:06"))
            .trigger("breakout", Level.BREACH, 3.42, 2.4, 3, Unit.SIGMA)
            .moving(Trend.RISING, Double.NaN)
            .by("mkeller", "vendor recalibration")
            .until(at("19:30:00")),
        Told.of("drawdown")
            .is(BreakerStatus.LIQUIDATING, Level.BREACH, at("18:04:02"))
            .trigger("limit", Level.BREACH, 0.162, 0.12, 0.15, Unit.FRACTION, "", peak())
            .moving(Trend.RISING, Double.NaN)
            .latched(),
        Told.of("loss_rate")
            .is(BreakerStatus.TRIPPED, Level.BREACH, at("18:05:58"))
            .trigger("severe", Level.BREACH, 0.069, 0.0225, 0.03, Unit.FRACTION)
            .moving(Trend.RISING, Double.NaN)
            .tripped(trip(12_290, "loss_rate", "severe", 0.069, 0.03, at("18:05:58"), true), 0)
            .latched(),
        Told.of("position_limit")
            .is(BreakerStatus.ACTIVE, Level.UNFED, at("13:30:00"))
            .trigger("sector", Level.UNFED, Double.NaN, 0.24, 0.30, Unit.FRACTION)
            .fed(false, Times.NEVER),
        Told.of("data_feed_integrity")
            .is(BreakerStatus.ACTIVE, Level.UNFED, at("13:30:00"))
            .quality(97.1, 96, 95)
            .fed(true, at("18:01:50")),
        manual("manual")
            .is(BreakerStatus.DISABLED, Level.CLEAR, at("13:12:00"))
            .by("jmeyer", "venue tests"),
        manual("kill_switch")
            .is(BreakerStatus.EMERGENCY_HALT, Level.CLEAR, at("18:05:31"))
            .by("jmeyer", "prices wrong")
            .latched());
  }

  public static BookSnapshot book(
      List<BreakerSnapshot> breakers, TradingState state, String because, long clock) {
    boolean calm = state == TradingState.ALLOWED;
    return new BookSnapshot(
        BOOK,
        "USD",
        clock,
        clock,
        true,
        state,
        because,
        calm ? at("13:30:00") : TRIPPED,
        false,
        calm ? 60 : 100,
        calm ? 1_029_877 : 948_379,
        1_034_221,
        at("15:42:07"),
        1_023_611,
        breakers,
        16_562,
        0,
        UnusedFields.NONE);
  }

  public static DeskSnapshot desk(BookSnapshot book, long clock, FeedView feed, long lastEvent) {
    return new DeskSnapshot(
        clock,
        List.of(book),
        List.of(new BookSummary(book.book(), book.trading())),
        lastEvent,
        17,
        false,
        List.of(feed),
        16_562,
        3,
        0.02,
        UnusedFields.NONE,
        List.of());
  }

  public static FeedView live(long clock) {
    return new FeedView(
        "tcp-listen:127.0.0.1:7411",
        FeedState.CONNECTED,
        "",
        16_565,
        3,
        8 * Times.NANOS_PER_MILLI,
        clock,
        false);
  }

  public static FeedView demo(long clock) {
    return new FeedView("demo:march-2020", FeedState.CONNECTED, "", 16_565, 3, 0, clock, false);
  }

  /** The same book under maintenance. */
  public static BookSnapshot inMaintenance(BookSnapshot plain) {
    return new BookSnapshot(
        plain.book(),
        plain.currency(),
        plain.asOf(),
        plain.lastObservation(),
        plain.fresh(),
        plain.trading(),
        plain.because(),
        plain.since(),
        true,
        plain.riskScore(),
        plain.nav(),
        plain.peak(),
        plain.peakAt(),
        plain.dayOpenNav(),
        plain.breakers(),
        plain.observations(),
        plain.refused(),
        plain.unused());
  }

  /** The same book, of which nothing came since then. */
  public static BookSnapshot silentSince(long since, BookSnapshot plain) {
    return new BookSnapshot(
        plain.book(),
        plain.currency(),
        plain.asOf(),
        since,
        plain.fresh(),
        plain.trading(),
        plain.because(),
        plain.since(),
        plain.maintenance(),
        plain.riskScore(),
        plain.nav(),
        plain.peak(),
        plain.peakAt(),
        plain.dayOpenNav(),
        plain.breakers(),
        plain.observations(),
        plain.refused(),
        plain.unused());
  }

  /** A drawdown so deep that the book may only be liquidated. */
  static Told drawdownLiquidating() {
    return Told.of("liquidation_required")
        .is(BreakerStatus.LIQUIDATING, Level.BREACH, at("18:04:02"))
        .trigger("drawdown", Level.BREACH, 0.162, 0.12, 0.15, Unit.FRACTION, "", peak());
  }

  /** The same as another book. */
  public static BookSnapshot named(BookSnapshot plain, String name) {
    return new BookSnapshot(
        name,
        plain.currency(),
        plain.asOf(),
        plain.lastObservation(),
        plain.fresh(),
        plain.trading(),
        plain.because(),
        plain.since(),
        plain.maintenance(),
        plain.riskScore(),
        plain.nav(),
        plain.peak(),
        plain.peakAt(),
        plain.dayOpenNav(),
        plain.breakers(),
        plain.observations(),
        plain.refused(),
        plain.unused());
  }

  /** Another book of the desk, every third of them halted. */
  public static DeskSnapshot another(int number, FeedView feed) {
    boolean halted = number % 3 == 0;
    BookSnapshot plain =
        book(
            calm().stream().map(Told::done).toList(),
            halted ? TradingState.HALTED : TradingState.ALLOWED,
            halted ? "Loss rate limit 3.41 % > 3.00 %" : "",
            NOW);
    BookSnapshot named = named(plain, "GLOBAL-MACRO-RELATIVE-VALUE-%02d".formatted(number));
    return new DeskSnapshot(
        NOW,
        List.of(named),
        List.of(
            new BookSummary(BOOK, TradingState.ALLOWED),
            new BookSummary(named.book(), named.trading())),
        12_301,
        17,
        false,
        List.of(feed),
        16_562,
        3,
        0.02,
        UnusedFields.NONE,
        List.of());
  }

  /** Long names, huge, tiny and missing numbers. */
  public static List<Told> extremes() {
    return List.of(
        Told.of("volatility")
            .is(BreakerStatus.WARNING, Level.WARN, at("18:01:20"))
            .trigger(
                "acceleration",
                Level.WARN,
                123_456_789.123,
                100_000_000,
                150_000_000,
                Unit.FRACTION,
                "A-SYMBOL-WITH-A-VERY-LONG-NAME.XNYS",
                Reference.NONE)
            .moving(Trend.RISING, 359_999),
        Told.of("drawdown")
            .is(BreakerStatus.TRIPPED, Level.BREACH, at("18:01:20"))
            .trigger("limit", Level.BREACH, 99.5, 0.064, 0.08, Unit.FRACTION, "", peak())
            .by("a.rather.long.operator.name", "a reason that goes on and on for a whole line")
            .latched(),
        Told.of("loss_rate").trigger("limit", Level.CLEAR, 1e-12, 2.25e-10, 3e-10, Unit.FRACTION),
        Told.of("position_limit")
            .trigger("count", Level.CLEAR, 0, 18, 0, Unit.COUNT)
            .trigger("sector", Level.CLEAR, Double.NaN, Double.NaN, Double.NaN, Unit.FRACTION),
        Told.of("data_feed_integrity")
            .trigger("latency", Level.CLEAR, -3, 800, 1000, Unit.MILLISECONDS),
        manual("manual"),
        manual("kill_switch"));
  }

  public static FeedView idle(long clock) {
    return new FeedView(
        "tcp-listen:127.0.0.1:7411",
        FeedState.CONNECTED,
        "",
        16_565,
        3,
        8 * Times.NANOS_PER_MILLI,
        clock - 47 * Times.NANOS_PER_SECOND,
        true);
  }

  public static FeedView lost(long clock) {
    return new FeedView(
        "tcp-listen:127.0.0.1:7411",
        FeedState.LOST,
        "the producer closed the connection",
        16_565,
        3,
        0,
        clock,
        true);
  }
}
