package breakerboard.console.events;

import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.Optional;

/**
 * The alarms raised within the last ten minutes (a flood by EEMUA 191 and ISA 18.2: more than ten
 * of them).
 *
 * @param count how many were raised
 * @param first the event that raised the first, the likely cause of the rest
 * @param busiestBook the book with the most of them, empty where none has more than one
 * @param fromBusiest how many came from that book
 */
public record AlarmFlood(int count, Optional<Event> first, String busiestBook, int fromBusiest) {
  /** More than this many are a flood. */
  public static final int LIMIT = 10;

  static final int SPAN_MINUTES = 10;
  static final long SPAN_NANOS = SPAN_MINUTES * Times.NANOS_PER_MINUTE;

  public boolean isFlood() {
    return count > LIMIT;
  }

  /** Alarms a minute. */
  public double rate() {
    return count / (double) SPAN_MINUTES;
  }
}
