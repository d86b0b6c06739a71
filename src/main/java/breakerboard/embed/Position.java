package breakerboard.embed;

/**
 * One position of the book.
 *
 * @param marketValue money in the book's currency, short negative; not a number or infinite: the
 *     entry is left out and counted as unusable
 * @param sector empty where none is known
 * @param volatility a year, as a fraction (0.2 = 20 %); NaN where none is known
 */
public record Position(double marketValue, String sector, double volatility) {
  /** Of a sector, without a volatility of its own. */
  public static Position of(double marketValue, String sector) {
    return new Position(marketValue, sector, Double.NaN);
  }

  /** Without sector and volatility. */
  public static Position of(double marketValue) {
    return of(marketValue, "");
  }
}
