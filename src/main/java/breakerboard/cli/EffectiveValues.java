package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.Settings;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Words;
import java.io.PrintWriter;
import java.util.stream.Stream;

/** Prints what each key comes to, book by book, with the layer that set it. */
final class EffectiveValues {
  private static final String LINE = "  %-68s %-28s %s%n";

  private final Configuration configuration;
  private final PrintWriter out;

  EffectiveValues(Configuration configuration, PrintWriter out) {
    this.configuration = configuration;
    this.out = out;
  }

  void print() {
    Stream.concat(configuration.books().stream(), Stream.of(Command.DESK)).forEach(this::print);
  }

  private void print(String book) {
    String others =
        configuration.books().isEmpty() ? "every book" : "every book without a section of its own";
    out.println(book.equals(Command.DESK) ? others : "book " + book);
    Settings settings = configuration.settings(book);
    for (Key<?> key : configuration.catalogue().keys()) {
      out.printf(LINE, key.path(), value(book, settings, key), layer(book, settings, key));
    }
  }

  private <T> String value(String book, Settings settings, Key<T> key) {
    return settings
        .find(key)
        .map(value -> key.words(key.type().write(value)))
        .orElseGet(() -> derived(book, key));
  }

  /** The number and from what it follows, the words alone where no number can be told. */
  private String derived(String book, Key<?> key) {
    ConfigNode inForce = configuration.inForce(book, key);
    return inForce instanceof ConfigNode.Nothing
        ? key.defaultWords()
        : key.words(inForce) + " (" + key.defaultWords() + ")";
  }

  /** Where it stands is said too, unless it stands at the key's own path in the file. */
  private String layer(String book, Settings settings, Key<?> key) {
    String layer = Words.lower(settings.layer(key));
    String place = configuration.place(book, key);
    return place.equals(key.path()) ? layer : layer + ", " + place;
  }
}
