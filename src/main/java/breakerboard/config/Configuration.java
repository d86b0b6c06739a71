package breakerboard.config;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Layer;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Role;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A configuration version in force: the document with its layers and the live overrides on top.
 * Immutable and safe to share between threads. Effective value = built-in default, file, parent's
 * section, book's section, live override; the last that is set counts.
 */
public final class Configuration {
  private final KeyCatalogue catalogue;
  private final Members document;
  private final List<LiveOverride> overrides;
  private final Layering layering;
  private final long version;
  private final Map<String, Settings> effective = new ConcurrentHashMap<>();

  /** Worked out once somebody asks. */
  private volatile @Nullable Boolean valid;

  private Configuration(
      KeyCatalogue catalogue, Members document, List<LiveOverride> overrides, long version) {
    this.catalogue = catalogue;
    this.document = document;
    this.overrides = List.copyOf(overrides);
    this.layering = new Layering(catalogue, document, this.overrides);
    this.version = version;
  }

  /** The built-in defaults alone, version 1. */
  public static Configuration defaults(KeyCatalogue catalogue) {
    return new Configuration(catalogue, Members.EMPTY, List.of(), 1);
  }

  /** Version 1 of a document, unless it has errors. */
  public static Edit load(KeyCatalogue catalogue, Members document) {
    return checked(new Configuration(catalogue, document, List.of(), 1));
  }

  /** Version 1 of a document, unless it has errors, those of reading it included. */
  public static Edit load(KeyCatalogue catalogue, ConfigDocument read) {
    return load(catalogue, read.members()).with(read.repeated());
  }

  /** A version as it was in force once. */
  public static Configuration restored(
      KeyCatalogue catalogue, Members document, List<LiveOverride> overrides, long version) {
    return new Configuration(catalogue, document, overrides, version);
  }

  /** It must also be valid after each end of an override: nobody could refuse it then. */
  private static Edit checked(Configuration candidate) {
    Set<Finding> findings = new LinkedHashSet<>(Validation.of(candidate));
    for (LiveOverride ending : candidate.overrides) {
      if (ending.until() != Times.NEVER) {
        Validation.of(candidate.withoutExpired(ending.until())).stream()
            .filter(Finding::isError)
            .forEach(findings::add);
      }
    }
    return Edit.of(candidate, List.copyOf(findings));
  }

  /** Whether nothing in it is an error; one in force always is, but for the end of an override. */
  public boolean valid() {
    Boolean known = valid;
    if (known == null) {
      known = Validation.of(this).stream().noneMatch(Finding::isError);
      valid = known;
    }
    return known;
  }

  /** All warnings of this configuration. */
  public List<Finding> warnings() {
    return Validation.of(this);
  }

  /**
   * With live overrides on top, all of them or none.
   *
   * @param book {@link Command#DESK} for all books
   * @param until when they end, {@link Times#NEVER} until reverted
   */
  public Edit withOverrides(
      String book,
      List<Command.KeyChange> changes,
      long until,
      String operator,
      String reason,
      long now) {
    List<LiveOverride> next = new ArrayList<>(overrides);
    for (Command.KeyChange change : changes) {
      Optional<Key<?>> key = catalogue.find(change.path());
      if (key.isPresent()) {
        next.removeIf(o -> o.book().equals(book) && o.key().equals(key.get()));
        next.add(
            new LiveOverride(
                book, key.get(), change.value(), until, operator, reason, now, version));
      }
    }
    return checked(new Configuration(catalogue, document, next, version + 1))
        .with(unknown(changes));
  }

  private List<Finding> unknown(List<Command.KeyChange> changes) {
    return changes.stream()
        .filter(change -> catalogue.find(change.path()).isEmpty())
        .map(
            change ->
                Finding.error(
                    change.path(),
                    ConfigText.of(change.value()),
                    Suggestions.unknown(change.path(), Set.of(), catalogue)))
        .toList();
  }

  /** Without the overrides of a book at these paths. */
  public Configuration withoutOverrides(String book, List<String> paths) {
    return keeping(o -> !(o.book().equals(book) && paths.stream().anyMatch(o.key()::standsAt)));
  }

  /** Without the overrides of a book at these paths, unless the others need them. */
  public Edit reverted(String book, List<String> paths) {
    return checked(withoutOverrides(book, paths));
  }

  /** Without the overrides that end at or before {@code now}. */
  public Configuration withoutExpired(long now) {
    return keeping(o -> !o.endsBy(now));
  }

  /** The overrides that end at or before {@code now}. */
  public List<LiveOverride> expired(long now) {
    return overrides.stream().filter(o -> o.endsBy(now)).toList();
  }

  private Configuration keeping(Predicate<LiveOverride> kept) {
    return new Configuration(
        catalogue, document, overrides.stream().filter(kept).toList(), version + 1);
  }

