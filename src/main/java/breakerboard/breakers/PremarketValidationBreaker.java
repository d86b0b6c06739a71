package breakerboard.breakers;

import breakerboard.calendar.SessionClock;
import breakerboard.calendar.SessionDay;
import breakerboard.config.CommonKeys;
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
import breakerboard.domain.Statistic.CheckState;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Halts from the session's start until every check of its list passed once that day. */
public final class PremarketValidationBreaker implements Breaker {
  public static final BreakerId ID = new BreakerId("premarket_validation");

  private static final int CHECKS = 0;

  static final BreakerType TYPE =
      new BreakerType(
          ID,
          "Pre-market validation",
          "Pre-market",
          "the checks before the session",
          Optional.empty(),
          CommonKeys.of(ID, false, Optional.of(0.0), OnTrip.HALT, OnUnfed.IGNORE),
          List.of(),
          List.of(
              TriggerSpec.unlimited(
                  "checks",
                  "checks that fail from the session's start until all pass",
                  Unit.COUNT)),
          GaugeKind.CHECKLIST,
          true,
          PremarketValidationBreaker::new,
          Drill.of(
                  (_, observation) -> observation.checks(Map.of("drill", false)),
                  (_, observation) -> observation.checks(Map.of("drill", true)))
              .at(SessionDrills.start(TradingHours::session), Drill.Moment.AT_ONCE));

  private static final long WARNING_NANOS = 15 * Times.NANOS_PER_MINUTE;
  private static final long NO_DAY = Long.MIN_VALUE;

  private final PremarketChecks checks = new PremarketChecks();
  private SessionClock session = TradingHours.session(Settings.defaults());
  private long passedOn = NO_DAY;
  private boolean failed;
  private boolean measured;

  @Override
  public void reconfigure(Settings settings) {
    session = TradingHours.session(settings);
    checks.leastQuality(settings.get(DataFeedIntegrityBreaker.THRESHOLD));
  }

  @Override
  public void on(Input input, BookFacts facts, ReadingBuffer reading) {
    measured = true;
    long now = facts.clock();
    SessionDay day = session.on(now);
    if (spent(day)) {
      reading.set(CHECKS, Level.CLEAR, 0, 0, Double.NaN, 0, Double.NaN);
      return;
    }
    int failing = checks.failing(facts, day.from());
    boolean started = day.trades() && now >= day.open();
    if (failing == 0) {
      failed = false;
      passedOn = started ? day.epochDay() : passedOn;
      reading.set(CHECKS, Level.CLEAR, 0, 0, Double.NaN, 0, Double.NaN);
    } else if (started || failed) {
      failed = true;
      reading.set(CHECKS, Level.BREACH, failing, 0, Double.NaN, 1, Double.NaN);
    } else {
      long left = day.trades() ? day.open() - now : Long.MAX_VALUE;
      boolean soon = left <= WARNING_NANOS;
      double nearness = soon ? 1 - (double) left / WARNING_NANOS : 0;
      reading.set(
          CHECKS, soon ? Level.WARN : Level.CLEAR, failing, 0, Double.NaN, nearness, Double.NaN);
    }
  }

  /** Whether all passed on that day already. */
  private boolean spent(SessionDay day) {
    return passedOn == day.epochDay();
  }

  @Override
  public long nextDue(BookFacts facts) {
    long now = facts.clock();
    if (!measured) {
      return now;
    }
    SessionDay day = session.on(now);
    SessionDay coming = day.trades() && now < day.open() ? day : session.after(day);
    if (!coming.trades()) {
      return Times.NEVER;
    }
    long warn = coming.open() - WARNING_NANOS;
    return now < warn ? warn : coming.open();
  }

  @Override
  public void statistics(BookFacts facts, StatisticsSink sink) {
    if (facts.clock() == Times.NEVER) {
      return;
    }
    SessionDay day = session.on(facts.clock());
    List<Statistic.Check> lines = new ArrayList<>();
    for (int line = 0; line < checks.count(facts); line++) {
      lines.add(new Statistic.Check(checks.name(line, facts), shown(line, facts, day)));
    }
    sink.put("checklist", new Statistic.Checklist(lines));
  }

  /** As it was when all passed, once they did. */
  private CheckState shown(int line, BookFacts facts, SessionDay day) {
    CheckState state = checks.state(line, facts, day.from());
    return spent(day) && state == CheckState.FAILED ? CheckState.PASSED : state;
  }

  @Override
  public String words(int trigger, ReadingBuffer reading, BookFacts facts) {
    long midnight = session.on(facts.clock()).from();
    List<String> failing = new ArrayList<>();
    for (int line = 0; line < checks.count(facts); line++) {
      if (checks.state(line, facts, midnight) == CheckState.FAILED) {
        failing.add(checks.name(line, facts));
      }
    }
    return "checks failing: " + String.join(", ", failing);
  }

  @Override
  public List<NamedValue> explain(int trigger, BookFacts facts) {
    long midnight = session.on(facts.clock()).from();
    List<NamedValue> values = new ArrayList<>();
    for (int line = 0; line < checks.count(facts); line++) {
      CheckState state = checks.state(line, facts, midnight);
      if (state != CheckState.NOT_REPORTED) {
        double passes = state == CheckState.PASSED ? 1 : 0;
        values.add(new NamedValue(checks.name(line, facts), passes, Unit.FLAG));
      }
    }
    return values;
  }

  @Override
  public long lastFed(BookFacts facts) {
    return facts.lastUsed();
  }

  @Override
  public void save(StateWriter out) {
    out.version(1);
    out.integer("passedOn", passedOn);
    out.flag("failed", failed);
    out.flag("measured", measured);
  }

  @Override
  public void restore(StateReader in) {
    passedOn = in.integer("passedOn");
    failed = in.flag("failed");
    measured = in.flag("measured");
  }
}
