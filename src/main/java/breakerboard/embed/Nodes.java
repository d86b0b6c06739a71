package breakerboard.embed;

import breakerboard.config.Finding;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns maps, lists, numbers and texts of a program into a configuration document. */
final class Nodes {
  private final List<Finding> unusable = new ArrayList<>();

  /** An error for each value that cannot stand in a configuration. */
  List<Finding> unusable() {
    return unusable;
  }

  Members members(Map<?, ?> map, String path) {
    var members = new LinkedHashMap<String, ConfigNode>();
    map.forEach(
        (key, value) -> {
          String name = String.valueOf(key);
          members.put(name, node(value, path.isEmpty() ? name : path + "." + name));
        });
    return new Members(members);
  }

  ConfigNode node(@Nullable Object value, String path) {
    return switch (value) {
      case null -> new ConfigNode.Nothing();
      case ConfigNode node -> node;
      case Optional<?> optional ->
          optional.isEmpty() ? node(null, path) : node(optional.get(), path);
      case Boolean flag -> new ConfigNode.Flag(flag);
      case Number number -> ConfigNode.Numeric.of(number.doubleValue());
      case Enum<?> constant -> new ConfigNode.Text(constant.name().toLowerCase(Locale.ROOT));
      case CharSequence text -> new ConfigNode.Text(text.toString());
      case Map<?, ?> map -> members(map, path);
      case Iterable<?> items -> items(items, path);
      case Object[] items -> items(Arrays.asList(items), path);
      default -> unusable(value, path);
    };
  }

  private ConfigNode items(Iterable<?> items, String path) {
    List<ConfigNode> nodes = new ArrayList<>();
    items.forEach(item -> nodes.add(node(item, path)));
    return new ConfigNode.Items(nodes);
  }

  private ConfigNode unusable(Object value, String path) {
    unusable.add(
        Finding.error(
            path,
            String.valueOf(value),
            "is a "
                + value.getClass().getSimpleName()
                + ": give a number, a text, a boolean, a list or a map."));
    return new ConfigNode.Nothing();
  }

  /** The same document with a value at a dotted path. */
  static Members with(Members section, String path, ConfigNode value) {
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    var members = new LinkedHashMap<>(section.values());
    members.put(
        name,
        dot < 0
            ? value
            : with(
                members.get(name) instanceof Members inner ? inner : Members.EMPTY,
                path.substring(dot + 1),
                value));
    return new Members(members);
  }
}
