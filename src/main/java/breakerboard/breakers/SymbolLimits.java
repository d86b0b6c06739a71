package breakerboard.breakers;

import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.Level;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Limits of single symbols, and what is held of each; worked out anew only when the positions
 * change.
 */
final class SymbolLimits {
  private final List<String> names;
  private final double[] limits;
  private final double[] held;
  private final int[] ids;

  /** Place of each symbol id among the limits, counted from 1; 0 where it has none. */
  private int[] places = {};

  /** That of the ids; null before anything was held. */
  private @Nullable SymbolTable symbols;

  private long seen;

  /**
   * @param limits largest weights by symbol
   */
  SymbolLimits(Map<String, Double> limits) {
    names = limits.keySet().stream().sorted().toList();
    this.limits = names.stream().mapToDouble(limits::get).toArray();
    held = new double[names.size()];
    ids = new int[names.size()];
  }

  /** Whether no symbol has a limit of its own. */
  boolean isEmpty() {
    return names.isEmpty();
  }

  /** Takes what the book holds now. */
  void hold(BookFacts facts) {
    PositionBook book = facts.positions();
    if (symbols != facts.symbols()) {
      know(facts.symbols());
    } else if (seen == book.changes()) {
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

  private void know(SymbolTable table) {
    symbols = table;
    for (int i = 0; i < ids.length; i++) {
      ids[i] = table.idOf(names.get(i));
    }
    places = new int[Arrays.stream(ids).max().orElse(SymbolTable.FULL) + 1];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != SymbolTable.FULL) {
        places[ids[i]] = i + 1;
      }
    }
  }

  /** Writes the weight of the held symbol that is nearest its limit. */
  void write(ReadingBuffer reading, int trigger, double base) {
    int nearest = nearest(base);
    if (nearest < 0) {
      reading.set(trigger, Level.CLEAR, 0, Double.NaN, Double.NaN, 0, Double.NaN);
      return;
    }
    double limit = limits[nearest];
    reading.above(trigger, held[nearest] / base, limit, PositionLimitBreaker.WARN_SHARE * limit);
    reading.subject(trigger, ids[nearest]);
  }

  /** What is held of the symbol that is nearest its limit, and what it is measured against. */
  List<NamedValue> explain(NamedValue base) {
    int nearest = nearest(base.value());
    return nearest < 0
        ? List.of(base)
        : List.of(new NamedValue("held", held[nearest], Unit.MONEY), base);
  }

  /** The held symbol nearest its limit, -1 when none is held. */
  private int nearest(double base) {
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
}
