package breakerboard.console.limits;

import breakerboard.config.Configuration;
import breakerboard.config.Finding;
import breakerboard.config.Key;
import breakerboard.console.dialogs.KeyText;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The edits of one book, or of all books, that are typed but not applied; checked together against
 * the whole.
 */
public final class Staging {
  private static final String NOBODY = "";

  private final String book;
  private final Map<Key<?>, String> typed = new HashMap<>();
  private Configuration base;
  private List<StagedChange> changes = List.of();
  private List<Finding> findings = List.of();

  /**
   * @param book {@link breakerboard.domain.Command#DESK} for all books
   */
  public Staging(String book, Configuration base) {
    this.book = book;
    this.base = base;
  }

  /** Takes what stands in a key's field; the value in force is no change. */
  public void edit(Key<?> key, String text) {
    if (sameAsNow(key, text)) {
      typed.remove(key);
    } else {
      typed.put(key, text);
    }
    check();
  }

  /** Gives up one edit. */
  public void undo(Key<?> key) {
    typed.remove(key);
    check();
  }

  /** Gives up all edits. */
  public void discard() {
    typed.clear();
    check();
  }

  /** Lays the edits over a newer version; those that it contains already are gone. */
  public void rebase(Configuration newer) {
    base = newer;
    typed.entrySet().removeIf(edit -> sameAsNow(edit.getKey(), edit.getValue()));
    check();
  }

  private boolean sameAsNow(Key<?> key, String text) {
    ConfigNode now = base.effective(book, key);
    return switch (KeyText.parse(key, text)) {
      case KeyText.Value(ConfigNode node) -> node.equals(now) || sameText(key, node, now);
      case KeyText.Wrong _ -> text.isBlank() && now instanceof ConfigNode.Nothing;
    };
  }

  /** 20 and 20.0 are the same number. */
  private static boolean sameText(Key<?> key, ConfigNode one, ConfigNode other) {
    return KeyText.typed(key, one).equals(KeyText.typed(key, other));
  }

  private void check() {
    changes =
        base.catalogue().keys().stream()
            .filter(typed::containsKey)
            .<StagedChange>map(this::change)
            .toList();
    List<Finding> found = new ArrayList<>();
    changes.stream()
        .filter(StagedChange::isError)
        .forEach(
            wrong -> found.add(Finding.error(wrong.key().path(), wrong.typed(), wrong.error())));
    if (!changes.isEmpty()) {
      List<Finding> before = base.warnings();
      base
          .withOverrides(book, commands(), Times.NEVER, NOBODY, NOBODY, Times.NEVER)
          .findings()
          .stream()
          .filter(finding -> !before.contains(finding))
          .forEach(found::add);
    }
    findings = List.copyOf(found);
  }

  private StagedChange change(Key<?> key) {
    String text = typed.getOrDefault(key, "");
    ConfigNode now = base.inForce(book, key);
    return switch (KeyText.parse(key, text)) {
      case KeyText.Value(ConfigNode node) ->
          new StagedChange(key, now, text, Optional.of(node), "");
      case KeyText.Wrong(String why) -> new StagedChange(key, now, text, Optional.empty(), why);
    };
  }

  public String book() {
    return book;
  }

  /** The configuration over which the edits lie. */
  public Configuration base() {
    return base;
  }

  /** In the order of the catalogue. */
  public List<StagedChange> changes() {
    return changes;
  }

  public Optional<StagedChange> change(String path) {
    return changes.stream().filter(change -> change.key().standsAt(path)).findFirst();
  }

  /** How many edits belong to the breaker; empty for keys of the whole book. */
  public int count(Optional<BreakerId> breaker) {
    return (int) changes.stream().filter(c -> c.key().breaker().equals(breaker)).count();
  }

  /** What is wrong or doubtful because of these edits. */
  public List<Finding> findings() {
    return findings;
  }

  public int errors() {
    return (int) findings.stream().filter(Finding::isError).count();
  }

  /** The findings about a key. */
  public List<Finding> findings(Key<?> key) {
    return findings.stream()
        .filter(finding -> key(finding).filter(key::equals).isPresent())
        .toList();
  }

  /** The key that a finding is about. */
  public Optional<Key<?>> key(Finding finding) {
    String path = finding.path().replaceFirst("^override ", "");
    return Stream.concat(
            Stream.of(""), base.lineage(book).stream().map(name -> "books." + name + "."))
        .filter(path::startsWith)
        .flatMap(prefix -> base.catalogue().find(path.substring(prefix.length())).stream())
        .findFirst();
  }

  /** Why the edits cannot be applied, in words; empty when they can. */
  public String obstacle() {
    if (errors() > 0) {
      return errors() == 1 ? "1 error to correct" : errors() + " errors to correct";
    }
    return changes.isEmpty() ? "nothing is staged" : "";
  }

  /** The edits as the engine takes them; those with an error are left out. */
  public List<KeyChange> commands() {
    return changes.stream().flatMap(change -> change.command().stream()).toList();
  }
}
