package breakerboard.config;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The layers of one configuration version, one upon the other: built-in default, file, parent's
 * section, book's section, live override; the last that sets a key counts (engine specification,
 * section 7). Immutable.
 */
record Layering(KeyCatalogue catalogue, Members document, List<LiveOverride> overrides) {

  /** The effective values of a book; a book without a section has those of the file. */
  Map<Key<?>, Settings.Resolved> resolve(String book) {
    Map<Key<?>, Settings.Resolved> resolved = new HashMap<>();
    for (Key<?> key : catalogue.keys()) {
      for (Layer layer : Layer.values()) {
        valueAt(book, key, layer)
            .filter(node -> layer != Layer.DEFAULT)
            .flatMap(node -> key.type().read(node))
            .ifPresent(value -> resolved.put(key, new Settings.Resolved(value, layer)));
      }
    }
    enableMentioned(book, resolved);
    return resolved;
  }

  /** A breaker that is off by default is on when the configuration mentions it. */
  private void enableMentioned(String book, Map<Key<?>, Settings.Resolved> resolved) {
    for (KeyCatalogue.BreakerEntry breaker : catalogue.breakers()) {
      mention(book, breaker)
          .ifPresent(
              layer ->
                  resolved.putIfAbsent(
                      breaker.common().enabled(), new Settings.Resolved(true, layer)));
    }
  }

  /** The lowest layer that mentions a breaker which is off by default. */
  private Optional<Layer> mention(String book, KeyCatalogue.BreakerEntry breaker) {
    if (!breaker.common().enabled().fallback().equals(Optional.of(false))) {
      return Optional.empty();
    }
    return Stream.of(Layer.values())
        .filter(layer -> layer != Layer.DEFAULT && mentions(book, breaker, layer))
        .findFirst();
  }

  /** Whether a layer sets one of its keys or has a section for it, be it empty. */
  private boolean mentions(String book, KeyCatalogue.BreakerEntry breaker, Layer layer) {
    String path = Sections.BREAKERS + "." + breaker.id().value();
    boolean sectioned =
        switch (layer) {
          case DEFAULT, OVERRIDE -> false;
          case FILE -> Sections.at(document, path).isPresent();
          case PARENT ->
              lineage(book).stream()
                  .skip(1)
                  .anyMatch(name -> Sections.at(Sections.book(document, name), path).isPresent());
          case BOOK -> Sections.at(Sections.book(document, book), path).isPresent();
        };
    return sectioned
        || breaker.keys().stream().anyMatch(key -> valueAt(book, key, layer).isPresent());
  }

  /** The built-in default; that a breaker is off, only until it is mentioned. */
  private Optional<ConfigNode> defaultOf(String book, Key<?> key) {
    boolean mentioned =
        catalogue.breakers().stream()
            .filter(breaker -> breaker.common().enabled().equals(key))
            .anyMatch(breaker -> mention(book, breaker).isPresent());
    return mentioned ? Optional.of(new ConfigNode.Flag(true)) : fallback(key);
  }

  /** What one layer sets, for the chain default, file, parent, book, override. */
  Optional<ConfigNode> valueAt(String book, Key<?> key, Layer layer) {
    return switch (layer) {
      case DEFAULT -> defaultOf(book, key);
      case FILE -> Sections.of(document, key);
      case PARENT ->
          ancestor(book, key).flatMap(name -> Sections.of(Sections.book(document, name), key));
      case BOOK -> Sections.of(Sections.book(document, book), key);
      case OVERRIDE -> override(book, key).map(LiveOverride::value);
    };
  }

  /** The nearest ancestor whose section sets a key. */
  private Optional<String> ancestor(String book, Key<?> key) {
    return lineage(book).stream()
        .skip(1)
        .filter(name -> Sections.of(Sections.book(document, name), key).isPresent())
        .findFirst();
  }

  /**
   * Where the effective value stands: {@code books.EQ-LS-1.max_drawdown}; the key's path where
   * nothing sets it.
   */
  String place(String book, Key<?> key) {
    return switch (layer(book, key)) {
      case DEFAULT -> key.path();
      case FILE -> Sections.pathIn(document, key);
      case PARENT -> placeInBook(ancestor(book, key).orElseThrow(), key);
      case BOOK -> placeInBook(book, key);
      case OVERRIDE -> override(book, key).orElseThrow().place();
    };
  }

  private String placeInBook(String book, Key<?> key) {
    return Sections.inBook(book, Sections.pathIn(Sections.book(document, book), key));
  }

  /** The book and the books from which it inherits, the nearest first. */
  List<String> lineage(String book) {
    return Sections.lineage(document, book);
  }

  private static <T> Optional<ConfigNode> fallback(Key<T> key) {
    return key.fallback().map(key.type()::write);
  }

  /** A book's own goes before the one of the whole desk. */
  Optional<LiveOverride> override(String book, Key<?> key) {
    return Stream.of(book, Command.DESK)
        .flatMap(name -> overrides.stream().filter(o -> o.book().equals(name)))
        .filter(o -> o.key().equals(key))
        .findFirst();
  }

  /** The effective value, {@link ConfigNode.Nothing} where nothing sets it. */
  ConfigNode effective(String book, Key<?> key) {
    ConfigNode value = new ConfigNode.Nothing();
    for (Layer layer : Layer.values()) {
      value = valueAt(book, key, layer).orElse(value);
    }
    return value;
  }

  /** The layer that sets the effective value. */
  Layer layer(String book, Key<?> key) {
    Layer setting = Layer.DEFAULT;
    for (Layer layer : Layer.values()) {
      setting = valueAt(book, key, layer).isPresent() ? layer : setting;
    }
    return setting;
  }
}
