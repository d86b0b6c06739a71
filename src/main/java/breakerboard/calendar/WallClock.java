package breakerboard.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/** What the clocks of a zone show; it remembers the offset until it changes. */
final class WallClock {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final long NANOS_PER_DAY = 86_400 * NANOS_PER_SECOND;

  private final ZoneRules rules;
  private long offset;
  private long from = Long.MAX_VALUE;
  private long to = Long.MIN_VALUE;

  WallClock(ZoneId zone) {
    rules = zone.getRules();
  }

  /** Nanoseconds since midnight, 0 up to 24 hours. */
  long nanosOfDay(long nanos) {
    if (nanos < from || nanos >= to) {
      Instant second = Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND));
      offset = rules.getOffset(second).getTotalSeconds() * NANOS_PER_SECOND;
      from = second.getEpochSecond() * NANOS_PER_SECOND;
      to = end(rules.nextTransition(second));
    }
    return Math.floorMod(nanos + offset, NANOS_PER_DAY);
  }

  private static long end(@Nullable ZoneOffsetTransition transition) {
    return transition == null ? Long.MAX_VALUE : transition.toEpochSecond() * NANOS_PER_SECOND;
  }
}
