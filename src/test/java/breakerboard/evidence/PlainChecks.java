package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Times;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * The checks before the session; between two observations only the clock changes them. A quality
 * that was fed and is old is none that one may rely on.
 */
final class PlainChecks {
  private static final double LEAST_QUALITY = 95;
  private static final long SOON = 15 * Times.NANOS_PER_MINUTE;

  /**
   * A trip that somebody has to look into.
   *
   * @param seen whether an operator has
   */
  record Trip(long time, boolean seen) {}

  private record Report(boolean passed, long time) {}

  private final Map<String, Report> reports = new HashMap<>();
  private boolean hadNav;
  private boolean hadPositions;
  private double quality = Double.NaN;
  private long qualityAt = Times.NEVER;
  private long last = Times.NEVER;
  private LocalDate passedOn = LocalDate.MIN;
  private boolean failed;
  private Level level = Level.CLEAR;

  /**
   * @param trips all of the book so far, but for those that stand in the calendar
   */
  void see(Line line, List<Trip> trips) {
    if (last != Times.NEVER) {
      momentsUntil(line.time()).forEach(moment -> look(moment, trips));
    }
    last = line.time();
    hadNav |= line.hasNav();
    hadPositions |= line.positions().isPresent();
    if (line.has(InputField.DATA_QUALITY_SCORE)) {
      quality = line.value(InputField.DATA_QUALITY_SCORE);
      qualityAt = last;
    }
    line.extras().checks().forEach((name, passed) -> reports.put(name, new Report(passed, last)));
    look(last, trips);
  }

  /** An operator has seen the trips, right after the last observation. */
  void acknowledged(List<Trip> trips) {
    if (last != Times.NEVER) {
      look(last, trips);
    }
  }

  /** When a session begins, and when a quality is too old to count. */
  private LongStream momentsUntil(long time) {
    LocalDate from = RandomSessions.date(last);
    LocalDate to = RandomSessions.date(time);
    LongStream opens =
        from.datesUntil(to.plusDays(1)).filter(PlainDays::trades).mapToLong(PlainDays::open);
    LongStream old =
        qualityAt == Times.NEVER
            ? LongStream.empty()
            : LongStream.of(qualityAt + PlainBreaker.STALE + 1);
    return LongStream.concat(opens, old).filter(at -> at > last && at <= time).sorted();
  }

  private void look(long now, List<Trip> trips) {
    LocalDate today = RandomSessions.date(now);
    if (passedOn.equals(today)) {
      level = Level.CLEAR;
      return;
    }
    boolean begun = PlainDays.trades(today) && now >= PlainDays.open(today);
    boolean failing = failing(now, trips);
    if (!failing) {
      failed = false;
      passedOn = begun ? today : passedOn;
      level = Level.CLEAR;
    } else if (begun || failed) {
      failed = true;
      level = Level.BREACH;
    } else {
      boolean soon = PlainDays.trades(today) && PlainDays.open(today) - now <= SOON;
      level = soon ? Level.WARN : Level.CLEAR;
    }
  }

  private boolean failing(long now, List<Trip> trips) {
    long midnight = PlainDays.midnight(RandomSessions.date(now));
    boolean reported = reports.values().stream().anyMatch(r -> !r.passed() && r.time() >= midnight);
    boolean badQuality =
        qualityAt != Times.NEVER
            && (PlainBreaker.stale(qualityAt, now, PlainBreaker.STALE) || quality < LEAST_QUALITY);
    boolean unseen = trips.stream().anyMatch(trip -> !trip.seen() && trip.time() < midnight);
    return reported
        || badQuality
        || unseen
        || !hadNav
        || !hadPositions
        || PlainBreaker.stale(last, now, PlainBreaker.STALE);
  }

  Level level() {
    return level;
  }
}
