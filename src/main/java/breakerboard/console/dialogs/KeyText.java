package breakerboard.console.dialogs;

import breakerboard.config.Key;
import breakerboard.config.KeyType;
import breakerboard.config.Range;
import breakerboard.config.Settings;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A key's value as an operator types it, in the unit on the screen: a fraction in percent, an hour of the day as a time, a
 * list with commas, numbers by name as {@code AAPL 5, MSFT 7.5}.
 */
public sealed interface KeyText {
  /** What was typed is a value that the key allows. */
  record Value(ConfigNode node) implements KeyText {}

  /**
   * What was typed is none.
   *
   * @param why what is needed, without a full stop: {@code max_drawdown is within 0–100 %}
   */
  record Wrong(String why) implements KeyText {}

  int PERCENT_SHIFT = 2;
  int MINUTES_PER_HOUR = 60;
  String ON = "on";
  String OFF = "off";

  /** Reads what was typed. */
  static KeyText parse(Key<?> key, String typed) {
    return node(key, typed.strip())
        .filter(node -> key.type().read(node).isPresent())
        .<KeyText>map(Value::new)
        .orElseGet(() -> new Wrong("%s is %s".formatted(key.name(), needed(key))));
  }

  /** The key's effective value as it would be typed; empty where it has none. */
  static String typed(Key<?> key, Settings settings) {
    return typedOf(key, settings);
  }

  private static <T> String typedOf(Key<T> key, Settings settings) {
    return settings.find(key).map(value -> typed(key, key.type().write(value))).orElse("");
  }

