package breakerboard.console;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.config.KeyType;
import java.util.ArrayList;
import java.util.List;

/** The limits of a breaker that an operator can override. */
public final class Overridable {
  private Overridable() {}

  /** Their keys: the threshold first, then the numbers of its triggers. */
  public static List<Key<?>> of(BreakerEntry entry) {
    List<Key<?>> keys = new ArrayList<>();
    entry.threshold().ifPresent(keys::add);
    entry.keys().stream()
        .filter(key -> !entry.common().all().contains(key) && !keys.contains(key))
        .filter(key -> key.type() instanceof KeyType.Real || key.type() instanceof KeyType.Whole)
        .forEach(keys::add);
    return keys;
  }
}
