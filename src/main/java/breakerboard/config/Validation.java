package breakerboard.config;

import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** All errors and warnings of a configuration at once. */
final class Validation {
  private static final Set<String> DESK_SECTIONS =
      Set.of(
          Sections.BOOKS,
          Addresses.FEEDS.section(),
          Addresses.PUBLISH.section(),
          "journal",
          "console",
          Sections.DESK);
  private static final Set<String> BOOK_SECTIONS = Set.of(Sections.PARENT, Sections.CURRENCY);

  /** Breakers and keys of the vocabulary that this version does not evaluate yet. */
  private static final Set<String> ANNOUNCED_BREAKERS =
      Set.of(
          "correlation",
          "technical",
          "anomaly_detection",
          "model_performance",
          "market_circuit_breaker",
          "time_based",
          "premarket_validation",
          "liquidation_required");

  private static final Set<String> ANNOUNCED_KEYS =
      Set.of(
          "correlation_breakdown",
          "anomaly_detection_threshold",
          "model_performance_threshold",
          "vix_emergency_threshold",
          "trading_start_hour",
          "trading_end_hour",
          "liquidation_urgency_threshold");

  private final Configuration configuration;
  private final KeyCatalogue catalogue;
  private final List<Finding> findings = new ArrayList<>();

  private Validation(Configuration configuration) {
    this.configuration = configuration;
    this.catalogue = configuration.catalogue();
  }

  static List<Finding> of(Configuration configuration) {
    Validation validation = new Validation(configuration);
    validation.document();
    validation.overrides();
    if (validation.findings.stream().noneMatch(Finding::isError)) {
      validation.effects();
    }
    return List.copyOf(new LinkedHashSet<>(validation.findings));
  }

  private void document() {
    Members document = configuration.document();
    section(document, "", DESK_SECTIONS);
    ConfigNode books = document.values().get(Sections.BOOKS);
    if (books instanceof Members(var sections)) {
      sections.forEach((name, node) -> book(name, node));
    } else if (books != null) {
      error(Sections.BOOKS, books, "is no object: write a section for each book.");
    }
    for (Addresses addresses : Addresses.values()) {
      if (addresses.misshapen(document)) {
        error(
            addresses.section(),
            addresses.node(document),
            "is no address: write one in quotes, or several in brackets.");
      }
    }
    text(document, "", Sections.DESK);
    if (!document.values().isEmpty()) {
      missingCoreKeys(document);
    }
  }

  private void book(String name, ConfigNode node) {
    String path = Sections.BOOKS + "." + name;
    if (!(node instanceof Members section)) {
      error(path, node, "is no object: write the book's keys in braces.");
      return;
    }
    section(section, path + ".", BOOK_SECTIONS);
    text(section, path, Sections.CURRENCY);
    text(section, path, Sections.PARENT);
    Sections.parent(configuration.document(), name).ifPresent(parent -> parent(name, parent));
  }

  private void text(Members section, String path, String name) {
    ConfigNode node = section.values().get(name);
    if (node != null && !(node instanceof ConfigNode.Text)) {
      error(path.isEmpty() ? name : path + "." + name, node, "is no text: write a name in quotes.");
    }
  }

  private void parent(String book, String parent) {
    String path = Sections.BOOKS + "." + book + "." + Sections.PARENT;
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

  private void section(Members section, String prefix, Set<String> others) {
    section
        .values()
        .forEach(
            (name, node) -> {
              if (name.equals(Sections.BREAKERS)) {
                breakers(node, prefix + name);
              } else if (!others.contains(name)) {
                value(prefix, name, node);
              }
            });
  }

  private void breakers(ConfigNode node, String path) {
    if (!(node instanceof Members(var sections))) {
      error(path, node, "is no object: write a section for each breaker.");
      return;
    }
    sections.forEach(
        (name, section) -> {
          String inner = path + "." + name;
          if (catalogue.breakers().stream().anyMatch(b -> b.id().value().equals(name))) {
            breaker(section, inner, Sections.BREAKERS + "." + name + ".");
          } else if (ANNOUNCED_BREAKERS.contains(name)) {
            warning(
                inner,
                section,
                "is not evaluated by this version: nothing protects the book in its place.");
          } else {
            error(inner, section, "is no breaker" + nearBreaker(name));
          }
        });
  }

  private String nearBreaker(String name) {
    List<String> known =
        catalogue.breakers().stream().map(b -> b.id()).map(BreakerId::value).toList();
    return Suggestions.nearest(name, known)
        .map(near -> "; did you mean " + near + "?")
        .orElse(": the breakers are " + String.join(", ", known) + ".");
  }

  private void breaker(ConfigNode node, String shown, String path) {
    if (!(node instanceof Members(var members))) {
      error(shown, node, "is no object: write the breaker's keys in braces.");
      return;
    }
    String prefix = shown.substring(0, shown.length() - path.length() + 1);
    members.forEach(
        (name, value) -> {
          if (!name.equals(Sections.CUSTOM)) {
            value(prefix, path + name, value);
          } else if (value instanceof Members(var customs)) {
            customs.forEach((n, v) -> value(prefix, path + Sections.CUSTOM + "." + n, v));
          } else {
            error(shown + "." + name, value, "is no object: write the keys in braces.");
          }
        });
  }

  private void value(String prefix, String path, ConfigNode node) {
    Optional<Key<?>> key = catalogue.find(path);
    if (key.isPresent()) {
      key.get().check(node).ifPresent(sentence -> error(prefix + path, node, sentence));
    } else if (ANNOUNCED_KEYS.contains(path)) {
      warning(
          prefix + path,
          node,
          "belongs to a breaker that this version does not evaluate: it protects nothing.");
    } else {
      warning(prefix + path, node, Suggestions.unknown(path, catalogue));
    }
  }

  private void overrides() {
    for (LiveOverride override : configuration.liveOverrides()) {
      override
          .key()
          .check(override.value())
          .ifPresent(
              sentence -> error("override " + override.key().path(), override.value(), sentence));
    }
  }

  private void missingCoreKeys(Members document) {
    for (KeyCatalogue.BreakerEntry breaker : catalogue.breakers()) {
      breaker
          .threshold()
          .filter(key -> breaker.core() && Sections.of(document, key).isEmpty())
          .ifPresent(
              key ->
                  findings.add(
                      Finding.warning(
                          key.path(),
                          "",
                          "is missing: the default " + key.defaultWords() + " counts.")));
    }
  }

  private void effects() {
    Stream.of(
            Stream.of(""),
            configuration.books().stream(),
            configuration.liveOverrides().stream().map(LiveOverride::book))
        .flatMap(books -> books)
        .distinct()
        .forEach(book -> findings.addAll(CrossChecks.of(configuration, book)));
  }

  private void error(String path, ConfigNode node, String sentence) {
    findings.add(Finding.error(path, ConfigText.of(node), sentence));
  }

  private void warning(String path, ConfigNode node, String sentence) {
    findings.add(Finding.warning(path, ConfigText.of(node), sentence));
  }
}
