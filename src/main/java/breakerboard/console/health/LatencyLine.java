package breakerboard.console.health;

import breakerboard.console.Figures;
import breakerboard.desk.Latency;
import breakerboard.domain.Words;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A measurement as the table shows it.
 *
 * @param name {@code Arrival → decision}
 * @param span {@code last 5 min} or {@code since start}
 */
record LatencyLine(String name, String span, Latency latency) {
  /** All six, in their order. */
  static List<LatencyLine> of(HealthReport report) {
    String decision = "Arrival → decision";
    String screen = "Decision → screen";
    String whole = "Arrival → screen";
    return List.of(
        lately(decision, report.engine().decision().lately()),
        sinceStart(decision, report.engine().decision().sinceStart()),
        lately(screen, report.screen().decision().lately()),
        sinceStart(screen, report.screen().decision().sinceStart()),
        lately(whole, report.screen().arrival().lately()),
        sinceStart(whole, report.screen().arrival().sinceStart()));
  }

  private static LatencyLine lately(String name, Latency latency) {
    return new LatencyLine(name, "last 5 min", latency);
  }

  private static LatencyLine sinceStart(String name, Latency latency) {
    return new LatencyLine(name, "since start", latency);
  }

  String count() {
    return latency.measured() ? Figures.count(latency.count()) : Words.MISSING;
  }

  /** In milliseconds. */
  String millis(ToLongFunction<Latency> which) {
    return latency.measured() ? Amounts.millis(which.applyAsLong(latency)) : Words.MISSING;
  }
}
