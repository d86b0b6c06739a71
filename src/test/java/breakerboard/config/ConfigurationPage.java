package breakerboard.config;

import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that documents every key, made from their declarations. */
final class ConfigurationPage {
  private static final String INTRODUCTION =
      """
      # Configuration

      One JSON document. This is a whole one: `{"volatility_threshold": 0.05, "max_drawdown": 0.08}`.
      What is left out has its default. `breakerboard check-config FILE` says all that is wrong or doubtful.

      ```json
      {
        "max_drawdown": 0.08,
        "breaker_configs": {
          "drawdown": { "cooldown_minutes": 30, "custom_config": { "peak_reset": "daily" } }
        },
        "books": {
          "equities": { "currency": "USD", "max_drawdown": 0.07 },
          "long-short": { "parent": "equities", "max_positions": 40 }
        }
      }
      ```

      - A value comes from the last of these that sets it: default, file, the parent's section, the book's own
        section, live override. A map such as `symbol_limits` is one value.
      - Within one section `breaker_configs.<breaker>.threshold` goes before the breaker's flat key.
      - Ratios are fractions: `0.08` is 8 %. `null` is the same as leaving a key out.
      - A book's section may hold every key below, `breaker_configs`, `currency` and `parent`.
      - At the top there may also be `desk` (its name in what is published), `feeds` and `publish` (an address or
        a list of them), and `journal` with `path`, `keep_days`, `keep_megabytes`, `recording_days` and `recording_megabytes`
        ([operations](operations.md) says what they do); it is read when the program starts.
      - `"approvals": {"loosening": true}` at the top makes a change that loosens a limit wait for a second operator
        (four eyes, off unless set; [operations](operations.md) says how it works), and `"by": "supervisor"` beside it makes it wait for
        a supervisor (`"operator"` unless set). The column *looser* says which way a change of
        a key loosens: *higher* or *lower* (off is lower than on, a choice that stands further right is higher, and so is a list with more
        words), *either way* where it depends on the data, so that each change waits, and *never* for what is only shown.

      The tables are made from the declarations of the keys. After a change of those:
      `mvn test -Dtest=ConfigurationPageTest -Ddocs.write=true`

      """;

  private ConfigurationPage() {}

  static String text(KeyCatalogue catalogue) {
    StringBuilder page = new StringBuilder(INTRODUCTION);
    table(page, "Whole book", "", keys(catalogue, Optional.empty()));
    everyBreaker(page, catalogue.breakers());
    for (BreakerEntry breaker : catalogue.breakers()) {
      List<Key<?>> own =
          keys(catalogue, Optional.of(breaker)).stream()
              .filter(key -> !breaker.common().all().contains(key))
              .toList();
      if (!own.isEmpty()) {
        table(
            page,
            breaker.label(),
            "`" + breaker.id().value() + "`: " + breaker.meaning() + ".\n\n",
            own);
      }
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static List<Key<?>> keys(KeyCatalogue catalogue, Optional<BreakerEntry> breaker) {
    return catalogue.keys().stream()
        .filter(key -> key.breaker().equals(breaker.map(BreakerEntry::id)))
        .<Key<?>>map(key -> key)
        .toList();
  }

  private static void everyBreaker(StringBuilder page, List<BreakerEntry> breakers) {
    page.append("## Every breaker\n\nThese stand in `breaker_configs.<breaker>`.\n\n");
    rows(
        page,
        List.of("key", "allowed", "looser", "meaning"),
        breakers.getFirst().common().all().stream()
            .map(
                key ->
                    List.of(code(key.name()), key.allowed(), key.looser().words(), key.meaning())));
    page.append("\nTheir defaults:\n\n");
    List<String> names =
        breakers.getFirst().common().all().stream().map(key -> code(key.name())).toList();
    rows(
        page,
        Stream.concat(Stream.of("breaker"), names.stream()).toList(),
        breakers.stream()
            .map(
                breaker ->
                    Stream.concat(
                            Stream.of(code(breaker.id().value())),
                            breaker.common().all().stream().map(ConfigurationPage::written))
                        .toList()));
    page.append('\n');
  }

  private static void table(StringBuilder page, String title, String meaning, List<Key<?>> keys) {
    page.append("## ").append(title).append("\n\n").append(meaning);
    rows(
        page,
        List.of("key", "default", "allowed", "looser", "meaning"),
        keys.stream()
            .map(
                key ->
                    List.of(
                        place(key),
                        fallback(key),
                        key.allowed(),
                        key.looser().words(),
                        key.meaning())));
    page.append('\n');
  }

  private static void rows(StringBuilder page, List<String> head, Stream<List<String>> rows) {
    row(page, head);
    row(page, head.stream().map(_ -> "---").toList());
    rows.forEach(cells -> row(page, cells));
  }

  private static void row(StringBuilder page, List<String> cells) {
    page.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }

  /** The key as it stands in a document, a breaker's section being named by the heading. */
  private static String place(Key<?> key) {
    return code(key.path().replaceFirst("^breaker_configs\\.[^.]+\\.", ""))
        + (key.alias().isEmpty() ? "" : " or `threshold`");
  }

  private static String fallback(Key<?> key) {
    String written = written(key);
    boolean percent = key.unit() == Unit.FRACTION && key.fallback().isPresent();
    return percent && !written.equals("`{}`") ? written + " = " + key.defaultWords() : written;
  }

  private static <T> String written(Key<T> key) {
    return key.fallback()
        .map(value -> code(ConfigText.of(key.type().write(value))))
        .orElse(key.fallbackInWords());
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
