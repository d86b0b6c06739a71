package breakerboard.cli;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyType;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code KEY=VALUE,VALUE} of the command line: a limit and the values it shall have.
 *
 * @param values at least one
 */
record SetLimits(Key<?> key, List<ConfigNode> values) {
  private static final double PERCENT = 100;

  SetLimits {
    values = List.copyOf(values);
  }

  /**
   * Reads one.
   *
   * @throws UsageException with a sentence when it is none
   */
  static SetLimits parse(String written, KeyCatalogue catalogue) {
    int equals = written.indexOf('=');
    if (equals <= 0 || equals == written.length() - 1) {
      throw new UsageException(
          "--set " + written + " sets nothing: write --set drawdown.threshold=0.06,0.08.");
    }
    String name = written.substring(0, equals).strip();
    Key<?> key =
        find(name, catalogue)
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no key "
                            + name
                            + ": write it as in a configuration file, such as max_drawdown, or after its"
                            + " breaker, such as drawdown.threshold; docs/configuration.md lists all."));
    List<ConfigNode> values = new ArrayList<>();
    for (String value : written.substring(equals + 1).split(",", -1)) {
      ConfigNode node = node(key, value.strip());
      if (!values.contains(node)) {
        values.add(node);
      }
    }
    return new SetLimits(key, values);
  }

  /** By its path, its path within its breaker's section, or its name where one breaker has it. */
  private static Optional<Key<?>> find(String name, KeyCatalogue catalogue) {
    String section = "breaker_configs.";
    Optional<Key<?>> known =
        Stream.of(name, section + name, section + name.replaceFirst("\\.", ".custom_config."))
            .flatMap(path -> catalogue.find(path).stream())
            .findFirst();
    if (known.isPresent()) {
      return known;
    }
    List<Key<?>> named = catalogue.keys().stream().filter(key -> named(key, name)).toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  private static boolean named(Key<?> key, String name) {
    return name.equals(key.name())
        || name.equals(key.breaker().map(id -> id.value() + ".").orElse("") + key.name());
  }

  private static ConfigNode node(Key<?> key, String written) {
    ConfigNode node =
        switch (key.type()) {
          case KeyType.Real _, KeyType.Whole _ -> number(key, written);
          case KeyType.Flag _ when isFlag(written) -> new ConfigNode.Flag(isOn(written));
          case KeyType.Choice<?> _, KeyType.Zone _, KeyType.Flag _ -> new ConfigNode.Text(written);
          case KeyType.Texts _, KeyType.Reals _, KeyType.Days _, KeyType.RealsByDay _ ->
              throw new UsageException(
                  key.name()
                      + " is no single value: set it in a file and name that with --config.");
        };
    key.check(node)
        .ifPresent(
            why -> {
              throw new UsageException(why);
            });
    return node;
  }

  private static boolean isFlag(String written) {
    return Arrays.asList("true", "false", "on", "off").contains(written);
  }

  private static boolean isOn(String written) {
    return written.equals("true") || written.equals("on");
  }

  /** As in a configuration file; a ratio also as {@code 6%}. */
  private static ConfigNode number(Key<?> key, String written) {
    boolean percent = key.unit() == Unit.FRACTION && written.endsWith("%");
    try {
      double value =
          Double.parseDouble(percent ? written.substring(0, written.length() - 1) : written);
      return ConfigNode.Numeric.of(percent ? value / PERCENT : value);
    } catch (NumberFormatException _) {
      return new ConfigNode.Text(written);
    }
  }
}
