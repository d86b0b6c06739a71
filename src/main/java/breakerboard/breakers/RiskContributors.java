package breakerboard.breakers;

import breakerboard.domain.Statistic;
import breakerboard.domain.Statistic.Contributor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The positions that contribute most to risk: gross weight x volatility. */
public final class RiskContributors {
  private static final double ASSUMED_VOLATILITY = 0.2;
  private static final int SHOWN = 5;
  private static final double PERCENT = 100;

  private RiskContributors() {}

  static Statistic.Contributors of(PositionBook book) {
    double gross = book.grossExposure();
    double total = 0;
    List<Contributor> all = new ArrayList<>();
    for (int i = 0; i < book.size(); i++) {
      if (book.marketValue(i) != 0) {
        double weight = Math.abs(book.marketValue(i)) / gross;
        double contribution = contribution(book, i);
        total += contribution;
        all.add(new Contributor(book.name(i), weight, volatility(book, i), contribution, 0));
      }
    }
    double sum = total;
    return new Statistic.Contributors(
        all.stream()
            .sorted(
                Comparator.comparingDouble(Contributor::riskContribution)
                    .reversed()
                    .thenComparing(Contributor::symbol))
            .limit(SHOWN)
            .map(c -> share(c, sum))
            .toList());
  }

  /** Gross weight x volatility of a position, which has a value. */
  public static double contribution(PositionBook book, int i) {
    return Math.abs(book.marketValue(i)) / book.grossExposure() * volatility(book, i);
  }

  private static double volatility(PositionBook book, int i) {
    return Double.isNaN(book.volatility(i)) ? ASSUMED_VOLATILITY : book.volatility(i);
  }

  private static Contributor share(Contributor c, double sum) {
    return new Contributor(
        c.symbol(),
        c.weight(),
        c.volatility(),
        c.riskContribution(),
        sum == 0 ? 0 : PERCENT * c.riskContribution() / sum);
  }
}
