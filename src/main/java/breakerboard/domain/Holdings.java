package breakerboard.domain;

import java.util.List;

/**
 * What a book holds at one moment.
 *
 * @param asOf when the positions came, nanoseconds since the epoch; {@link Times#NEVER} when none
 *     ever did
 * @param nav NaN before the first
 * @param positions in symbol order, those of no value left out
 */
public record Holdings(String book, long asOf, double nav, List<Position> positions) {
  public Holdings {
    positions = List.copyOf(positions);
  }

  /**
   * One position.
   *
   * @param sector {@code Unknown} where none is given
   * @param marketValue money, negative when short
   * @param volatility a year, as a fraction; NaN where none is given
   * @param risk gross weight x volatility, as the breaker of position limits counts it
   */
  public record Position(
      String symbol, String sector, double marketValue, double volatility, double risk) {}

  /** The sum of all absolute market values. */
  public double gross() {
    return positions.stream().mapToDouble(each -> Math.abs(each.marketValue())).sum();
  }
}
