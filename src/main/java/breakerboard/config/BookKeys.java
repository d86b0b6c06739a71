package breakerboard.config;

import breakerboard.domain.Unit;
import java.util.List;

/** Keys of a whole book that belong to no breaker. */
public final class BookKeys {
  /** The most samples or events that a history may be asked to keep. */
  static final int LARGEST_HISTORY = 10_000_000;

  private static final double SHORTEST_INTERVAL_SECONDS = 0.001;
  private static final double LONGEST_INTERVAL_SECONDS = 86_400;

  public static final Key<Double> SAMPLE_INTERVAL_SECONDS =
      Key.flat(
          "sample_interval_seconds",
          Key.real(Range.between(SHORTEST_INTERVAL_SECONDS, LONGEST_INTERVAL_SECONDS)),
          1.0,
          Unit.SECONDS,
          "histories take one sample in each interval");

  public static final Key<Integer> MAX_HISTORY =
      Key.flat(
          "max_history",
          Key.whole(Range.between(1, LARGEST_HISTORY)),
          100,
          Unit.COUNT,
          "bound of histories without a time window; set, it caps the windows too");

  public static final Key<Integer> MAX_POSITION_HISTORY =
      Key.flat(
              "max_position_history",
              Key.whole(Range.between(1, LARGEST_HISTORY)),
              100,
              Unit.COUNT,
              "samples of the number of positions")
          .looser(Looser.NEVER);

  public static final Key<Double> STALE_SECONDS =
      Key.flat(
              "stale_seconds",
              Key.real(Range.SECONDS.withoutLeast()),
              60.0,
              Unit.SECONDS,
              "an input older than this counts as not fed")
          .looser(Looser.HIGHER);

  public static final Key<Double> POSITIONS_STALE_SECONDS =
      Key.flat(
              "positions_stale_seconds",
              Key.real(Range.SECONDS.withoutLeast()),
              300.0,
              Unit.SECONDS,
              "positions older than this count as not fed")
          .looser(Looser.HIGHER);

  public static final Key<Double> MAX_FUTURE_SECONDS =
      Key.flat(
          "max_future_seconds",
          Key.real(Range.SECONDS),
          5.0,
          Unit.SECONDS,
          "live, an observation further ahead of the desk clock is refused");

  public static final Key<Double> LATE_TOLERANCE_MS =
      Key.flat(
          "late_tolerance_ms",
          Key.real(Range.MILLISECONDS),
          1000.0,
          Unit.MILLISECONDS,
          "an observation at most this much older than the newest is still used");

  public static final Key<Double> COOLDOWN_PERIOD_MINUTES =
      Key.flat(
              "cooldown_period_minutes",
              Key.real(Range.MINUTES),
              15.0,
              Unit.MINUTES,
              "cooldown of every breaker that sets none of its own")
          .looser(Looser.LOWER);

  public static final Key<Double> DEADBAND =
      Key.flat(
              "deadband",
              Key.real(Range.between(0, 0.5)),
              0.05,
              Unit.FRACTION,
              "a warning or a breach ends this far under its limit")
          .looser(Looser.LOWER);

  public static final Key<Double> MAX_BYPASS_MINUTES =
      Key.flat(
              "max_bypass_minutes",
              Key.real(Range.MINUTES.withoutLeast()),
              480.0,
              Unit.MINUTES,
              "the longest bypass")
          .looser(Looser.HIGHER);

  public static final Key<Integer> MAX_EVENTS =
      Key.flat(
              "max_events",
              Key.whole(Range.between(1, LARGEST_HISTORY)),
              1000,
              Unit.COUNT,
              "events kept in memory, besides those no screen has read; a change counts from the next start")
          .looser(Looser.NEVER);

  private BookKeys() {}

  /** All of them, in the order in which an editor lists them. */
  public static List<Key<?>> all() {
    return List.of(
        SAMPLE_INTERVAL_SECONDS,
        MAX_HISTORY,
        MAX_POSITION_HISTORY,
        STALE_SECONDS,
        POSITIONS_STALE_SECONDS,
        MAX_FUTURE_SECONDS,
        LATE_TOLERANCE_MS,
        COOLDOWN_PERIOD_MINUTES,
        DEADBAND,
        MAX_BYPASS_MINUTES,
        MAX_EVENTS);
  }
}
