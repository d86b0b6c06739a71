package breakerboard.console.help;

import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.config.TriggerNote;
import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.OnTrip;
import breakerboard.domain.OnUnfed;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * All there is to know of a breaker in a book, in words.
 *
 * @param title its name on the screen
 * @param id its name in the configuration
 * @param protects what it protects from, a sentence
 * @param ends what a trip does and what ends it, sentences
 */
record HelpPage(
    String title,
    String id,
    String protects,
    List<Trigger> triggers,
    List<String> ends,
    List<Setting> settings) {
  private static final BreakerId KILL_SWITCH = new BreakerId("kill_switch");

  /**
   * One trigger.
   *
   * @param limit its limit in force with the key that sets it; {@code —} where no key does
   * @param notes what is special about it, empty for nothing
   */
  record Trigger(String name, String formula, String limit, String notes) {}

  /**
   * One key.
   *
   * @param now in force
   * @param fallback when nothing sets it
   */
  record Setting(String name, String now, String fallback, String allowed, String meaning) {}

  /**
   * The page of that breaker.
   *
   * @param book whose values are shown, empty while there is none
   */
  static HelpPage of(BreakerEntry entry, Configuration configuration, String book) {
    return new HelpPage(
        entry.label(),
        entry.id().value(),
        Words.capital(entry.meaning()) + ".",
        entry.triggers().stream().map(each -> trigger(each, configuration, book)).toList(),
        ends(entry, configuration, book),
        entry.keys().stream()
            .<Setting>map(
                key ->
                    new Setting(
                        key.name(),
                        now(key, configuration, book),
                        key.defaultWords(),
                        key.allowed(),
                        key.meaning()))
            .toList());
  }

  private static Trigger trigger(TriggerNote note, Configuration configuration, String book) {
    return new Trigger(
        note.name(),
        note.formula(),
        note.limitKey()
            .map(key -> now(key, configuration, book) + ", " + key.name())
            .orElse(Words.MISSING),
        notes(note));
  }

  private static String notes(TriggerNote note) {
    List<String> notes = new ArrayList<>();
    if (note.lowerIsWorse()) {
      notes.add("below the limit is a breach");
    }
    if (!note.reference().isEmpty()) {
      notes.add("measured against " + note.reference());
    }
    if (note.latches()) {
      notes.add("stays until an operator resets it");
    }
    if (note.optional()) {
      notes.add("left out while its input does not come");
    }
    if (!note.inputs().isEmpty()) {
      notes.add("reads " + String.join(", ", note.inputs()));
    }
    return String.join("; ", notes);
  }

  private static String now(Key<?> key, Configuration configuration, String book) {
    ConfigNode node = configuration.inForce(book, key);
    return node instanceof ConfigNode.Nothing ? key.fallbackInWords() : key.words(node);
  }

  private static List<String> ends(BreakerEntry entry, Configuration configuration, String book) {
    List<String> sentences = new ArrayList<>();
    sentences.add(onTrip(configuration.settings(book).get(entry.common().onTrip())));
    if (entry.id().equals(KILL_SWITCH)) {
      sentences.add("Only switching it off ends its halt; that resets no other breaker.");
      return sentences;
    }
    if (!entry.releasable()) {
      sentences.add("It does not reset by itself: an operator resets it.");
      return sentences;
    }
    sentences.add(after(entry, configuration, book));
    String latching =
        entry.triggers().stream()
            .filter(TriggerNote::latches)
            .map(TriggerNote::name)
            .collect(Collectors.joining(", "));
    sentences.add(
        "A trip by %s stays until an operator resets it."
            .formatted(latching.isEmpty() ? "an operator" : latching + " or by an operator"));
    sentences.add(
        "While a limit is passed a reset needs %s with it."
            .formatted(
                entry.rebases()
                    ? "a rebase to the net asset value of now, an override of the limit or a bypass"
                    : "an override of the limit or a bypass"));
    sentences.add(onUnfed(configuration.settings(book).get(entry.common().onUnfed())));
    return sentences;
  }

  private static String after(BreakerEntry entry, Configuration configuration, String book) {
    return configuration.settings(book).get(entry.common().autoReset())
        ? "Once every trigger is clear of its limit the cooldown (%s) runs, then it resets by itself."
            .formatted(now(entry.common().cooldownMinutes(), configuration, book))
        : "It does not reset by itself: auto_reset is off, an operator resets it.";
  }

  private static String onTrip(OnTrip effect) {
    return switch (effect) {
      case HALT -> "A trip halts the book: no orders.";
      case REDUCE_ONLY -> "A trip lets the book only make its positions smaller.";
      case ALERT_ONLY -> "A trip is told and holds nothing back.";
    };
  }

  private static String onUnfed(OnUnfed effect) {
    return switch (effect) {
      case HALT -> "Without its input the book is halted.";
      case REDUCE_ONLY -> "Without its input the book may only make its positions smaller.";
      case IGNORE -> "Without its input it holds nothing back.";
    };
  }
}
