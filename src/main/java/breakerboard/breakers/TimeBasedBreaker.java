package breakerboard.breakers;

import breakerboard.calendar.ExchangeDay;
import breakerboard.calendar.SessionClock;
import breakerboard.calendar.SessionDay;
import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Looser;
import breakerboard.config.Range;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.Input;
import breakerboard.domain.Level;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Halts outside the session: before and after its hours, on weekends and holidays. */
public final class TimeBasedBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("time_based");

  private static final Range HOUR = Range.between(0, 24);

  static final Key<Double> START_HOUR =
      Key.flat(
              ID,
              "trading_start_hour",
              Key.real(HOUR),
              9.5,
              Unit.HOUR_OF_DAY,
              "start of the session")
          .looser(Looser.LOWER);
  static final Key<Double> END_HOUR =
      Key.flat(ID, "trading_end_hour", Key.real(HOUR), 16.0, Unit.HOUR_OF_DAY, "end of the session")
          .looser(Looser.HIGHER);
  static final Key<ZoneId> TIME_ZONE =
      Key.custom(
          ID,
          "time_zone",
          new KeyType.Zone(),
          ExchangeDay.NEW_YORK,
          Unit.TEXT,
          "whose clocks the hours and dates are by");
  static final Key<List<LocalDate>> HOLIDAYS =
      Key.derived(
          ID,
          "holidays",
          new KeyType.Days(),
          "those of the NYSE in New York's time zone, else none",
          Unit.TEXT,
          "dates without a session, in place of the default ones");
  static final Key<Map<LocalDate, Double>> EARLY_CLOSES =
      Key.derived(
          ID,
          "early_closes",
          new KeyType.RealsByDay(HOUR),
          "those of the NYSE in New York's time zone, else none",
          Unit.HOUR_OF_DAY,
          "hour of the close by date, in place of the default ones");
  static final Key<Double> CLOSING_WARNING =
      Key.custom(
              ID,
              "closing_warning_minutes",
              Key.real(Range.between(0, 1440)),
              15.0,
              Unit.MINUTES,
              "how long before the close to warn")
          .looser(Looser.LOWER);

  private static final int SESSION = 0;

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Trading hours",
          "Hours",
          "the session of the exchange",
          Optional.empty(),
          CommonKeys.of(ID, false, Optional.of(0.0), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(START_HOUR, END_HOUR, TIME_ZONE, HOLIDAYS, EARLY_CLOSES, CLOSING_WARNING),
          List.of(
              TriggerSpec.of(
                  "session",
                  "time of day outside [start, end) of the session, or a day without one",
                  Unit.HOUR_OF_DAY,
                  END_HOUR)),
          GaugeKind.SESSION,
          true,
          TimeBasedBreaker::new,
          Drill.of((_, _) -> {}, (_, _) -> {})
              .at(
                  SessionDrills.outside(TradingHours::session),
                  SessionDrills.inside(TradingHours::session)));

  private SessionClock session = TradingHours.session(Settings.defaults());
  private ZoneId zone = ExchangeDay.NEW_YORK;
  private long warningNanos;
  private boolean measured;

  @Override
  public void reconfigure(Settings settings) {
    session = TradingHours.session(settings);
    zone = settings.get(TIME_ZONE);
    warningNanos = Windows.nanos(settings.get(CLOSING_WARNING));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    measured = true;
    long now = facts.clock();
    SessionDay day = session.on(now);
    double hour = session.hourOfDay(now);
    if (!day.inSession(now)) {
      double limit = day.trades() && now < day.open() ? open(day) : close(day);
      reading.set(SESSION, Level.BREACH, hour, limit, Double.NaN, 1, Double.NaN);
      return;
    }
    long left = day.close() - now;
    Level level = left <= warningNanos ? Level.WARN : Level.CLEAR;
    reading.set(SESSION, level, hour, close(day), warning(day), nearness(left), Double.NaN);
  }

  /** 0 until the close is near, then up to 1 at the close. */
  private double nearness(long left) {
    return left < warningNanos ? 1 - (double) left / warningNanos : 0;
  }

  private double open(SessionDay day) {
    return day.trades() ? session.hourOfDay(day.open()) : Double.NaN;
  }

  /** 24 rather than 0 for a session that ends at midnight. */
  private double close(SessionDay day) {
    if (!day.trades()) {
      return Double.NaN;
    }
    double hour = session.hourOfDay(day.close());
    return hour == 0 ? HOUR.most() : hour;
  }

  private double warning(SessionDay day) {
    return close(day) - warningNanos / Times.NANOS_PER_HOUR;
  }

  @Override
  public long nextDue(BookFacts facts) {
    long now = facts.clock();
    if (!measured) {
      return now;
    }
    SessionDay day = session.on(now);
    if (now < day.open() && day.trades()) {
      return day.open();
    }
    if (day.inSession(now)) {
      long warn = day.close() - warningNanos;
      return now < warn ? warn : day.close();
    }
    SessionDay next = session.after(day);
    return next.trades() ? next.open() : Times.NEVER;
  }

  /** With the next open. */
  @Override
  public long breachEnds(BookFacts facts) {
    boolean closed = measured && !session.on(facts.clock()).inSession(facts.clock());
    return closed ? nextDue(facts) : Times.NEVER;
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    long now = facts.clock();
    if (now == Times.NEVER) {
      return;
    }
    SessionDay day = session.on(now);
    sink.put(
        "session",
        new Statistic.Session(
            session.hourOfDay(now),
            open(day),
            close(day),
            warning(day),
            day.inSession(now),
            SessionWords.of(day, session.after(day), now, zone)));
  }

  @Override
  public String words(int trigger, ReadingBuffer reading, BookFacts facts) {
    SessionDay day = session.on(facts.clock());
    return "session " + SessionWords.of(day, session.after(day), facts.clock(), zone);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    SessionDay day = session.on(facts.clock());
    NamedValue now =
        new NamedValue("time of day", session.hourOfDay(facts.clock()), Unit.HOUR_OF_DAY);
    return day.trades()
        ? List.of(
            now,
            new NamedValue("start", open(day), Unit.HOUR_OF_DAY),
            new NamedValue("end", close(day), Unit.HOUR_OF_DAY))
        : List.of(now);
  }

  /** The end of a day is no incident. */
  @Override
  public boolean scheduled() {
    return true;
  }

  /** The time is always there. */
  @Override
  public long lastFed(BookFacts facts) {
    return facts.clock();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    out.flag("measured", measured);
  }

  @Override
  public void restore(StateReader in) {
    measured = in.flag("measured");
  }
}
