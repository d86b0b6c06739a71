package breakerboard.console.replay;

import breakerboard.domain.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A span of time on a width.
 *
 * @param from nanoseconds since the epoch
 * @param to later than that
 * @param left where it begins, px
 * @param width px, above 0
 */
record TimeScale(long from, long to, double left, double width) {
  private static final long SECOND = Times.NANOS_PER_SECOND;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final List<Long> STEPS =
      List.of(
          SECOND,
          5 * SECOND,
          15 * SECOND,
          MINUTE,
          5 * MINUTE,
          15 * MINUTE,
          30 * MINUTE,
          HOUR,
          2 * HOUR,
          6 * HOUR,
          DAY,
          7 * DAY,
          30 * DAY,
          365 * DAY);

  double x(long time) {
    return left + width * (time - from) / (to - from);
  }

  /** The time at a place, never outside of the span. */
  long time(double x) {
    double part = Math.clamp((x - left) / width, 0, 1);
    return from + Math.round(part * (to - from));
  }

  /** The smallest step of which each takes at least that width, nanoseconds. */
  long step(double room) {
    double most = width / room;
    for (long step : STEPS) {
      if ((to - from) / (double) step <= most) {
        return step;
      }
    }
    return STEPS.getLast();
  }

  /** Round times of that step in a zone, in their order. */
  List<Long> ticks(long step, ZoneId zone) {
    Instant begin = Times.instant(from);
    long midnight = Times.nanos(LocalDate.ofInstant(begin, zone).atStartOfDay(zone).toInstant());
    List<Long> ticks = new ArrayList<>();
    for (long at = midnight + (from - midnight) / step * step; at <= to; at += step) {
      if (at >= from) {
        ticks.add(at);
      }
    }
    return ticks;
  }
}
