package breakerboard.console.book;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.Optional;

/**
 * A change of one of a breaker's keys in few words.
 *
 * @param key empty when the breaker has none of that path
 */
record KeyChange(Optional<Key<?>> key, String from, String to) {
  private static final double PERCENT = 100;

  /**
   * @param path as the configuration writes it, or its short name
   * @param from as JSON text
   * @param to as JSON text
   */
  static KeyChange of(BreakerEntry entry, String path, String from, String to) {
    Optional<Key<?>> key =
        entry.keys().stream()
            .filter(k -> k.path().equals(path) || k.alias().equals(path))
            .findFirst()
            .map(k -> k);
    return new KeyChange(key, from, to);
  }

  /** {@code 25 → 30}, in the unit of the screen; empty for what is no number. */
  String values() {
    return switch (key.map(Key::unit).orElse(Unit.TEXT)) {
      case TEXT, FLAG -> "";
      case FRACTION -> scaled(from, PERCENT) + " → " + scaled(to, PERCENT);
      default -> scaled(from, 1) + " → " + scaled(to, 1);
    };
  }

  private static String scaled(String json, double by) {
    try {
      return Words.plain(Double.parseDouble(json) * by);
    } catch (NumberFormatException e) {
      return json.isEmpty() ? Words.MISSING : json;
    }
  }
}
