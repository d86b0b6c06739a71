package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds and writes values in the tree of a document. */
final class Sections {
  static final String BOOKS = "books";
  static final String BREAKERS = "breaker_configs";
  static final String CUSTOM = "custom_config";
  static final String PARENT = "parent";
  static final String DESK = "desk";
  static final String CURRENCY = "currency";

  private Sections() {}

  /** The node at a dotted path; JSON's null is the same as absent. */
  static Optional<ConfigNode> at(Members section, String path) {
    ConfigNode node = section;
    for (String name : path.split("\\.")) {
      if (!(node instanceof Members(var members)) || !members.containsKey(name)) {
        return Optional.empty();
      }
      node = members.get(name);
    }
    return node instanceof ConfigNode.Nothing ? Optional.empty() : Optional.of(node);
  }

  /** A key's value within one section: the alias goes before the path. */
  static Optional<ConfigNode> of(Members section, Key<?> key) {
    return at(section, pathIn(section, key));
  }

  /** Where a section writes a key: at its alias or its path. */
  static String pathIn(Members section, Key<?> key) {
    return !key.alias().isEmpty() && at(section, key.alias()).isPresent()
        ? key.alias()
        : key.path();
  }

  /** A path of a book's section as it stands in the document. */
  static String inBook(String book, String path) {
    return BOOKS + "." + book + "." + path;
  }

  /** The same section with a value at a dotted path. */
  static Members with(Members section, String path, ConfigNode value) {
    int dot = path.indexOf('.');
    var members = new LinkedHashMap<>(section.values());
    if (dot < 0) {
      members.put(path, value);
    } else {
      String name = path.substring(0, dot);
      Members inner = members.get(name) instanceof Members found ? found : Members.EMPTY;
      members.put(name, with(inner, path.substring(dot + 1), value));
    }
    return new Members(members);
  }

  /** A book's section, empty where it has none. */
  static Members book(Members document, String book) {
    return books(document).values().get(book) instanceof Members section ? section : Members.EMPTY;
  }

  static Members books(Members document) {
    return document.values().get(BOOKS) instanceof Members books ? books : Members.EMPTY;
  }

  /** The book and its ancestors, the nearest first; a circle ends where it closes. */
  static List<String> lineage(Members document, String book) {
    Set<String> names = new LinkedHashSet<>();
    Optional<String> next = Optional.of(book);
    while (next.isPresent() && names.add(next.get())) {
      next = parent(document, next.get());
    }
    return List.copyOf(names);
  }

  static Optional<String> parent(Members document, String book) {
    return book(document, book).values().get(PARENT) instanceof ConfigNode.Text(String name)
        ? Optional.of(name)
        : Optional.empty();
  }
}
