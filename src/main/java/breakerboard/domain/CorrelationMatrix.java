package breakerboard.domain;

import java.util.List;

/**
 * A correlation matrix as fed; whether it is square, symmetric and finite is for the correlation
 * breaker to say.
 *
 * @param symbols names of rows and columns
 * @param values row by row; the rows are not copied, for they are many, and belong to it from now
 *     on
 */
public record CorrelationMatrix(List<String> symbols, List<double[]> values) {
  public static final CorrelationMatrix NONE = new CorrelationMatrix(List.of(), List.of());

  public CorrelationMatrix {
    symbols = List.copyOf(symbols);
    values = List.copyOf(values);
  }

  /** Neither symbols nor values. */
  public boolean isEmpty() {
    return symbols.isEmpty() && values.isEmpty();
  }
}
