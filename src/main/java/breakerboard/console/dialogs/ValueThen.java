package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.LiveOverride;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Layer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What counts once a limit was changed, which need not be what was written: a layer above may go
 * on.
 *
 * @param then the configuration after the change
 * @param book for which it was changed, {@link Command#DESK} for all books
 */
record ValueThen(Configuration then, String book, Key<?> key) {
  /** {@code 12 %}, or that the default counts. */
  String words() {
    return words(key, then.effective(book, key));
  }

  /** The live override that keeps a value that was written beneath it from counting. */
  Optional<LiveOverride> heldBy(ConfigNode written) {
    return then.liveOverride(book, key).filter(live -> !live.value().equals(written));
  }

  /** {@code 12 %} of a value of the key. */
  static String words(Key<?> key, ConfigNode value) {
    return value instanceof ConfigNode.Nothing ? "the default" : key.words(value);
  }

  /** Where another value counts after a change for all books, a sentence; empty where none does. */
  String elsewhere() {
    if (!book.equals(Command.DESK)) {
      return "";
    }
    ConfigNode everywhere = then.effective(book, key);
    List<String> others =
        named().stream()
            .filter(name -> !then.effective(name, key).equals(everywhere))
            .map(name -> "%s (%s, %s)".formatted(name, in(name).words(), in(name).from()))
            .toList();
    return others.isEmpty()
        ? ""
        : "Another %s counts in %s.".formatted(key.name(), BreakerWords.list(others));
  }

  private ValueThen in(String name) {
    return new ValueThen(then, name, key);
  }

  private Set<String> named() {
    Set<String> names = new LinkedHashSet<>(then.books());
    then.liveOverrides().stream().map(LiveOverride::book).forEach(names::add);
    names.remove(Command.DESK);
    return names;
  }

  /** From where the value comes, {@code its own override}. */
  private String from() {
    Layer layer = then.layer(book, key);
    return switch (layer) {
      case DEFAULT -> "the default";
      case FILE -> "the configuration file";
      case PARENT -> "inherited";
      case BOOK -> "its own section";
      case OVERRIDE -> "its own override";
    };
  }
}
