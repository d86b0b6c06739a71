package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.domain.Event;
import breakerboard.domain.Observation;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.engine.SelfTest;
import java.io.PrintWriter;
import java.util.List;

/**
 * Prints what tripped, when, and how it was released, when each breaker was driven over its limit.
 */
final class SelfTestReport {
  private final Configuration configuration;
  private final PrintWriter out;

  SelfTestReport(Configuration configuration, PrintWriter out) {
    this.configuration = configuration;
    this.out = out;
  }

  /** Whether each enabled breaker of each book tripped and came back. */
  boolean print() {
    List<String> books =
        configuration.books().isEmpty() ? List.of(Observation.DEFAULT_BOOK) : configuration.books();
    int driven = 0;
    int failed = 0;
    for (String book : books) {
      out.println("book " + book + ", each breaker alone on a scratch engine");
      for (SelfTest.Outcome outcome : SelfTest.of(configuration, book)) {
        out.printf("  %-24s %s%n", outcome.breaker(), sentence(outcome));
        driven++;
        failed += outcome.passed() ? 0 : 1;
      }
    }
    out.println(
        "self-test: "
            + driven
            + " driven, "
            + (driven - failed)
            + " tripped and came back"
            + (failed == 0 ? "" : ", " + failed + " FAILED"));
    return failed == 0;
  }

  private static String sentence(SelfTest.Outcome outcome) {
    if (outcome.trip().isEmpty()) {
      return "FAILED: nothing that should breach it tripped it; look at its limits";
    }
    Event trip = outcome.trip().get();
    String tripped =
        "tripped after "
            + since(outcome.began(), trip)
            + ": "
            + trip.message()
            + "; trading "
            + Words.capitals(outcome.trading());
    if (outcome.release().isEmpty()) {
      return "FAILED: " + tripped + "; not released though it was calm again";
    }
    Event release = outcome.release().get();
    return tripped
        + "; released after "
        + since(trip.time(), release)
        + (outcome.byOperator() ? " by the operator" : " by itself");
  }

  private static String since(long start, Event event) {
    return Words.duration(Times.toSeconds(event.time() - start));
  }
}
