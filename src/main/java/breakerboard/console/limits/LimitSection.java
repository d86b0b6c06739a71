package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.BreakerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one breaker, or those of the whole book, in their groups.
 *
 * @param breaker empty for the whole book
 */
record LimitSection(String label, Optional<BreakerId> breaker, List<Group> groups) {
  /** Keys under one heading. */
  record Group(String title, List<Key<?>> keys) {
    Group {
      keys = List.copyOf(keys);
    }
  }

  LimitSection {
    groups = List.copyOf(groups);
  }

  /** One for the whole book, then one for each breaker in the order of the catalogue. */
  static List<LimitSection> of(KeyCatalogue catalogue) {
    List<LimitSection> sections = new ArrayList<>();
    List<Key<?>> global = catalogue.keys().stream().filter(key -> key.breaker().isEmpty()).toList();
    sections.add(
        new LimitSection("Global", Optional.empty(), List.of(new Group("Whole book", global))));
    catalogue.breakers().forEach(entry -> sections.add(of(entry)));
    return List.copyOf(sections);
  }

  /** The threshold stands with what halts and resets; triggers follow. */
  private static LimitSection of(BreakerEntry entry) {
    List<Key<?>> common = entry.common().all();
    List<Key<?>> halting = new ArrayList<>();
    halting.add(entry.common().enabled());
    entry.threshold().ifPresent(halting::add);
    common.stream().filter(key -> !halting.contains(key)).forEach(halting::add);
    List<Key<?>> triggers = entry.keys().stream().filter(key -> !halting.contains(key)).toList();
    List<Group> groups = new ArrayList<>();
    groups.add(new Group("Halt and reset", halting));
    if (!triggers.isEmpty()) {
      groups.add(new Group("Triggers", triggers));
    }
    return new LimitSection(entry.label(), Optional.of(entry.id()), groups);
  }

  List<Key<?>> keys() {
    return groups.stream().<Key<?>>flatMap(group -> group.keys().stream()).toList();
  }

  @Override
  public String toString() {
    return label;
  }
}
