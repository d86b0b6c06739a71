package breakerboard.embed;

import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Puts positions into an observation, in symbol order. */
final class Holdings {
  private Holdings() {}

  static void into(
      Observation.Builder observation, Map<String, Position> held, SymbolTable symbols) {
    int[] ids = new int[held.size()];
    double[] values = new double[held.size()];
    int[] sectors = new int[held.size()];
    double[] volatilities = new double[held.size()];
    int size = 0;
    for (Map.Entry<String, Position> entry : new TreeMap<>(held).entrySet()) {
      Position position = entry.getValue();
      int id = symbols.idOf(entry.getKey());
      if (!Double.isFinite(position.marketValue()) || id == SymbolTable.FULL) {
        observation.dropped();
        continue;
      }
      ids[size] = id;
      values[size] = position.marketValue();
      sectors[size] =
          position.sector().isBlank() ? Positions.UNKNOWN_SECTOR : symbols.idOf(position.sector());
      volatilities[size++] = usable(position.volatility(), observation);
    }
    observation.positions(
        new Positions(
            Arrays.copyOf(ids, size),
            Arrays.copyOf(values, size),
            Arrays.copyOf(sectors, size),
            Arrays.copyOf(volatilities, size)));
  }

  private static double usable(double volatility, Observation.Builder observation) {
    if (Double.isNaN(volatility) || (volatility >= 0 && Double.isFinite(volatility))) {
      return volatility;
    }
    observation.dropped();
    return Double.NaN;
  }
}