  /** With another document; the overrides stay. */
  public Edit withDocument(Members next) {
    return checked(new Configuration(catalogue, next, overrides, version + 1));
  }

  /**
   * With values written into the document, for saving: into a book's section, or for {@link
   * Command#DESK} at the top; where an alias is written already, there, or they would have no
   * effect.
   */
  public Edit stageInFile(String book, List<Command.KeyChange> changes) {
    Members next = new DocumentEdit(catalogue).with(document, book, changes);
    return checked(new Configuration(catalogue, next, overrides, version + 1))
        .with(unknown(changes));
  }

  /** The effective settings of a book; a book without a section has those of the file. */
  public Settings settings(String book) {
    return effective.computeIfAbsent(book, this::resolve);
  }

  private Settings resolve(String book) {
    return new Settings(layering.resolve(book), version);
  }

  /** What one layer sets, for the chain default, file, parent, book, override. */
  public Optional<ConfigNode> valueAt(String book, Key<?> key, Layer layer) {
    return layering.valueAt(book, key, layer);
  }

  /**
   * Where the effective value stands: {@code books.EQ-LS-1.max_drawdown}; the key's path where
   * nothing sets it.
   */
  public String place(String book, Key<?> key) {
    return layering.place(book, key);
  }

  /** The book and the books from which it inherits, the nearest first. */
  public List<String> lineage(String book) {
    return layering.lineage(book);
  }

  /** The effective value, {@link ConfigNode.Nothing} where nothing sets it. */
  public ConfigNode effective(String book, Key<?> key) {
    return layering.effective(book, key);
  }

  /**
   * The value in force: the effective one, and where nothing sets it the default that follows from
   * another key; {@link ConfigNode.Nothing} where that is no number.
   */
  public ConfigNode inForce(String book, Key<?> key) {
    ConfigNode set = effective(book, key);
    return set instanceof ConfigNode.Nothing
        ? DerivedDefault.of(key, catalogue, other -> effective(book, other)).orElse(set)
        : set;
  }

  /** The layer that sets the effective value. */
  public Layer layer(String book, Key<?> key) {
    return layering.layer(book, key);
  }

  /** The keys whose effective value another version changes for a book. */
  public List<KeyDiff> diff(Configuration next, String book) {
    return diff(next, book, catalogue.keys());
  }

  /** Those of these keys whose effective value another version changes for a book. */
  List<KeyDiff> diff(Configuration next, String book, List<Key<?>> keys) {
    List<KeyDiff> diffs = new ArrayList<>();
    for (Key<?> key : keys) {
      ConfigNode from = effective(book, key);
      ConfigNode to = next.effective(book, key);
      if (!from.equals(to)) {
        diffs.add(KeyDiff.of(key, from, to, next.layer(book, key)));
      }
    }
    return diffs;
  }

  /** The books that the document names. */
  public List<String> books() {
    return List.copyOf(Sections.books(document).values().keySet());
  }

  /** A book's currency, its parent's where it names none; empty when nobody does. */
  public String currency(String book) {
    return lineage(book).stream()
        .map(name -> Sections.book(document, name).values().get(Sections.CURRENCY))
        .filter(ConfigNode.Text.class::isInstance)
        .map(node -> ((ConfigNode.Text) node).value())
        .findFirst()
        .orElse("");
  }

  /** The desk's name in what is published; empty where the document names none. */
  public String desk() {
    return document.values().get(Sections.DESK) instanceof ConfigNode.Text(String name) ? name : "";
  }

  /** Whether a change that loosens waits for a second operator ({@code approvals.loosening}). */
  public boolean approvesLoosening() {
    return ApprovalsSection.loosening(document);
  }

  /** The least role of who approves it, an operator or a supervisor ({@code approvals.by}). */
  public Role approvedBy() {
    return ApprovalsSection.by(document);
  }

  /** All overrides in force. */
  public List<LiveOverride> liveOverrides() {
    return overrides;
  }

  /** The override that counts for a book: its own goes before the one of the whole desk. */
  public Optional<LiveOverride> liveOverride(String book, Key<?> key) {
    return layering.override(book, key);
  }

  /** The overrides in force for a book, those of the whole desk included. */
  public List<OverrideView> overrides(String book) {
    return overrides.stream()
        .filter(o -> o.concerns(book))
        .map(o -> o.view(fallbackOf(o, book)))
        .toList();
  }

  /** The value that comes back when an override ends. */
  public ConfigNode fallbackOf(LiveOverride ending, String book) {
    return keeping(o -> !o.equals(ending)).effective(book, ending.key());
  }

  public KeyCatalogue catalogue() {
    return catalogue;
  }

  /** The document as it was read. */
  public Members document() {
    return document;
  }

  public long version() {
    return version;
  }
}
