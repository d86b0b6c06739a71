package breakerboard.console.events;

import breakerboard.config.ConfigText;
import breakerboard.console.JsonText;
import breakerboard.domain.ConfigNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content of a row as lines of name and value, in the order in which it was written. What
 * stands within something else has a name of its own, {@code explanation.formula} or {@code
 * changes.1.path}; plain values that stand in one list are one line.
 */
record RowContent(List<Field> fields) {
  RowContent {
    fields = List.copyOf(fields);
  }

  /**
   * One line.
   *
   * @param value text as it reads, numbers and truth values as JSON
   */
  record Field(String name, String value) {}

  /** Of one JSON object; what is none is a single line without a name. */
  static RowContent of(String json) {
    List<Field> fields = new ArrayList<>();
    JsonText.read(json)
        .filter(node -> node instanceof ConfigNode.Members)
        .ifPresentOrElse(node -> add("", node, fields), () -> fields.add(new Field("", json)));
    return new RowContent(fields);
  }

  private static void add(String name, ConfigNode node, List<Field> fields) {
    switch (node) {
      case ConfigNode.Members(var members) ->
          members.forEach(
              (member, value) -> add(name.isEmpty() ? member : name + "." + member, value, fields));
      case ConfigNode.Items(var items) -> add(name, items, fields);
      default -> fields.add(new Field(name, ConfigText.plain(node)));
    }
  }

  private static void add(String name, List<ConfigNode> items, List<Field> fields) {
    if (items.stream().allMatch(RowContent::isPlain)) {
      String all = items.stream().map(ConfigText::plain).collect(Collectors.joining(", "));
      fields.add(new Field(name, items.isEmpty() ? "none" : all));
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      add(name + "." + (i + 1), items.get(i), fields);
    }
  }

  private static boolean isPlain(ConfigNode node) {
    return switch (node) {
      case ConfigNode.Members _, ConfigNode.Items _ -> false;
      case ConfigNode.Numeric _, ConfigNode.Flag _, ConfigNode.Text _, ConfigNode.Nothing _ -> true;
    };
  }

  /** The value with that name, empty where there is none. */
  String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }
}
