package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.LiveOverride;
import breakerboard.console.Figures;
import breakerboard.desk.ConfigurationStore;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;

/** Says what happens when an operator rolls limits back or ends an override. */
final class LimitForms {
  private static final int MOST_LINES = 6;

  private LimitForms() {}

  /** The first of them, and how many there are besides. */
  static List<String> lines(List<String> inWords) {
    List<String> lines = new ArrayList<>(inWords.subList(0, Math.min(MOST_LINES, inWords.size())));
    if (inWords.size() > MOST_LINES) {
      lines.add("and %s more".formatted(Figures.count(inWords.size() - MOST_LINES)));
    }
    return lines;
  }

  /**
   * @param whole whether nothing else changes than what is said
   * @param rolledBack the document in force once it is done
   */
  static DeedForm rollBack(
      long version,
      Configuration config,
      List<String> inWords,
      boolean whole,
      Supplier<ConfigNode.Members> rolledBack,
      ConfigurationStore store) {
    List<String> bullets = lines(inWords);
    if (!whole) {
      bullets.add("More may change: not every version since is read from the journal.");
    } else if (inWords.isEmpty()) {
      bullets.add("No value changes: what was changed since was changed back.");
    }
    bullets.add(
        "It becomes v%s and counts from the next observation on; live overrides stay on top."
            .formatted(config.version() + 1));
    String button = "Roll back to v" + version;
    Command command = new Command.RollBack(version);
    return new DeedForm(
        Deed.ROLL_BACK,
        "Roll back",
        BreakerStatus.ACTIVE,
        button,
        bullets,
        List.of(
            Way.plain("In force at once, the configuration file stays as it is", button, command),
            new Way(
                "And written to the configuration file",
                button,
                Way.End.NONE,
                List.of(),
                (_, _) -> command,
                Optional.of(() -> written(rolledBack.get(), store)),
                store.obstacle())),
        Command.DESK,
        0,
        version == config.version() ? "v%s is in force".formatted(version) : "");
  }

  /** Puts the document in force and writes it to the file. */
  static Way save(String count, ConfigNode.Members document, ConfigurationStore store) {
    return new Way(
        "Save to the configuration file, for good",
        "Save " + count,
        Way.End.NONE,
        List.of(),
        (_, _) -> new Command.ApplyConfiguration(document),
        Optional.of(() -> written(document, store)),
        store.obstacle());
  }

  private static Optional<String> written(ConfigNode.Members document, ConfigurationStore store) {
    try {
      store.save(document);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "The limits are in force, but the file was not written: %s".formatted(e.getMessage()));
    }
  }

  /**
   * @param time says a time of day, given in nanoseconds since the epoch
   */
  static DeedForm revert(Configuration now, LiveOverride live, LongFunction<String> time) {
    Key<?> key = live.key();
    String book = live.book();
    Configuration then = now.withoutOverrides(book, List.of(key.path()));
    ValueThen left = new ValueThen(then, book, key);
    List<String> bullets = new ArrayList<>();
    bullets.add(
        "%s falls back from %s to %s on the next observation%s."
            .formatted(
                key.name(),
                ValueThen.words(key, live.value()),
                left.words(),
                then.liveOverride(book, key).isPresent() ? ", the override of all books" : ""));
    if (!left.elsewhere().isEmpty()) {
      bullets.add(left.elsewhere());
    }
    bullets.add(
        "It was set by %s at %s: %s."
            .formatted(live.operator(), time.apply(live.since()), live.reason()));
    return new DeedForm(
        Deed.REVERT,
        "Revert",
        BreakerStatus.ACTIVE,
        "Revert the override of %s in %s".formatted(key.name(), where(book)),
        bullets,
        List.of(
            Way.plain("Revert override", new Command.RevertOverride(book, List.of(key.path())))),
        book,
        0,
        "");
  }

  static String where(String book) {
    return book.equals(Command.DESK) ? "all books" : book;
  }
}
