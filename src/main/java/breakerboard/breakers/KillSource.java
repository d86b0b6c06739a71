package breakerboard.breakers;

import java.util.List;
import java.util.stream.Stream;

/**
 * What may engage the kill switch besides an operator: a breaker whose reading asks for it ({@link
 * Breaker#kills}), where {@code kill_switch_sources} lists the source.
 */
public enum KillSource {
  /** Nothing asks for it. */
  NONE("", false),
  /** An anomaly so large that its book is halted. */
  ANOMALY("anomaly", false),
  /** The market itself is halted for the day: so is the desk. */
  EXTERNAL("external", true);

  /** The word for operators in {@code kill_switch_sources}. */
  public static final String MANUAL = "manual";

  private final String word;
  private final boolean wholeDesk;

  KillSource(String word, boolean wholeDesk) {
    this.word = word;
    this.wholeDesk = wholeDesk;
  }

  /** As {@code kill_switch_sources} and events spell it; empty for {@link #NONE}. */
  public String word() {
    return word;
  }

  /** Whether it halts the whole desk rather than its own book. */
  public boolean wholeDesk() {
    return wholeDesk;
  }

  /** All words that {@code kill_switch_sources} may hold. */
  static List<String> words() {
    return Stream.concat(
            Stream.of(MANUAL),
            Stream.of(values()).filter(source -> source != NONE).map(KillSource::word))
        .toList();
  }
}
