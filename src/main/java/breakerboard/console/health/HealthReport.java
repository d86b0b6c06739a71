package breakerboard.console.health;

import breakerboard.console.EngineState;
import breakerboard.desk.EngineReport;
import java.util.List;

/**
 * How the program is, at one moment.
 *
 * @param time of the machine's clock, nanoseconds since the epoch
 * @param since when the window was opened, likewise
 * @param clock the desk clock, {@link breakerboard.domain.Times#NEVER} before the first input
 * @param operator who sits at it, empty for nobody
 * @param version of the program
 * @param answers whether the engine answers
 */
record HealthReport(
    long time,
    long since,
    long clock,
    String operator,
    String version,
    EngineState answers,
    List<FeedFact> feeds,
    EngineReport engine,
    ScreenTimes.Report screen,
    MemoryFacts memory,
    JournalFacts journal,
    Freezes freezes) {
  HealthReport {
    feeds = List.copyOf(feeds);
  }
}
