package breakerboard.scenario;

import java.util.List;

/**
 * What a scenario's book holds and what happens to it. Times are seconds after 09:30.
 *
 * @param startNav money
 * @param purchases a sector is enlarged for a while
 * @param silentFrom nothing is sent from here
 * @param silentTo to here
 */
record BookPlan(
    String name,
    double startNav,
    List<Holding> holdings,
    List<Purchase> purchases,
    int silentFrom,
    int silentTo) {

  BookPlan {
    holdings = List.copyOf(holdings);
    purchases = List.copyOf(purchases);
  }

  record Purchase(String sector, double factor, int from, int to) {}

  private static final int NEVER = Integer.MAX_VALUE;
  private static final int HOUR = 3600;

  private static final List<Holding> LONG_SHORT =
      List.of(
          new Holding("AAPL", "Technology", 0.092, 1.15, 0.38),
          new Holding("BA", "Industrials", 0.078, 1.45, 0.72),
          new Holding("BAC", "Financials", 0.084, 1.35, 0.55),
          new Holding("CAT", "Industrials", 0.082, 1.10, 0.42),
          new Holding("COP", "Energy", 0.071, 1.40, 0.66),
          new Holding("DIS", "Communication", 0.090, 1.05, 0.41),
          new Holding("GE", "Industrials", -0.044, 1.10, 0.58),
          new Holding("GOOGL", "Communication", 0.094, 1.05, 0.36),
          new Holding("HD", "Consumer", 0.086, 1.10, 0.40),
          new Holding("INTC", "Technology", 0.088, 1.05, 0.44),
          new Holding("JNJ", "Health Care", 0.089, 0.80, 0.28),
          new Holding("JPM", "Financials", 0.085, 1.25, 0.48),
          new Holding("KO", "Consumer", -0.046, 0.75, 0.30),
          new Holding("MRK", "Health Care", 0.083, 0.80, 0.29),
          new Holding("MSFT", "Technology", 0.093, 1.10, 0.37),
          new Holding("PG", "Consumer", -0.048, 0.70, 0.28),
          new Holding("T", "Communication", -0.045, 0.80, 0.33),
          new Holding("VZ", "Communication", -0.047, 0.65, 0.27),
          new Holding("WFC", "Financials", -0.043, 1.20, 0.52),
          new Holding("XOM", "Energy", 0.074, 1.20, 0.55));

  private static final List<Holding> NEUTRAL =
      List.of(
          new Holding("ADBE", "Technology", 0.070, 1.05, 0.40),
          new Holding("AMGN", "Health Care", 0.068, 0.85, 0.31),
          new Holding("AXP", "Financials", -0.066, 1.20, 0.47),
          new Holding("CSCO", "Technology", -0.068, 0.95, 0.36),
          new Holding("GILD", "Health Care", 0.069, 0.60, 0.38),
          new Holding("MCD", "Consumer", 0.067, 0.80, 0.30),
          new Holding("NKE", "Consumer", -0.064, 0.95, 0.37),
          new Holding("PFE", "Health Care", -0.070, 0.75, 0.29),
          new Holding("UNP", "Industrials", 0.066, 1.05, 0.36),
          new Holding("UPS", "Industrials", -0.065, 0.95, 0.39));

  private static final List<Holding> MACRO =
      List.of(
          new Holding("CL1", "Commodities", -0.080, 1.30, 0.90),
          new Holding("ES1", "Equity index", -0.085, 1.00, 0.45),
          new Holding("GC1", "Commodities", 0.090, -0.20, 0.22),
          new Holding("JPY1", "Currencies", 0.088, -0.35, 0.14),
          new Holding("TY1", "Rates", 0.095, -0.25, 0.10),
          new Holding("US1", "Rates", 0.092, -0.40, 0.18));

  /** The same holdings, to which nothing happens. */
  BookPlan calm() {
    return new BookPlan(name, startNav, holdings, List.of(), NEVER, NEVER);
  }

  /** The first books have names and stories of their own, further ones repeat them. */
  static BookPlan number(int index) {
    int round = index / 3;
    String suffix = Integer.toString(index + 1);
    return switch (index % 3) {
      case 0 ->
          new BookPlan(
              "EQ-LS-" + suffix,
              248_600_000 + round * 1_000_000.0,
              LONG_SHORT,
              List.of(new Purchase("Technology", 1.45, HOUR * 7 / 2, HOUR * 4)),
              NEVER,
              NEVER);
      case 1 ->
          new BookPlan(
              "EQ-MN-" + suffix,
              96_400_000 + round * 1_000_000.0,
              NEUTRAL,
              List.of(),
              NEVER,
              NEVER);
      default ->
          new BookPlan(
              "MACRO-" + suffix,
              152_300_000 + round * 1_000_000.0,
              MACRO,
              List.of(),
              HOUR * 3,
              HOUR * 13 / 4);
    };
  }
}
