package breakerboard.breakers;

import breakerboard.domain.SymbolTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Limits of single symbols, and what is held of each; worked out anew only when the positions
 * change.
 */
final class SymbolLimits {
  static final SymbolLimits NONE = new SymbolLimits();

  private final Optional<SymbolTable> symbols;
  private final int[] ids;
  private final double[] limits;
  private final double[] held;

  /** Place of each symbol id among the limits, counted from 1; 0 where it has none. */
  private final int[] places;

  private long seen = -1;

  private SymbolLimits() {
    symbols = Optional.empty();
    ids = new int[0];
    places = new int[0];
    limits = new double[0];
    held = new double[0];
  }

  SymbolLimits(Map<String, Double> limits, SymbolTable symbols) {
    this.symbols = Optional.of(symbols);
    List<String> names = limits.keySet().stream().sorted().toList();
    ids = names.stream().mapToInt(symbols::idOf).toArray();
    this.limits = names.stream().mapToDouble(limits::get).toArray();
    held = new double[ids.length];
    places = new int[Arrays.stream(ids).max().orElse(SymbolTable.FULL) + 1];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != SymbolTable.FULL) {
        places[ids[i]] = i + 1;
      }
    }
  }

  boolean isOf(SymbolTable table) {
    return symbols.isPresent() && symbols.get() == table;
  }

  void hold(PositionBook book) {
    if (seen == book.changes()) {
      return;
    }
    seen = book.changes();
    Arrays.fill(held, 0);
    for (int i = 0; i < book.size(); i++) {
      int symbol = book.symbol(i);
      if (symbol < places.length && places[symbol] > 0) {
        held[places[symbol] - 1] = Math.abs(book.marketValue(i));
      }
    }
  }

  /** The held symbol nearest its limit, -1 when none is held. */
  int nearest(double base) {
    int nearest = -1;
    double most = -1;
    for (int i = 0; i < ids.length; i++) {
      double nearness = held[i] == 0 ? -1 : ReadingBuffer.ratio(held[i] / base, limits[i]);
      if (nearness > most) {
        most = nearness;
        nearest = i;
      }
    }
    return nearest;
  }

  int symbol(int i) {
    return ids[i];
  }

  double limit(int i) {
    return limits[i];
  }

  /** Absolute market value, money. */
  double held(int i) {
    return held[i];
  }
}
