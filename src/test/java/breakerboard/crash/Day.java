package breakerboard.crash;

import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What two books send in a minute: one over a socket with sequence numbers, so that its producer
 * may send everything again after a broken connection, one through a file. Both end with a
 * volatility that trips.
 */
record Day(List<String> socket, List<String> file) {
  static final String SOCKET_BOOK = "SOCKET";
  static final String FILE_BOOK = "FILE";

  /** What the last line's volatility is, and no other's. */
  static final String LAST = "0.0777";

  private static final long STEP_NANOS = 20_000_000;

  /**
   * @param start of the first line, nanoseconds since the epoch
   */
  static Day of(int lines, long start, long seed) {
    return new Day(
        book(SOCKET_BOOK, lines, start, seed, true),
        book(FILE_BOOK, lines, start, seed + 1, false));
  }

  /** A random walk with falls and recoveries, and a volatility that now and then warns or trips. */
  private static List<String> book(
      String book, int lines, long start, long seed, boolean numbered) {
    Random random = new Random(seed);
    List<String> all = new ArrayList<>();
    double nav = 1_000_000;
    double drift = 0;
    for (int i = 1; i <= lines; i++) {
      if (random.nextInt(60) == 0) {
        drift = random.nextGaussian() * 0.001;
      }
      nav = Math.max(400_000, nav * (1 + drift + random.nextGaussian() * 0.001));
      double volatility = random.nextInt(40) == 0 ? 0.07 : 0.01 + random.nextDouble() * 0.01;
      all.add(
          "{\"ts\":\"%s\",\"book\":\"%s\",%s\"portfolio_value\":%s,\"positions\":{\"AAA\":{\"market_value\":%s,\"sector\":\"tech\",\"volatility\":0.2},\"BBB\":{\"market_value\":%s,\"sector\":\"energy\",\"volatility\":0.3}},\"market\":{\"volatility\":%s}}"
              .formatted(
                  Times.instant(start + i * STEP_NANOS),
                  book,
                  numbered ? "\"seq\":" + i + "," : "",
                  number(nav),
                  number(nav * 0.04),
                  number(nav * (random.nextInt(50) == 0 ? 0.2 : 0.05)),
                  i == lines ? LAST : number(volatility)));
    }
    return all;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** The limits that both runs have; nothing in them depends on how long the program was down. */
  static final String CONFIGURATION =
      """
      {"volatility_threshold": 0.05, "max_drawdown": 0.05, "loss_rate_threshold": 0.02,
       "max_position_size_pct": 0.1, "cooldown_period_minutes": 0, "stale_seconds": 86400,
       "breaker_configs": {"data_feed_integrity": {"enabled": false}}}
      """;
}
