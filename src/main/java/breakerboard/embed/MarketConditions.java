package breakerboard.embed;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else is known beside portfolio value and positions: market, model and system figures,
 * pre-market checks, a correlation matrix. What is left out ages until it counts as not fed. A
 * value outside its field's range is left out and counted as unusable. Immutable.
 *
 * @param values by field, each in its range
 * @param checks pre-market checks by name, true = passed
 * @param correlation the matrix, or {@link CorrelationMatrix#NONE}
 * @param unusable the fields whose value was left out
 * @param unknown how many names nobody knows
 */
public record MarketConditions(
    Map<InputField, Double> values,
    Map<String, Boolean> checks,
    CorrelationMatrix correlation,
    Set<InputField> unusable,
    int unknown) {
  /** Nothing is known. */
  public static final MarketConditions NONE =
      new MarketConditions(Map.of(), Map.of(), CorrelationMatrix.NONE, Set.of(), 0);

  public MarketConditions {
    values = Collections.unmodifiableMap(copy(values));
    checks = Map.copyOf(checks);
    unusable = Set.copyOf(unusable);
  }

  private static EnumMap<InputField, Double> copy(Map<InputField, Double> values) {
    EnumMap<InputField, Double> copy = new EnumMap<>(InputField.class);
    copy.putAll(values);
    return copy;
  }

  /**
   * From a map of the names on the wire to numbers and booleans, for instance {@code volatility},
   * {@code vix_level}, {@code order_reject_rate}, {@code accuracy}. A {@code null} is the same as
   * leaving the name out.
   */
  public static MarketConditions of(Map<String, ?> named) {
    MarketConditions conditions = NONE;
    for (Map.Entry<String, ?> entry : named.entrySet()) {
      conditions = conditions.named(entry.getKey(), entry.getValue());
    }
    return conditions;
  }

  private MarketConditions named(String name, @Nullable Object value) {
    Optional<InputField> field =
        Stream.of(InputField.values()).filter(f -> f.wireName().equals(name)).findFirst();
    if (value == null) {
      return this;
    }
    if (field.isEmpty()) {
      return new MarketConditions(values, checks, correlation, unusable, unknown + 1);
    }
    return switch (value) {
      case Number number when !field.get().flag() -> with(field.get(), number.doubleValue());
      case Boolean flag when field.get().flag() -> with(field.get(), flag ? 1 : 0);
      default -> without(field.get());
    };
  }

  /** Only this volatility of the market, a fraction of at least 0. */
  public static MarketConditions volatility(double volatility) {
    return NONE.with(InputField.VOLATILITY, volatility);
  }

  /** The same with this field's value; one that the field does not accept is left out. */
  public MarketConditions with(InputField field, double value) {
    if (!field.accepts(value)) {
      return without(field);
    }
    EnumMap<InputField, Double> next = copy(values);
    next.put(field, value);
    return new MarketConditions(next, checks, correlation, unusable, unknown);
  }

  private MarketConditions without(InputField field) {
    Set<InputField> next = EnumSet.of(field);
    next.addAll(unusable);
    return new MarketConditions(values, checks, correlation, next, unknown);
  }

  /** The same with a flag, for instance {@code NYSE_CIRCUIT_BREAKER}. */
  public MarketConditions with(InputField field, boolean flag) {
    return with(field, flag ? 1 : 0);
  }

  /** The same with the result of one pre-market check. */
  public MarketConditions withCheck(String name, boolean passed) {
    Map<String, Boolean> next = new HashMap<>(checks);
    next.put(name, passed);
    return new MarketConditions(values, next, correlation, unusable, unknown);
  }

  /** The same with a copy of a correlation matrix, row by row in the order of the symbols. */
  public MarketConditions withCorrelation(List<String> symbols, List<double[]> matrix) {
    return new MarketConditions(
        values,
        checks,
        new CorrelationMatrix(symbols, matrix.stream().map(double[]::clone).toList()),
        unusable,
        unknown);
  }

  void into(Observation.Builder observation) {
    values.forEach(observation::field);
    if (!checks.isEmpty()) {
      observation.checks(checks);
    }
    if (!correlation.isEmpty()) {
      observation.correlation(correlation);
    }
    unusable.forEach(observation::unusable);
    for (int i = 0; i < unknown; i++) {
      observation.unknown();
    }
  }
}
