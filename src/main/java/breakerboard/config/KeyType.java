package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a key's value is written, and what is allowed. */
public sealed interface KeyType<T> {
  /** The value, or empty when the node is of another type or out of range. */
  Optional<T> read(ConfigNode node);

  /** The node that {@link #read} reads back. */
  ConfigNode write(T value);

  /** What is allowed, in words and in the unit shown. */
  String allowed(Unit unit);

  /** What was probably meant, or which part is wrong; empty when nothing can be said. */
  default String hint(ConfigNode node) {
    return "";
  }

  record Real(Range range) implements KeyType<Double> {
    @Override
    public Optional<Double> read(ConfigNode node) {
      return node instanceof ConfigNode.Numeric number && range.contains(number.value())
          ? Optional.of(number.value())
          : Optional.empty();
    }

    @Override
    public String allowed(Unit unit) {
      return range.words(unit);
    }

    @Override
    public ConfigNode write(Double value) {
      return ConfigNode.Numeric.of(value);
    }
  }

  /** A whole number; 20.0 is taken as 20. */
  record Whole(Range range) implements KeyType<Integer> {
    @Override
    public Optional<Integer> read(ConfigNode node) {
      return node instanceof ConfigNode.Numeric number
              && range.contains(number.value())
              && number.value() == (int) number.value()
          ? Optional.of((int) number.value())
          : Optional.empty();
    }

    @Override
    public String allowed(Unit unit) {
      return range.words(unit);
    }

    @Override
    public ConfigNode write(Integer value) {
      return ConfigNode.Numeric.of(value);
    }
  }

  record Flag() implements KeyType<Boolean> {
    @Override
    public Optional<Boolean> read(ConfigNode node) {
      return node instanceof ConfigNode.Flag(boolean value) ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String allowed(Unit unit) {
      return "on or off";
    }

    @Override
    public ConfigNode write(Boolean value) {
      return new ConfigNode.Flag(value);
    }
  }

  /** One of an enum's constants, written in lower case. */
  record Choice<E extends Enum<E>>(Class<E> type) implements KeyType<E> {
    @Override
    public Optional<E> read(ConfigNode node) {
      if (!(node instanceof ConfigNode.Text(String text))) {
        return Optional.empty();
      }
      return Stream.of(type.getEnumConstants())
          .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(text))
          .findFirst();
    }

    @Override
    public String allowed(Unit unit) {
      return Stream.of(type.getEnumConstants())
          .map(c -> c.name().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", "));
    }

