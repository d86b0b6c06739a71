package breakerboard.console.layout;

import breakerboard.console.columns.ColumnOrder;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Items;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.ConfigNode.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/**
 * How columns are arranged as a document, and back. The windows are worth more than the order of
 * some columns: what cannot be read of it is passed over.
 */
final class OrderForm {
  private static final String COLUMNS = "columns";
  private static final String HIDDEN = "hidden";

  private OrderForm() {}

  static Members document(Map<String, ColumnOrder> order) {
    SequencedMap<String, ConfigNode> all = new LinkedHashMap<>();
    order.forEach((table, arranged) -> all.put(table, document(arranged)));
    return new Members(all);
  }

  private static Members document(ColumnOrder arranged) {
    SequencedMap<String, ConfigNode> all = new LinkedHashMap<>();
    all.put(COLUMNS, ids(arranged.order()));
    all.put(HIDDEN, ids(arranged.hidden()));
    return new Members(all);
  }

  private static Items ids(List<String> ids) {
    return new Items(ids.stream().<ConfigNode>map(Text::new).toList());
  }

  /**
   * How the columns of each table are arranged.
   *
   * @param written empty in a file of an older program
   */
  static Map<String, ColumnOrder> order(Optional<ConfigNode> written) {
    Map<String, ColumnOrder> order = new LinkedHashMap<>();
    if (written.isPresent() && written.get() instanceof Members(var tables)) {
      tables.forEach(
          (table, node) -> {
            if (node instanceof Members arranged) {
              order.put(table, new ColumnOrder(ids(arranged, COLUMNS), ids(arranged, HIDDEN)));
            }
          });
    }
    return order;
  }

  private static List<String> ids(Members arranged, String name) {
    return arranged.values().get(name) instanceof Items(List<ConfigNode> nodes)
        ? nodes.stream().flatMap(OrderForm::id).toList()
        : List.of();
  }

  private static Stream<String> id(ConfigNode node) {
    return node instanceof Text(String value) ? Stream.of(value) : Stream.empty();
  }
}
