package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.console.Format;
import breakerboard.console.JsonText;
import breakerboard.desk.ConfigurationVersion.Change;
import breakerboard.domain.ConfigNode;
import java.util.Optional;

/**
 * A change of a configuration version as the desk reads it.
 *
 * @param where the book, {@code all books}
 * @param key its breaker and its name; its path where this program does not know it
 * @param former in the key's words and unit
 * @param now likewise
 */
record ChangeLine(String where, String key, String former, String now, String layer) {
  static ChangeLine of(Change change, KeyCatalogue catalogue, Format format) {
    Optional<Key<?>> key = catalogue.find(change.path()).map(found -> found);
    return new ChangeLine(
        change.book().isEmpty() ? "all books" : change.book(),
        key.map(known -> name(known, format)).orElse(change.path()),
        words(key, change.former()),
        words(key, change.now()),
        change.layer());
  }

  private static String name(Key<?> key, Format format) {
    return key.breaker().map(format::breaker).map(label -> label + " · ").orElse("") + key.name();
  }

  /** What this program cannot read stays as it was written. */
  private static String words(Optional<Key<?>> key, String json) {
    if (json.isBlank()) {
      return "not set";
    }
    return JsonText.read(json)
        .map(
            node ->
                switch (node) {
                  case ConfigNode.Nothing _ -> "not set";
                  default -> key.map(known -> known.words(node)).orElse(json);
                })
        .orElse(json);
  }

  /** {@code Drawdown · max_drawdown of EQ-LS-1 8 % → 6 %}. */
  String sentence() {
    return "%s of %s %s → %s".formatted(key, where, former, now);
  }
}
