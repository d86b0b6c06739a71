package breakerboard.domain;

import java.util.List;

/** The value of one named statistic of a breaker. */
public sealed interface Statistic {
  record Number(double value, Unit unit) implements Statistic {}

  record Text(String value) implements Statistic {}

  /**
   * The trading day so far; hours of the day by the exchange's clocks, 9.5 is 09:30.
   *
   * @param open NaN on a day without a session
   * @param close NaN on a day without a session
   * @param warning from when on the close is near; NaN on a day without a session
   * @param words how it stands, for instance {@code closed since 16:00; opens Mon 9 Mar 09:30}
   */
  record Session(
      double now, double open, double close, double warning, boolean inSession, String words)
      implements Statistic {
    /** Whether the day has a session. */
    public boolean trades() {
      return open < close;
    }
  }

  /** A list of checks, each with its state. */
  record Checklist(List<Check> checks) implements Statistic {
    public Checklist {
      checks = List.copyOf(checks);
    }

    /** The checks that stand so, in order. */
    public List<Check> in(CheckState state) {
      return checks.stream().filter(check -> check.state() == state).toList();
    }
  }

  /** One line of a checklist. */
  record Check(String name, CheckState state) {}

  /** How a check stands. */
  enum CheckState {
    PASSED,
    FAILED,
    /** Nothing was reported of it, and it is not asked for. */
    NOT_REPORTED
  }

  /** The positions that contribute most to risk, the largest first. */
  record Contributors(List<Contributor> largest) implements Statistic {
    public Contributors {
      largest = List.copyOf(largest);
    }
  }

  /**
   * @param weight share of gross exposure
   * @param volatility a year, as a fraction
   * @param riskContribution weight x volatility
   * @param riskPercentage share of the sum of all contributions, in percent
   */
  record Contributor(
      String symbol,
      double weight,
      double volatility,
      double riskContribution,
      double riskPercentage) {}
}
