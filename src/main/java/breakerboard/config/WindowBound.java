package breakerboard.config;

/** How many samples a time window keeps. */
public final class WindowBound {
  private static final double SECONDS_PER_MINUTE = 60;

  private WindowBound() {}

  /** window / interval + 1, a last part of an interval counting as a whole one. */
  public static long samples(double minutes, double intervalSeconds) {
    return (long) Math.ceil(minutes * SECONDS_PER_MINUTE / intervalSeconds) + 1;
  }
}
