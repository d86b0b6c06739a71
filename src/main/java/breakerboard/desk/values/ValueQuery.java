package breakerboard.desk.values;

import breakerboard.domain.BreakerId;

/**
 * What did a breaker measure?
 *
 * @param from nanoseconds since the epoch; before the begin of what is kept means that begin
 * @param to after {@code from}
 * @param columns of a chart that shows all of it: of each the lowest and the highest values are
 *     kept
 */
public record ValueQuery(String book, BreakerId breaker, long from, long to, int columns) {
  /** The same, not before that time. */
  public ValueQuery notBefore(long time) {
    return new ValueQuery(book, breaker, Math.max(from, Math.min(time, to - 1)), to, columns);
  }
}
