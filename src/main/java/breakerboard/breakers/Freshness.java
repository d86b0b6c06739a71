package breakerboard.breakers;

import breakerboard.domain.Times;

/** When one input last came, and whether that is too long ago. */
public final class Freshness {
  private long last = Times.NEVER;

  /** It came, usable, at {@code time}. */
  public void fedAt(long time) {
    last = Math.max(last, time);
  }

  /** Time of the newest, {@link Times#NEVER} before the first. */
  public long last() {
    return last;
  }

  /** Whether it came and is at most {@code staleNanos} older than the desk clock. */
  public boolean fresh(long clock, long staleNanos) {
    return last != Times.NEVER && clock - last <= staleNanos;
  }
}
