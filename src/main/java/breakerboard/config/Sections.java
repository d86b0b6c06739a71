package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

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
    Optional<ConfigNode> own = key.alias().isEmpty() ? Optional.empty() : at(section, key.alias());
    return own.or(() -> at(section, key.path()));
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

  /** The sections of its ancestors, the farthest first; a circle ends where it closes. */
  static List<Members> ancestors(Members document, String book) {
    List<String> seen = new ArrayList<>(List.of(book));
    List<Members> sections = new ArrayList<>();
    Optional<String> parent = parent(document, book);
    while (parent.isPresent() && !seen.contains(parent.get())) {
      sections.add(book(document, parent.get()));
      seen.add(parent.get());
      parent = parent(document, parent.get());
    }
    Collections.reverse(sections);
    return sections;
  }

  static Optional<String> parent(Members document, String book) {
    return book(document, book).values().get(PARENT) instanceof ConfigNode.Text(String name)
        ? Optional.of(name)
        : Optional.empty();
  }
}
