package breakerboard.scenario;

import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import java.util.Random;

/** Values a planned book against the index: each name follows its beta and a walk of its own. */
final class SimulatedBook {
  private static final double TRADING_SECONDS_A_YEAR = 252.0 * MarketDay.SESSION_SECONDS;
  private static final double OWN_SHARE = 0.12;
  private static final double CENTS = 100;

  private final BookPlan plan;
  private final Random random;
  private final int[] symbols;
  private final int[] sectors;
  private final double[] values;
  private double nav;
  private double lastIndex = Double.NaN;

  /** The plan's holdings stand in symbol order. */
  SimulatedBook(BookPlan plan, SymbolTable table, Random random) {
    this.plan = plan;
    this.random = random;
    this.nav = plan.startNav();
    int count = plan.holdings().size();
    symbols = new int[count];
    sectors = new int[count];
    values = new double[count];
    for (int i = 0; i < count; i++) {
      Holding holding = plan.holdings().get(i);
      symbols[i] = table.idOf(holding.symbol());
      sectors[i] = table.idOf(holding.sector());
      values[i] = holding.weight() * nav;
    }
  }

  String name() {
    return plan.name();
  }

  boolean silent(double second) {
    return second >= plan.silentFrom() && second < plan.silentTo();
  }

  /** Moves every holding with the index and adds NAV and positions to an observation. */
  void step(double index, double second, double stepSeconds, Observation.Builder into) {
    double market = Double.isNaN(lastIndex) ? 0 : index / lastIndex - 1;
    lastIndex = index;
    double[] shown = new double[values.length];
    double[] volatilities = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      Holding holding = plan.holdings().get(i);
      double own =
          OWN_SHARE
              * holding.volatility()
              * Math.sqrt(stepSeconds / TRADING_SECONDS_A_YEAR)
              * random.nextGaussian();
      double change = values[i] * (holding.beta() * market + own);
      values[i] += change;
      nav += change;
      shown[i] = cents(values[i] * enlarged(holding.sector(), second));
      volatilities[i] = holding.volatility();
    }
    into.nav(cents(nav))
        .positions(new Positions(symbols.clone(), shown, sectors.clone(), volatilities));
  }

  private double enlarged(String sector, double second) {
    for (BookPlan.Purchase purchase : plan.purchases()) {
      if (purchase.sector().equals(sector) && second >= purchase.from() && second < purchase.to()) {
        return purchase.factor();
      }
    }
    return 1;
  }

  private static double cents(double money) {
    return Math.rint(money * CENTS) / CENTS;
  }
}
