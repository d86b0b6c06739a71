package breakerboard.config;

import breakerboard.domain.BreakerId;
import breakerboard.domain.GaugeKind;
import breakerboard.domain.OnUnfed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All keys that exist, by path and in the order in which an editor lists them. */
public final class KeyCatalogue {
  private final List<Key<?>> keys;
  private final List<BreakerEntry> breakers;
  private final Map<String, Key<?>> byPath = new HashMap<>();

  /**
   * What validation, editors and the screen need to know of a breaker.
   *
   * @param label its name on the screen, for instance {@code Loss rate}
   * @param brief the same in one or two short words, with a soft hyphen where one may be divided
   * @param threshold its {@code T}, empty for those without
   * @param mainTrigger the trigger whose limit that is: what the breaker is named after
   * @param keys all its keys, the common ones first
   * @param releasable an operator may disable and bypass it
   * @param rebases a reset may take the current NAV as its new reference
   * @param triggers in table order
   */
  public record BreakerEntry(
      BreakerId id,
      String label,
      String brief,
      String meaning,
      GaugeKind gauge,
      Optional<Key<Double>> threshold,
      Optional<String> mainTrigger,
      CommonKeys common,
      List<Key<?>> keys,
      boolean releasable,
      boolean rebases,
      List<TriggerNote> triggers) {
    public BreakerEntry {
      keys = List.copyOf(keys);
      triggers = List.copyOf(triggers);
    }

    /** Whether it belongs to the core of protection: a book without its input may only reduce. */
    public boolean core() {
      return common.onUnfed().fallback().equals(Optional.of(OnUnfed.REDUCE_ONLY));
    }
  }

  public KeyCatalogue(List<BreakerEntry> breakers) {
    List<Key<?>> all = new ArrayList<>(BookKeys.all());
    breakers.forEach(breaker -> all.addAll(breaker.keys()));
    this.keys = List.copyOf(all);
    this.breakers = List.copyOf(breakers);
    for (Key<?> key : keys) {
      byPath.put(key.path(), key);
      if (!key.alias().isEmpty()) {
        byPath.put(key.alias(), key);
      }
    }
  }

  public List<Key<?>> keys() {
    return keys;
  }

  public List<BreakerEntry> breakers() {
    return breakers;
  }

  /** The key that stands at a path, its alias included. */
  public Optional<Key<?>> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
