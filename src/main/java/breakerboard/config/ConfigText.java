package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** Configuration values as text: as JSON, as people read them, and as people type them. */
public final class ConfigText {
  private static final double LARGEST_PLAIN = 1e15;

  private ConfigText() {}

  /** A text as it is, anything else as one line of JSON. */
  public static String plain(ConfigNode node) {
    return node instanceof ConfigNode.Text(String text) ? text : of(node);
  }

  /** One line of JSON. */
  public static String of(ConfigNode node) {
    return switch (node) {
      case ConfigNode.Members(var members) ->
          members.entrySet().stream()
              .map(e -> quote(e.getKey()) + ": " + of(e.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case ConfigNode.Items(var items) ->
          items.stream().map(ConfigText::of).collect(Collectors.joining(", ", "[", "]"));
      case ConfigNode.Numeric(double value, var _) -> number(value);
      case ConfigNode.Flag(boolean value) -> Boolean.toString(value);
      case ConfigNode.Text(String value) -> quote(value);
      case ConfigNode.Nothing() -> "null";
    };
  }

  /** With its unit: {@code 8 %}, {@code on}, {@code halt}. */
  public static String words(ConfigNode node, Unit unit) {
    return switch (node) {
      case ConfigNode.Numeric(double value, var _) ->
          Words.plain(round(value * UnitWords.scale(unit))) + UnitWords.suffix(unit);
      case ConfigNode.Flag(boolean value) -> value ? "on" : "off";
      case ConfigNode.Text(String value) -> value;
      case ConfigNode.Items(var items) ->
          items.isEmpty()
              ? "none"
              : items.stream().map(i -> words(i, unit)).collect(Collectors.joining(", "));
      case ConfigNode.Members(var members) ->
          members.isEmpty()
              ? "none"
              : members.entrySet().stream()
                  .map(e -> e.getKey() + " " + words(e.getValue(), unit))
                  .collect(Collectors.joining(", "));
      case ConfigNode.Nothing() -> Words.MISSING;
    };
  }

  /** As {@link #words(ConfigNode, Unit)}, a number with as many decimals as the one beside it. */
  public static String words(ConfigNode node, Unit unit, ConfigNode beside) {
    if (node instanceof ConfigNode.Numeric(double value, var _)
        && beside instanceof ConfigNode.Numeric(double other, var _)) {
      int decimals = Math.max(decimals(value, unit), decimals(other, unit));
      return Words.number(round(value * UnitWords.scale(unit)), decimals) + UnitWords.suffix(unit);
    }
    return words(node, unit);
  }

  private static int decimals(double value, Unit unit) {
    return Math.max(0, new BigDecimal(toType(value, unit)).scale());
  }

  /** The number that a person typed in the unit shown; empty when it is none. */
  public static Optional<ConfigNode> typedNumber(String typed, Unit unit) {
    String plain = typed.strip().replace("−", "-").replace(",", "").replace("%", "").strip();
    try {
      BigDecimal value = new BigDecimal(plain);
      BigDecimal scaled = unit == Unit.FRACTION ? value.movePointLeft(2) : value;
      return Optional.of(ConfigNode.Numeric.of(scaled.doubleValue()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** What a person would type for a number, in the unit shown. */
  public static String toType(double value, Unit unit) {
    return BigDecimal.valueOf(round(value * UnitWords.scale(unit)))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static double round(double value) {
    return Math.abs(value) > LARGEST_PLAIN ? value : Math.rint(value * 1e9) / 1e9;
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        default -> {
          if (c < ' ') {
            quoted.append("\\u%04x".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}
