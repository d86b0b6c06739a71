package breakerboard.console.dialogs;

import breakerboard.config.Key;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import java.util.List;
import java.util.Optional;

/**
 * One way of doing a deed; a dialog with several offers a choice.
 *
 * @param label as it stands in the choice
 * @param button names the action
 * @param end whether it has an end
 * @param keys the keys of which it sets one; empty where it sets none
 * @param follow writes the configuration file once the engine carried it out
 * @param obstacle why it cannot be chosen now, empty when it can
 * @param notes what happens when it is done this way, besides what the dialog says of all ways
 */
record Way(
    String label,
    String button,
    End end,
    List<Key<?>> keys,
    Maker maker,
    Optional<Follow> follow,
    String obstacle,
    List<String> notes) {
  Way {
    keys = List.copyOf(keys);
    notes = List.copyOf(notes);
  }

  Way(
      String label,
      String button,
      End end,
      List<Key<?>> keys,
      Maker maker,
      Optional<Follow> follow,
      String obstacle) {
    this(label, button, end, keys, maker, follow, obstacle, List.of());
  }

  Way(String label, String button, End end, List<Key<?>> keys, Maker maker) {
    this(label, button, end, keys, maker, Optional.empty(), "");
  }

  /** What has to be done once the engine accepted it, away from the JavaFX thread. */
  @FunctionalInterface
  interface Follow {
    /** Does it; a sentence when it failed. */
    Optional<String> run();
  }

  /** Whether the operator says when it ends. */
  enum End {
    NONE,
    REQUIRED,
    /** May also last until it is reverted. */
    OPTIONAL
  }

  /** Makes the command of what the operator chose. */
  @FunctionalInterface
  interface Maker {
    /**
     * @param until {@link breakerboard.domain.Times#NEVER} where it has no end
     * @param changes empty where it sets no key
     */
    Command make(long until, List<KeyChange> changes);
  }

  /** Stands first where the operator has to choose one of the others; is no choice itself. */
  static Way undecided(String button) {
    return new Way(
        "",
        button,
        End.NONE,
        List.of(),
        (_, _) -> {
          throw new IllegalStateException("No way was chosen to " + button + ".");
        },
        Optional.empty(),
        "one of these is chosen first");
  }

  /** The same way, of which this is said while it is chosen. */
  Way saying(List<String> words) {
    return new Way(label, button, end, keys, maker, follow, obstacle, words);
  }

  boolean readsLike(Way other) {
    return label.equals(other.label)
        && notes.equals(other.notes)
        && button.equals(other.button)
        && obstacle.equals(other.obstacle)
        && offersLike(other);
  }

  /** Whether it asks for the same and may be chosen alike, with whatever numbers in its words. */
  boolean offersLike(Way other) {
    return offered() == other.offered()
        && end == other.end
        && keys.equals(other.keys)
        && obstacle.isEmpty() == other.obstacle.isEmpty();
  }

  /** Whether it is one of several to choose from. */
  boolean offered() {
    return !label.isEmpty();
  }

  static Way plain(String button, Command command) {
    return plain("", button, command);
  }

  static Way plain(String label, String button, Command command) {
    return new Way(label, button, End.NONE, List.of(), (_, _) -> command);
  }
}
