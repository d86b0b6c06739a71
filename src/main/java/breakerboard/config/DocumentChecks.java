package breakerboard.config;

import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is wrong or doubtful about each value of a document by itself. */
final class DocumentChecks {
  private static final Set<String> DESK_SECTIONS =
      Set.of(
          Sections.BOOKS,
          Sections.BREAKERS,
          Addresses.FEEDS.section(),
          Addresses.PUBLISH.section(),
          JournalSection.NAME,
          ApprovalsSection.NAME,
          Announced.CONSOLE,
          Sections.DESK);
  private static final Set<String> BOOK_SECTIONS =
      Set.of(Sections.BREAKERS, Sections.PARENT, Sections.CURRENCY);
  private static final Set<String> BREAKER_SECTIONS = Set.of(Sections.CUSTOM);

  private final Configuration configuration;
  private final KeyCatalogue catalogue;
  private final List<Finding> findings = new ArrayList<>();

  private DocumentChecks(Configuration configuration) {
    this.configuration = configuration;
    this.catalogue = configuration.catalogue();
  }

  static List<Finding> of(Configuration configuration) {
    DocumentChecks checks = new DocumentChecks(configuration);
    Members document = configuration.document();
    checks.section(document.values(), "", DESK_SECTIONS);
    checks.members(document.values(), Sections.BOOKS, "").forEach(checks::book);
    checks.addresses(document);
    checks.findings.addAll(
        JournalSection.findings(checks.members(document.values(), JournalSection.NAME, "")));
    checks.findings.addAll(
        ApprovalsSection.findings(checks.members(document.values(), ApprovalsSection.NAME, "")));
    checks.unread(document, Announced.CONSOLE);
    checks.text(document.values(), Sections.DESK, "");
    return checks.findings;
  }

  private void addresses(Members document) {
    for (Addresses addresses : Addresses.values()) {
      if (addresses.misshapen(document)) {
        error(
            addresses.section(),
            addresses.node(document),
            "is no address: write one in quotes, or several in brackets.");
      }
    }
  }

  private void unread(Members document, String section) {
    members(document.values(), section, "")
        .forEach(
            (name, node) ->
                warning(
                    section + "." + name,
                    node,
                    "is read by no part of this version: it has no effect."));
  }

  private void book(String name, ConfigNode node) {
    String prefix = Sections.inBook(name, "");
    Map<String, ConfigNode> section = members(node, Sections.BOOKS + "." + name);
    section(section, prefix, BOOK_SECTIONS);
    text(section, Sections.CURRENCY, prefix);
    text(section, Sections.PARENT, prefix);
    Sections.parent(configuration.document(), name)
        .ifPresent(parent -> parent(name, parent, prefix + Sections.PARENT));
  }

  private void text(Map<String, ConfigNode> section, String name, String prefix) {
    ConfigNode node = section.getOrDefault(name, new ConfigNode.Nothing());
    if (!(node instanceof ConfigNode.Text || node instanceof ConfigNode.Nothing)) {
      error(prefix + name, node, "is no text: write a name in quotes.");
    }
  }

  private void parent(String book, String parent, String path) {
    ConfigNode node = new ConfigNode.Text(parent);
    if (!configuration.books().contains(parent)) {
      String near =
          Suggestions.nearest(parent, configuration.books())
              .map(n -> "; did you mean " + n + "?")
              .orElse(": name a book of this document.");
      error(path, node, "is no book" + near);
      return;
    }
    Set<String> seen = new LinkedHashSet<>();
    Optional<String> next = Optional.of(book);
    while (next.isPresent() && seen.add(next.get())) {
      next = Sections.parent(configuration.document(), next.get());
    }
    if (next.isPresent()) {
      error(path, node, "makes a circle of parents: " + String.join(", ", seen) + ".");
    }
  }

  /** The flat keys and the breakers of the document or of a book. */
  private void section(Map<String, ConfigNode> section, String prefix, Set<String> sections) {
    section.forEach(
        (name, node) -> {
          if (!sections.contains(name)) {
            value(prefix, "", name, node, sections);
          }
        });
    members(section, Sections.BREAKERS, prefix)
        .forEach((name, node) -> breaker(name, node, prefix));
  }

  private void breaker(String name, ConfigNode node, String prefix) {
    String path = Sections.BREAKERS + "." + name;
    if (catalogue.breakers().stream().noneMatch(b -> b.id().value().equals(name))) {
      error(prefix + path, node, "is no breaker" + nearBreaker(name));
    } else {
      Map<String, ConfigNode> keys = members(node, prefix + path);
      keys.forEach(
          (key, value) -> {
            if (!key.equals(Sections.CUSTOM)) {
              value(prefix, path + ".", key, value, BREAKER_SECTIONS);
            }
          });
      members(keys, Sections.CUSTOM, prefix + path + ".")
          .forEach(
              (key, value) ->
                  value(prefix, path + "." + Sections.CUSTOM + ".", key, value, Set.of()));
    }
  }

  private String nearBreaker(String name) {
    List<String> known =
        catalogue.breakers().stream().map(b -> b.id()).map(BreakerId::value).toList();
    return Suggestions.nearest(name, known)
        .map(near -> "; did you mean " + near + "?")
        .orElse(": the breakers are " + String.join(", ", known) + ".");
  }

  /**
   * @param sections what may stand beside it and is no key
   */
  private void value(
      String prefix, String section, String name, ConfigNode node, Set<String> sections) {
    String path = section + name;
    Optional<Key<?>> key = catalogue.find(path);
    if (name.contains(".")) {
      warning(
          prefix + path,
          node,
          "unknown key, it has no effect: nest sections instead of writing their path.");
    } else if (key.isEmpty()) {
      warning(prefix + path, node, Suggestions.unknown(path, sections, catalogue));
    } else if (key.get().check(node).isPresent()) {
      error(prefix + path, node, key.get().check(node).get());
    }
  }

  private Map<String, ConfigNode> members(
      Map<String, ConfigNode> section, String name, String prefix) {
    return members(section.getOrDefault(name, new ConfigNode.Nothing()), prefix + name);
  }

  /** What stands in an object; nothing, and an error, where another value stands. */
  private Map<String, ConfigNode> members(ConfigNode node, String path) {
    return switch (node) {
      case Members(var members) -> members;
      case ConfigNode.Nothing() -> Map.of();
      default -> {
        error(path, node, "is no object: write its keys in braces.");
        yield Map.of();
      }
    };
  }

  private void error(String path, ConfigNode node, String sentence) {
    findings.add(Finding.error(path, ConfigText.of(node), sentence));
  }

  private void warning(String path, ConfigNode node, String sentence) {
    findings.add(Finding.warning(path, ConfigText.of(node), sentence));
  }
}
