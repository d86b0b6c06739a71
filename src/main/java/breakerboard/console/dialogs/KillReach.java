package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue;
import breakerboard.console.Figures;
import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which books a kill switch halts: not those where the configuration switched it off. Remembers
 * what it found for the configuration it was asked about last. Used on the JavaFX thread.
 */
final class KillReach {
  private static final BreakerId KILL_SWITCH = new BreakerId("kill_switch");
  private static final String ENABLED = "kill_switch_enabled";
  private static final ConfigNode OFF = new ConfigNode.Flag(false);

  private final List<Key<?>> switches;
  private final Map<String, Boolean> known = new HashMap<>();
  private @Nullable Configuration about;

  KillReach(KeyCatalogue catalogue) {
    this.switches =
        Stream.<Key<?>>concat(
                catalogue.find(ENABLED).stream(),
                catalogue.breakers().stream()
                    .filter(entry -> entry.id().equals(KILL_SWITCH))
                    .map(entry -> entry.common().enabled()))
            .toList();
  }

  /** Whether its kill switch can halt the book. */
  boolean halts(Configuration config, String book) {
    if (about != config) {
      about = config;
      known.clear();
    }
    return known.computeIfAbsent(
        book, name -> switches.stream().noneMatch(key -> config.effective(name, key).equals(OFF)));
  }

  /** Those of the books that it does not halt. */
  List<String> spared(Configuration config, List<String> books) {
    return books.stream().filter(book -> !halts(config, book)).toList();
  }

  /**
   * What the kill switch of the desk did not do, a sentence; empty when it halts every book.
   *
   * @param books all of the desk
   */
  String notHalted(Configuration config, List<String> books) {
    List<String> spared = spared(config, books);
    return spared.isEmpty()
        ? ""
        : "The kill switch halts %s of %s: not %s, %s."
            .formatted(
                Figures.count(books.size() - spared.size()),
                Figures.count(books.size(), "book", "books"),
                BreakerWords.list(spared),
                where(spared.size()));
  }

  /** Why it spares that many books. */
  static String where(int books) {
    return books == 1
        ? "whose kill switch is off in the configuration (kill_switch_enabled)"
        : "whose kill switches are off in the configuration (kill_switch_enabled)";
  }
}