  /** A node as it would be typed for that key. */
  static String typed(Key<?> key, ConfigNode node) {
    return switch (node) {
      case ConfigNode.Numeric(double number, var _) -> number(number, key.unit());
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

  /** The same with its unit, as it is read: {@code 8 %}, {@code 15 min}, {@code —}. */
  static String shown(Key<?> key, Optional<ConfigNode> node) {
    String text = node.map(value -> typed(key, value)).orElse("");
    String sign = sign(key.unit());
    boolean plain = node.filter(ConfigNode.Numeric.class::isInstance).isEmpty() || sign.isEmpty();
    return text.isEmpty() ? Words.MISSING : plain ? text : text + " " + sign;
  }

  /** What is allowed, in short: {@code 0–100 %}, {@code > 0}, {@code on, off}, {@code 3 choices}. */
  static String allowed(Key<?> key) {
    return switch (key.type()) {
      case KeyType.Real(Range range) -> range(range, key.unit());
      case KeyType.Whole(Range range) -> range(range, key.unit());
      case KeyType.Flag() -> ON + ", " + OFF;
      case KeyType.Choice<?> choice -> choices(choice).size() + " choices";
      case KeyType.Text() -> "text";
      case KeyType.Texts() -> "list";
      case KeyType.Reals(Range range) -> "name " + range(range, key.unit());
    };
  }

  /** The constants of a choice as they are written. */
  static List<String> choices(KeyType.Choice<?> choice) {
    return Arrays.stream(choice.type().getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  /** The sign of the unit in which it is typed, empty where it has none. */
  static String sign(Unit unit) {
    return switch (unit) {
      case FRACTION, PERCENT -> "%";
      case SECONDS -> "s";
      case MINUTES -> "min";
      case HOURS -> "h";
      case MILLISECONDS -> "ms";
      case SIGMA -> "σ";
      case COUNT, HOUR_OF_DAY, MONEY, NUMBER, FLAG, TEXT -> "";
    };
  }

  private static String needed(Key<?> key) {
    return switch (key.type()) {
      case KeyType.Real(Range range) -> within(range, key.unit());
      case KeyType.Whole(Range range) -> "a whole number " + within(range, key.unit());
      case KeyType.Flag() -> "on or off";
      case KeyType.Choice<?> choice -> "one of " + String.join(", ", choices(choice));
      case KeyType.Text() -> "not empty";
      case KeyType.Texts() -> "words with commas between them";
      case KeyType.Reals(Range range) ->
          "names with a number %s each, such as AAPL 5, MSFT 7.5"
              .formatted(within(range, key.unit()));
    };
  }

  private static String within(Range range, Unit unit) {
    if (Double.isInfinite(range.most())) {
      return range(range, unit);
    }
    return range.leastAllowed()
        ? "within " + range(range, unit)
        : "above %s and at most %s"
            .formatted(grouped(range.least(), unit), withSign(range.most(), unit));
  }

  private static String range(Range range, Unit unit) {
    String sign = sign(unit).isEmpty() ? "" : " " + sign(unit);
    String least = grouped(range.least(), unit);
    if (Double.isInfinite(range.most())) {
      String bound = (range.leastAllowed() ? "≥ " : "> ") + least;
      return range.least() == 0 ? bound : bound + sign;
    }
    String most = grouped(range.most(), unit);
    return range.leastAllowed()
        ? "%s–%s%s".formatted(least, most, sign)
        : "> %s–%s%s".formatted(least, most, sign);
  }

  private static String withSign(double value, Unit unit) {
    String sign = sign(unit);
    return grouped(value, unit) + (sign.isEmpty() ? "" : " " + sign);
  }

  private static String grouped(double value, Unit unit) {
    return switch (unit) {
      case FRACTION -> Words.plain(new BigDecimal(number(value, unit)).doubleValue());
      case HOUR_OF_DAY -> number(value, unit);
      default -> Words.plain(value);
    };
  }

  private static String number(double value, Unit unit) {
    BigDecimal exact = BigDecimal.valueOf(value);
    return switch (unit) {
      case FRACTION -> plain(exact.movePointRight(PERCENT_SHIFT));
      case HOUR_OF_DAY -> {
        double minutes = value * MINUTES_PER_HOUR;
        yield minutes == Math.rint(minutes)
            ? "%d:%02d".formatted((int) value, (int) minutes % MINUTES_PER_HOUR)
            : plain(exact);
      }
      default -> plain(exact);
    };
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Optional<ConfigNode> node(Key<?> key, String text) {
    return switch (key.type()) {
      case KeyType.Real _, KeyType.Whole _ -> numeric(text, key.unit());
      case KeyType.Flag() ->
          switch (text) {
            case ON, "true" -> Optional.of(new ConfigNode.Flag(true));
            case OFF, "false" -> Optional.of(new ConfigNode.Flag(false));
            default -> Optional.empty();
          };
      case KeyType.Choice<?> _, KeyType.Text() -> Optional.of(new ConfigNode.Text(text));
      case KeyType.Texts() -> Optional.of(new ConfigNode.Items(texts(text)));
      case KeyType.Reals _ -> members(text, key.unit());
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
      int space = Math.max(part.lastIndexOf(' '), part.lastIndexOf('='));
      Optional<ConfigNode> value =
          space < 1 ? Optional.empty() : numeric(part.substring(space + 1), unit);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      members.put(part.substring(0, space).strip(), value.get());
    }
    return Optional.of(new ConfigNode.Members(members));
  }

  private static Optional<ConfigNode> numeric(String text, Unit unit) {
    String bare = text.replace("−", "-").replace(sign(unit), "").strip();
    try {
      BigDecimal number =
          unit == Unit.HOUR_OF_DAY && bare.contains(":") ? hours(bare) : new BigDecimal(bare);
      BigDecimal stored = unit == Unit.FRACTION ? number.movePointLeft(PERCENT_SHIFT) : number;
      return Optional.of(ConfigNode.Numeric.of(stored.doubleValue()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static BigDecimal hours(String time) {
    String[] parts = time.split(":", PERCENT_SHIFT);
    double minutes = Integer.parseInt(parts[1]);
    return BigDecimal.valueOf(Integer.parseInt(parts[0]) + minutes / MINUTES_PER_HOUR);
  }
}
