package breakerboard.console.events;

import breakerboard.domain.Times;

/**
 * When one source of alarms was raised lately, and whether it chatters: by ISA-18.2 and EEMUA 191
 * an alarm chatters whose cause comes three or more times within one minute; that it grows worse is
 * no other raise here. It stays marked until it was not raised for ten minutes. Keeps as much for a
 * storm as for one raise.
 *
 * @param before time of the raise before the newest, nanoseconds since the epoch; {@link
 *     Times#NEVER} when there was none
 * @param newest time of the newest
 * @param storm raises since it began to chatter, 0 while it does not
 * @param from time of the first of those
 */
record Raises(long before, long newest, int storm, long from) {
  /** It was never raised. */
  static final Raises NONE = new Raises(Times.NEVER, Times.NEVER, 0, Times.NEVER);

  /** As many raises within {@link #TOGETHER_NANOS} are chatter. */
  static final int CHATTER = 3;

  static final long TOGETHER_NANOS = Times.NANOS_PER_MINUTE;

  /** With one more. */
  Raises and(long time) {
    if (chatters(time)) {
      return new Raises(newest, time, storm + 1, from);
    }
    boolean third = before != Times.NEVER && time - before <= TOGETHER_NANOS;
    return third
        ? new Raises(newest, time, CHATTER, before)
        : new Raises(newest, time, 0, Times.NEVER);
  }

  /**
   * Whether it chatters, or did within the last ten minutes.
   *
   * @param clock desk clock, nanoseconds since the epoch
   */
  boolean chatters(long clock) {
    return storm > 0 && clock - newest < AlarmFlood.SPAN_NANOS;
  }

  /** Raises a minute since it began to chatter; less than a minute counts as a whole one. */
  double rate() {
    double minutes = (double) (newest - from) / Times.NANOS_PER_MINUTE;
    return storm / Math.max(1, minutes);
  }
}
