package breakerboard.console.dialogs;

import breakerboard.config.ConfigText;
import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key's value as an operator types it, in the unit on the screen: a fraction in percent, a list
 * with commas, numbers by name as {@code AAPL 5, MSFT 7.5}.
 */
public sealed interface KeyText {
  /** What was typed is a value that the key allows. */
  record Value(ConfigNode node) implements KeyText {}

  /**
   * What was typed is none.
   *
   * @param why a sentence with what is allowed
   */
  record Wrong(String why) implements KeyText {}

  String ON = "on";
  String OFF = "off";

  /** Reads what was typed. */
  static KeyText parse(Key<?> key, String typed) {
    Optional<ConfigNode> node = node(key, typed.strip());
    return node.filter(value -> key.check(value).isEmpty())
        .<KeyText>map(Value::new)
        .orElseGet(() -> new Wrong(notAllowed(key, typed.strip())));
  }

  /** A node as it would be typed for that key; empty where nothing is set. */
  static String typed(Key<?> key, ConfigNode node) {
    return switch (node) {
      case ConfigNode.Numeric(double number, var _) -> ConfigText.toType(number, key.unit());
      case ConfigNode.Flag(boolean flag) -> flag ? ON : OFF;
      case ConfigNode.Text(String text) -> text;
      case ConfigNode.Items(var items) ->
          items.stream().map(item -> typed(key, item)).collect(Collectors.joining(", "));
      case ConfigNode.Members(var members) ->
          members.entrySet().stream()
              .map(entry -> entry.getKey() + " " + typed(key, entry.getValue()))
              .collect(Collectors.joining(", "));
      case ConfigNode.Nothing() -> "";
    };
  }

  /** The constants of a choice as they are written. */
  static List<String> choices(KeyType.Choice<?> choice) {
    return Arrays.stream(choice.type().getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String notAllowed(Key<?> key, String typed) {
    String said = typed.isEmpty() ? "empty" : "\"%s\"".formatted(typed);
    return "%s is %s, allowed is %s.".formatted(key.name(), said, key.allowed());
  }

  private static Optional<ConfigNode> node(Key<?> key, String text) {
    return switch (key.type()) {
      case KeyType.Real _, KeyType.Whole _ -> ConfigText.typedNumber(text, key.unit());
      case KeyType.Flag() ->
          switch (text) {
            case ON -> Optional.of(new ConfigNode.Flag(true));
            case OFF -> Optional.of(new ConfigNode.Flag(false));
            default -> Optional.empty();
          };
      case KeyType.Choice<?> _, KeyType.Zone() -> Optional.of(new ConfigNode.Text(text));
      case KeyType.Texts _, KeyType.Days() -> Optional.of(new ConfigNode.Items(texts(text)));
      case KeyType.Reals _, KeyType.RealsByDay _ -> members(text, key.unit());
    };
  }

  private static List<ConfigNode> texts(String text) {
    return parts(text).stream().<ConfigNode>map(ConfigNode.Text::new).toList();
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static Optional<ConfigNode> members(String text, Unit unit) {
    var members = new LinkedHashMap<String, ConfigNode>();
    for (String part : parts(text)) {
      int gap = Math.max(part.lastIndexOf(' '), part.lastIndexOf('='));
      Optional<ConfigNode> value =
          gap < 1 ? Optional.empty() : ConfigText.typedNumber(part.substring(gap + 1), unit);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      members.put(part.substring(0, gap).strip(), value.get());
    }
    return Optional.of(new ConfigNode.Members(members));
  }
}
