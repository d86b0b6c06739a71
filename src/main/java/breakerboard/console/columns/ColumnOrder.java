package breakerboard.console.columns;

import java.util.List;

/**
 * How an operator arranged the columns of a table, as it is remembered: what it names need not be
 * there any more.
 *
 * @param order ids of the columns from the left, the hidden ones among them
 * @param hidden ids of those that are not shown
 */
public record ColumnOrder(List<String> order, List<String> hidden) {
  public ColumnOrder {
    order = List.copyOf(order);
    hidden = List.copyOf(hidden);
  }
}