    @Override
    public ConfigNode write(E value) {
      return new ConfigNode.Text(value.name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * A list of words.
   *
   * @param allowed the words to choose from
   */
  record Texts(List<String> allowed) implements KeyType<List<String>> {
    public Texts {
      allowed = List.copyOf(allowed);
    }

    @Override
    public Optional<List<String>> read(ConfigNode node) {
      if (!(node instanceof ConfigNode.Items(List<ConfigNode> items))) {
        return Optional.empty();
      }
      List<String> texts = new ArrayList<>();
      for (ConfigNode item : items) {
        if (item instanceof ConfigNode.Text(String value) && allowed.contains(value)) {
          texts.add(value);
        }
      }
      return texts.size() == items.size() ? Optional.of(List.copyOf(texts)) : Optional.empty();
    }

    @Override
    public String allowed(Unit unit) {
      return "any of " + String.join(", ", allowed);
    }

    @Override
    public ConfigNode write(List<String> value) {
      return new ConfigNode.Items(value.stream().<ConfigNode>map(ConfigNode.Text::new).toList());
    }
  }

  /** Numbers by name, one value as a whole. */
  record Reals(Range range) implements KeyType<Map<String, Double>> {
    @Override
    public Optional<Map<String, Double>> read(ConfigNode node) {
      if (!(node instanceof ConfigNode.Members(var members))) {
        return Optional.empty();
      }
      Map<String, Double> values = new LinkedHashMap<>();
      members.forEach(
          (name, member) -> {
            if (member instanceof ConfigNode.Numeric(double value, var _)
                && range.contains(value)) {
              values.put(name, value);
            }
          });
      return values.size() == members.size() ? Optional.of(Map.copyOf(values)) : Optional.empty();
    }

    @Override
    public String allowed(Unit unit) {
      return "a number for each name, " + range.words(unit);
    }

    @Override
    public ConfigNode write(Map<String, Double> value) {
      var members = new LinkedHashMap<String, ConfigNode>();
      value.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(e -> members.put(e.getKey(), ConfigNode.Numeric.of(e.getValue())));
      return new ConfigNode.Members(members);
    }
  }

  /** A time zone by its name in the IANA database. */
  record Zone() implements KeyType<ZoneId> {
    @Override
    public Optional<ZoneId> read(ConfigNode node) {
      return node instanceof ConfigNode.Text(String name)
              && ZoneId.getAvailableZoneIds().contains(name)
          ? Optional.of(ZoneId.of(name))
          : Optional.empty();
    }

    @Override
    public ConfigNode write(ZoneId value) {
      return new ConfigNode.Text(value.getId());
    }

    @Override
    public String allowed(Unit unit) {
      return "a time zone such as America/New_York";
    }

    @Override
    public String hint(ConfigNode node) {
      return node instanceof ConfigNode.Text(String name)
          ? Suggestions.nearest(name, ZoneId.getAvailableZoneIds())
              .map(near -> "did you mean " + near + "?")
              .orElse("")
          : "";
    }
  }

  /** Dates, in order. */
  record Days() implements KeyType<List<LocalDate>> {
    @Override
    public Optional<List<LocalDate>> read(ConfigNode node) {
      if (!(node instanceof ConfigNode.Items(List<ConfigNode> items))) {
        return Optional.empty();
      }
      List<LocalDate> days = items.stream().map(Days::date).flatMap(Optional::stream).toList();
      return days.size() == items.size()
          ? Optional.of(days.stream().sorted().distinct().toList())
          : Optional.empty();
    }

    private static Optional<LocalDate> date(ConfigNode node) {
      return node instanceof ConfigNode.Text(String text) ? date(text) : Optional.empty();
    }

    static Optional<LocalDate> date(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeParseException _) {
        return Optional.empty();
      }
    }

    @Override
    public ConfigNode write(List<LocalDate> value) {
      return new ConfigNode.Items(
          value.stream().<ConfigNode>map(day -> new ConfigNode.Text(day.toString())).toList());
    }

    @Override
    public String allowed(Unit unit) {
      return "a list of dates such as 2026-12-25";
    }

    @Override
    public String hint(ConfigNode node) {
      return node instanceof ConfigNode.Items(List<ConfigNode> items)
          ? items.stream()
              .filter(item -> date(item).isEmpty())
              .findFirst()
              .map(item -> ConfigText.of(item) + " is no date.")
              .orElse("")
          : "";
    }
  }

  /** Numbers by date, one value as a whole. */
  record RealsByDay(Range range) implements KeyType<Map<LocalDate, Double>> {
    @Override
    public Optional<Map<LocalDate, Double>> read(ConfigNode node) {
      return new Reals(range)
          .read(node)
          .filter(values -> values.keySet().stream().allMatch(RealsByDay::isDate))
          .map(
              values ->
                  values.entrySet().stream()
                      .collect(
                          Collectors.toUnmodifiableMap(
                              e -> LocalDate.parse(e.getKey()), Map.Entry::getValue)));
    }

    private static boolean isDate(String text) {
      return Days.date(text).isPresent();
    }

    @Override
    public ConfigNode write(Map<LocalDate, Double> value) {
      return new Reals(range)
          .write(
              value.entrySet().stream()
                  .collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue)));
    }

    @Override
    public String allowed(Unit unit) {
      return "a number for each date such as 2026-11-27, " + range.words(unit);
    }

    @Override
    public String hint(ConfigNode node) {
      return node instanceof ConfigNode.Members(var members)
          ? members.keySet().stream()
              .filter(name -> !isDate(name))
              .findFirst()
              .map(name -> name + " is no date.")
              .orElse("")
          : "";
    }
  }
}
