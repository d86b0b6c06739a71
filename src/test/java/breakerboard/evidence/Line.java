package breakerboard.evidence;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One observation in the plainest form.
 *
 * @param refusedBefore how many lines were refused right before it
 * @param nav NaN when absent
 * @param navUnusable one came that is none
 * @param flow NaN when absent
 * @param time at which it is used; it may itself say an earlier one
 * @param positions by symbol; absent when the observation says nothing of them
 */
record Line(
    long time,
    long sequence,
    int refusedBefore,
    double nav,
    boolean navUnusable,
    double flow,
    Optional<SortedMap<String, Holding>> positions,
    Map<InputField, Double> fields,
    Extras extras) {
  static final String BOOK = "main";
  static final String FEED = "random";

  /**
   * One position; no sector is an empty one.
   *
   * @param volatility NaN where none is given
   */
  record Holding(double marketValue, String sector, double volatility) {
    Holding(double marketValue, String sector) {
      this(marketValue, sector, Double.NaN);
    }

    Holding worth(double value) {
      return new Holding(value, sector, volatility);
    }
  }

  boolean hasNav() {
    return !Double.isNaN(nav);
  }

  boolean has(InputField field) {
    return fields.containsKey(field);
  }

  double value(InputField field) {
    return fields.getOrDefault(field, Double.NaN);
  }

  /** All money in another currency. */
  Line times(double rate) {
    return new Line(
        time,
        sequence,
        refusedBefore,
        nav * rate,
        navUnusable,
        flow * rate,
        positions.map(
            held -> {
              SortedMap<String, Holding> converted = new TreeMap<>();
              held.forEach((symbol, h) -> converted.put(symbol, h.worth(h.marketValue() * rate)));
              return converted;
            }),
        new EnumMap<>(fields),
        extras);
  }

  /** What the engine is given. */
  Observation observation(SymbolTable symbols) {
    return builder(symbols, BOOK, FEED).build();
  }

  /** The same for another book from another feed, and not complete yet. */
  Observation.Builder builder(SymbolTable symbols, String book, String feed) {
    Observation.Builder made =
        new Observation.Builder(book, time - extras.behind()).source(feed, sequence);
    made.arrival(time);
    made.sequence(sequence);
    if (hasNav()) {
      made.nav(nav);
    }
    if (navUnusable) {
      made.navUnusable();
    }
    if (!Double.isNaN(flow)) {
      made.cashFlow(flow);
    }
    positions.ifPresent(held -> made.positions(positions(held, symbols)));
    if (!extras.changes().isEmpty()) {
      made.changes(positions(extras.changes(), symbols));
    }
    extras
        .matrix()
        .ifPresent(
            matrix ->
                made.correlation(new CorrelationMatrix(matrix.symbols(), List.of(matrix.rows()))));
    fields.forEach(made::field);
    if (!extras.checks().isEmpty()) {
      made.checks(extras.checks());
    }
    return made;
  }

  private static Positions positions(SortedMap<String, Holding> held, SymbolTable symbols) {
    return new Positions(
        held.keySet().stream().mapToInt(symbols::idOf).toArray(),
        held.values().stream().mapToDouble(Holding::marketValue).toArray(),
        held.values().stream()
            .mapToInt(
                h -> h.sector().isEmpty() ? Positions.UNKNOWN_SECTOR : symbols.idOf(h.sector()))
            .toArray(),
        held.values().stream().mapToDouble(Holding::volatility).toArray());
  }
}
