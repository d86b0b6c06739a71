package breakerboard.console.book;

import breakerboard.domain.Times;

/** How far back a chart that follows the desk reaches. */
enum ChartRange {
  FIVE_MINUTES("last 5 min"),
  HALF_AN_HOUR("last 30 min"),
  TODAY("today"),
  ALL("all there is");

  private static final long LEAST = 5 * Times.NANOS_PER_MINUTE;
  private static final long HALF = 30 * Times.NANOS_PER_MINUTE;

  private final String words;

  ChartRange(String words) {
    this.words = words;
  }

  /** Where it begins, nanoseconds since the epoch. */
  long from(ChartReach reach) {
    long least = reach.now() - LEAST;
    return switch (this) {
      case FIVE_MINUTES -> least;
      case HALF_AN_HOUR -> reach.now() - HALF;
      case TODAY -> Math.min(least, Math.max(reach.earliest(), reach.midnight()));
      case ALL -> Math.min(least, reach.earliest());
    };
  }

  String words() {
    return words;
  }
}
