package breakerboard.embed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

  /**
   * From a dictionary of symbols: each with its market value, or with a dictionary of {@code
   * market_value}, {@code sector} and {@code volatility}, of which the last two may be missing. An
   * entry of any other kind becomes a position whose market value is not a number.
   */
  public static Map<String, Position> allOf(Map<String, ?> bySymbol) {
    Map<String, Position> positions = new LinkedHashMap<>();
    bySymbol.forEach((symbol, entry) -> positions.put(symbol, ofEntry(entry)));
    return positions;
  }

  private static Position ofEntry(@Nullable Object entry) {
    return entry instanceof Map<?, ?> fields
        ? new Position(
            number(fields.get("market_value")),
            fields.get("sector") instanceof String sector ? sector : "",
            number(fields.get("volatility")))
        : of(number(entry));
  }

  private static double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Without sector and volatility. */
  public static Position of(double marketValue) {
    return of(marketValue, "");
  }
}
