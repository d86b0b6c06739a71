package breakerboard.config;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Role;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges a change of the configuration: what of it lets more pass than before, now or when a live
 * override ends. Values are compared as they are in force, for every book.
 */
public final class Loosening {
  private final Configuration before;
  private final Configuration after;
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> told = new HashSet<>();

  /**
   * A value that is another one afterwards.
   *
   * @param words for instance {@code EQ-LS-1 max_drawdown 8 % → 10 %}
   * @param loosens whether it lets more pass, or might
   */
  public record Change(String words, boolean loosens) {}

  private Loosening(Configuration before, Configuration after) {
    this.before = before;
    this.after = after;
  }

  /** Every change, those of the whole desk first. */
  public static List<Change> changes(Configuration before, Configuration after) {
    Loosening judged = new Loosening(before, after);
    judged.fourEyes();
    boolean sameDocument = before.document().equals(after.document());
    judged.compare(
        before, after, sameDocument ? judged.overridden() : before.catalogue().keys(), "");
    judged.laterChanges();
    return List.copyOf(judged.changes);
  }

  /** In words, the changes that loosen. */
  public static List<String> of(Configuration before, Configuration after) {
    return changes(before, after).stream().filter(Change::loosens).map(Change::words).toList();
  }

  private void fourEyes() {
    boolean was = before.approvesLoosening();
    boolean is = after.approvesLoosening();
    if (was != is) {
      changes.add(
          new Change(
              ApprovalsSection.PATH
                  + (is ? " off → on" : " on → off: nothing waits for a second operator any more"),
              was));
    }
    if (before.approvedBy() != after.approvedBy()) {
      changes.add(
          new Change(
              ApprovalsSection.BY_PATH
                  + " "
                  + Words.lower(before.approvedBy())
                  + " → "
                  + Words.lower(after.approvedBy()),
              was && before.approvedBy() == Role.SUPERVISOR));
    }
  }

  /** An override that is made longer or shorter changes what is in force at its end. */
  private void laterChanges() {
    Set<Long> ends = new TreeSet<>();
    ends(before, ends);
    ends(after, ends);
    for (long end : ends) {
      compare(
          before.withoutExpired(end),
          after.withoutExpired(end),
          overridden(),
          " from " + Times.instant(end));
    }
  }

  private static void ends(Configuration configuration, Set<Long> ends) {
    configuration.liveOverrides().stream()
        .map(LiveOverride::until)
        .filter(until -> until != Times.NEVER)
        .forEach(ends::add);
  }

  /** What an override sets, and whether its breaker is on: mentioning it may switch it on. */
  private List<Key<?>> overridden() {
    Set<Key<?>> keys = new LinkedHashSet<>();
    for (Configuration configuration : List.of(before, after)) {
      configuration.liveOverrides().forEach(override -> keys.add(override.key()));
    }
    before.catalogue().breakers().stream()
        .filter(breaker -> breaker.keys().stream().anyMatch(keys::contains))
        .toList()
        .forEach(breaker -> keys.add(breaker.common().enabled()));
    return List.copyOf(keys);
  }

  private void compare(Configuration from, Configuration to, List<Key<?>> keys, String when) {
    List<KeyDiff> common = from.diff(to, Command.DESK, keys);
    common.forEach(diff -> add(from, to, Command.DESK, diff, when));
    for (String book : books()) {
      from.diff(to, book, keys).stream()
          .filter(diff -> !common.contains(diff))
          .forEach(diff -> add(from, to, book, diff, when));
    }
  }

  /** A book that neither names has the values of the whole desk. */
  private Set<String> books() {
    Set<String> books = new LinkedHashSet<>(before.books());
    books.addAll(after.books());
    before.liveOverrides().forEach(override -> books.add(override.book()));
    after.liveOverrides().forEach(override -> books.add(override.book()));
    books.remove(Command.DESK);
    return books;
  }

  private void add(Configuration from, Configuration to, String book, KeyDiff diff, String when) {
    Key<?> key = diff.key();
    ConfigNode was = from.inForce(book, key);
    ConfigNode is = to.inForce(book, key);
    String words =
        (book.equals(Command.DESK) ? "" : book + " ")
            + name(key)
            + " "
            + words(key, was)
            + " → "
            + words(key, is);
    if (told.add(words)) {
      changes.add(new Change(words + when, loosens(key, was, is)));
    }
  }

  /** With its breaker before it where several have a key of that name. */
  private String name(Key<?> key) {
    boolean shared =
        before.catalogue().keys().stream()
                .filter(other -> other.name().equals(key.name()))
                .limit(2)
                .count()
            > 1;
    return key.breaker().filter(_ -> shared).map(id -> id.value() + ".").orElse("") + key.name();
  }

  private static String words(Key<?> key, ConfigNode value) {
    return value instanceof ConfigNode.Nothing ? key.defaultWords() : key.words(value);
  }

  private static boolean loosens(Key<?> key, ConfigNode was, ConfigNode is) {
    return switch (key.looser()) {
      case NEVER -> false;
      case EITHER -> true;
      case HIGHER -> Heights.above(key, is, was);
      case LOWER -> Heights.above(key, was, is);
    };
  }
}
