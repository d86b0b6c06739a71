package breakerboard.domain;

import java.util.List;

/** The value of one named statistic of a breaker. */
public sealed interface Statistic {
  record Number(double value, Unit unit) implements Statistic {}

  record Text(String value) implements Statistic {}

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
