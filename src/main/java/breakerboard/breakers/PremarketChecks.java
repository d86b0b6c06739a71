package breakerboard.breakers;

import breakerboard.domain.InputField;
import breakerboard.domain.Statistic.CheckState;
import breakerboard.domain.Times;
import java.util.List;

/**
 * The lines of the pre-market checklist: six of the book's own, then those that upstream reports.
 */
final class PremarketChecks {
  private static final List<String> OWN =
      List.of(
          "NAV",
          "positions",
          "feed fresh",
          "data quality",
          "earlier trips acknowledged",
          "configuration valid");

  /** Keeps apart what upstream calls as the book calls a line of its own. */
  private static final String REPORTED = "reported: ";

  private double leastQuality;

  /** Takes the limit of the data's quality, in percent. */
  void leastQuality(double limit) {
    leastQuality = limit;
  }

  int count(BookFacts facts) {
    return OWN.size() + facts.reportedChecks().size();
  }

  String name(int line, BookFacts facts) {
    return line < OWN.size()
        ? OWN.get(line)
        : reportedName(facts.reportedChecks().name(line - OWN.size()));
  }

  private static String reportedName(String name) {
    return OWN.contains(name) || name.startsWith(REPORTED) ? REPORTED + name : name;
  }

  /**
   * @param midnight at which the date began; what was reported before says nothing of today
   */
  CheckState state(int line, BookFacts facts, long midnight) {
    return switch (line) {
      case 0 -> passed(facts.navFedAt() != Times.NEVER);
      case 1 -> passed(facts.positionsFedAt() != Times.NEVER);
      case 2 -> passed(facts.feedFresh());
      case 3 -> quality(facts);
      case 4 -> passed(facts.openTrips().before(midnight) == 0);
      case 5 -> passed(facts.configurationValid());
      default -> reported(facts.reportedChecks(), line - OWN.size(), midnight);
    };
  }

  private CheckState quality(BookFacts facts) {
    return facts.everFed(InputField.DATA_QUALITY_SCORE)
        ? passed(
            facts.fresh(InputField.DATA_QUALITY_SCORE)
                && facts.value(InputField.DATA_QUALITY_SCORE) >= leastQuality)
        : CheckState.NOT_REPORTED;
  }

  private static CheckState reported(ReportedChecks checks, int check, long midnight) {
    return checks.reportedAt(check) < midnight
        ? CheckState.NOT_REPORTED
        : passed(checks.passed(check));
  }

  private static CheckState passed(boolean passes) {
    return passes ? CheckState.PASSED : CheckState.FAILED;
  }

  int failing(BookFacts facts, long midnight) {
    int failing = 0;
    for (int line = 0; line < count(facts); line++) {
      failing += state(line, facts, midnight) == CheckState.FAILED ? 1 : 0;
    }
    return failing;
  }
}
