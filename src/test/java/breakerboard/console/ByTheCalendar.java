package breakerboard.console;

import static breakerboard.console.ScenesOfADay.NOW;
import static breakerboard.console.ScenesOfADay.TRIPPED;
import static breakerboard.console.ScenesOfADay.at;

import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Explanation;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.Statistic;
import breakerboard.domain.Statistic.Check;
import breakerboard.domain.Statistic.CheckState;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;

/** Trading hours, market-wide halts and pre-market checks in each of their states. */
public final class ByTheCalendar {
  private static final double PRIOR = 2972.37;
  private static final double LEVEL_1 = 2764.30;
  private static final double WARN = 0.95 * PRIOR;

  private ByTheCalendar() {}

  private static Told hours(
      BreakerStatus status, Level level, double now, boolean inSession, String words) {
    return Told.of("time_based")
        .is(status, level, TRIPPED)
        .trigger(
            new TriggerReading(
                "session",
                level,
                now,
                16,
                inSession ? 15.75 : Double.NaN,
                Unit.HOUR_OF_DAY,
                false,
                level == Level.BREACH ? 1 : 0,
                "",
                Reference.NONE))
        .statistic("session", new Statistic.Session(now, 9.5, 16, 15.75, inSession, words));
  }

  public static Told inSession() {
    return hours(BreakerStatus.ACTIVE, Level.CLEAR, 14.1, true, "closes at 16:00, in 1:54:00");
  }

  public static Told nearTheClose() {
    return hours(BreakerStatus.WARNING, Level.WARN, 15.8, true, "closes at 16:00, in 12:00");
  }

  public static Told closed() {
    return hours(
        BreakerStatus.TRIPPED,
        Level.BREACH,
        17.4,
        false,
        "closed since 16:00; opens Fri 13 Mar 09:30");
  }

  private static Told market(BreakerStatus status, Level level, double index) {
    double near = (PRIOR - index) / (PRIOR - LEVEL_1);
    return Told.of("market_circuit_breaker")
        .is(status, level, TRIPPED)
        .trigger(
            new TriggerReading(
                "exchange", Level.CLEAR, 0, 1, Double.NaN, Unit.FLAG, false, 0, "", Reference.NONE))
        .trigger(
            new TriggerReading(
                "level_1",
                level,
                index,
                LEVEL_1,
                WARN,
                Unit.NUMBER,
                true,
                near,
                "",
                new Reference("prior close", PRIOR, Unit.NUMBER, at("13:30:00"))))
        .statistic("index_level", index, Unit.NUMBER)
        .statistic("index_prior_close", PRIOR, Unit.NUMBER)
        .statistic("index_change", index / PRIOR - 1, Unit.FRACTION);
  }

  private static Told checks(BreakerStatus status, Level level, List<Check> checks) {
    double failing = checks.stream().filter(c -> c.state() == CheckState.FAILED).count();
    return Told.of("premarket_validation")
        .is(status, level, TRIPPED)
        .trigger(
            new TriggerReading(
                "checks",
                level,
                failing,
                0,
                Double.NaN,
                Unit.COUNT,
                false,
                level == Level.BREACH ? 1 : 0,
                "",
                Reference.NONE))
        .statistic("checklist", new Statistic.Checklist(checks));
  }

  private static List<Check> checklist(CheckState nav, CheckState venues) {
    return List.of(
        new Check("NAV", nav),
        new Check("positions", CheckState.PASSED),
        new Check("feed fresh", CheckState.PASSED),
        new Check("data quality", CheckState.NOT_REPORTED),
        new Check("earlier trips acknowledged", CheckState.PASSED),
        new Check("configuration valid", CheckState.PASSED),
        new Check("venues up", venues));
  }

  public static Told passed() {
    return checks(
        BreakerStatus.ACTIVE, Level.CLEAR, checklist(CheckState.PASSED, CheckState.PASSED));
  }

  public static Told failing(BreakerStatus status, Level level) {
    return checks(status, level, checklist(CheckState.FAILED, CheckState.FAILED));
  }

  /** An index without its prior close. */
  public static Told lacking() {
    return Told.of("market_circuit_breaker")
        .is(BreakerStatus.ACTIVE, Level.UNFED, at("13:30:00"))
        .trigger(
            new TriggerReading(
                "level_1",
                Level.UNFED,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Unit.NUMBER,
                true,
                Double.NaN,
                "index_level without index_prior_close",
                Reference.NONE))
        .fed(false, NOW);
  }

  static List<Told> active() {
    return List.of(market(BreakerStatus.ACTIVE, Level.CLEAR, 2930), inSession(), passed());
  }

  static List<Told> warning() {
    return List.of(
        market(BreakerStatus.WARNING, Level.WARN, 2810),
        nearTheClose(),
        failing(BreakerStatus.WARNING, Level.WARN));
  }

  static List<Told> tripped() {
    return List.of(
        tripped(market(BreakerStatus.TRIPPED, Level.BREACH, 2764.30), "level_1"),
        tripped(closed(), "session"),
        tripped(failing(BreakerStatus.TRIPPED, Level.BREACH), "checks"));
  }

  private static Told tripped(Told breaker, String trigger) {
    BreakerId id = breaker.done().breaker();
    Explanation why =
        new Explanation(
            trigger,
            trigger,
            List.of(),
            Double.NaN,
            Reference.NONE,
            Double.NaN,
            "",
            Layer.DEFAULT,
            17,
            412_000);
    EventDetail detail =
        new EventDetail.Tripped(
            trigger,
            Double.NaN,
            Double.NaN,
            Unit.FLAG,
            Double.NaN,
            0,
            TRIPPED,
            true,
            false,
            false,
            why);
    return breaker.tripped(
        new Event(
            12_290,
            TRIPPED,
            EventType.BREAKER_TRIPPED,
            Priority.CRITICAL,
            ScenesOfADay.BOOK,
            Optional.of(id),
            Optional.of(BreakerStatus.TRIPPED),
            trigger + " tripped",
            "",
            "",
            detail),
        0);
  }

  static List<Told> unfed() {
    return List.of(
        lacking(),
        hours(BreakerStatus.ACTIVE, Level.CLEAR, 14.1, true, "closes at 16:00, in 1:54:00"),
        passed());
  }
}
