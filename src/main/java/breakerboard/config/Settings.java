package breakerboard.config;

import breakerboard.domain.Layer;
import java.util.Map;
import java.util.Optional;

/**
 * The effective configuration of one book: every key's value and the layer that set it. Immutable.
 */
public final class Settings {
  private final Map<Key<?>, Resolved> resolved;
  private final long version;

  /** A value with the layer that set it. */
  public record Resolved(Object value, Layer layer) {}

  /**
   * @param resolved keys that a layer above the built-in default set; each value of its key's type
   * @param version the configuration version
   */
  public Settings(Map<Key<?>, Resolved> resolved, long version) {
    this.resolved = Map.copyOf(resolved);
    this.version = version;
  }

  /** Every key at its default, version 0. */
  public static Settings defaults() {
    return new Settings(Map.of(), 0);
  }

  /** The value of a key that has a default. */
  public <T> T get(Key<T> key) {
    return find(key)
        .orElseThrow(
            () -> new IllegalArgumentException(key.path() + " has no default; ask with find."));
  }

  /** The value of a key, empty when nothing set it and it has no default of its own. */
  @SuppressWarnings("unchecked") // the layers put only values that the key's own type read
  public <T> Optional<T> find(Key<T> key) {
    Resolved found = resolved.get(key);
    return found == null ? key.fallback() : Optional.of((T) found.value());
  }

  /** The layer that set the key's value. */
  public Layer layer(Key<?> key) {
    Resolved found = resolved.get(key);
    return found == null ? Layer.DEFAULT : found.layer();
  }

  /** Whether any layer above the default set it. */
  public boolean isSet(Key<?> key) {
    return resolved.containsKey(key);
  }

  public long version() {
    return version;
  }
}
