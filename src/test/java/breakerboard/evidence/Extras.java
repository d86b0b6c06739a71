package breakerboard.evidence;

import breakerboard.evidence.Line.Holding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What only some observations have, and in what disorder they come.
 *
 * @param late one that is too old comes right before it, and is refused
 * @param repeated the one before it is sent once more right before it
 * @param behind by how many nanoseconds it is itself older than the newest one
 * @param changes of positions by symbol; one of value NaN goes
 * @param matrix of correlations
 * @param checks before the session, as reported
 */
record Extras(
    boolean late,
    boolean repeated,
    long behind,
    SortedMap<String, Holding> changes,
    Optional<Matrix> matrix,
    Map<String, Boolean> checks) {
  static final Extras NONE =
      new Extras(false, false, 0, new TreeMap<>(), Optional.empty(), Map.of());

  /** Only these pre-market checks. */
  static Extras reporting(Map<String, Boolean> checks) {
    return new Extras(false, false, 0, new TreeMap<>(), Optional.empty(), checks);
  }

  /** Correlations as they are sent, row by row. */
  record Matrix(List<String> symbols, double[][] rows) {
    int size() {
      return symbols.size();
    }

    /** Square, symmetric and finite. */
    boolean usable() {
      if (rows.length != size()) {
        return false;
      }
      for (int i = 0; i < rows.length; i++) {
        if (rows[i].length != size()) {
          return false;
        }
        for (int j = 0; j < i; j++) {
          if (!(rows[i][j] == rows[j][i]) || !Double.isFinite(rows[i][j])) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
