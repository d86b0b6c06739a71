package breakerboard.desk;

import breakerboard.config.Configuration;
import java.util.List;
import java.util.Optional;

/**
 * Where an engine begins.
 *
 * @param configuration in force then
 * @param live whether it supervised the present then, so that observations too far ahead of the
 *     clock are refused again
 * @param former versions that could be rolled back to then, the oldest first
 * @param state what it knew already; empty of a new one
 */
public record ReplayStart(
    Configuration configuration,
    boolean live,
    List<Configuration> former,
    Optional<Checkpoint> state) {
  public ReplayStart {
    former = List.copyOf(former);
  }

  /** A new engine over a plain file. */
  public static ReplayStart anew(Configuration configuration) {
    return new ReplayStart(configuration, false, List.of(), Optional.empty());
  }

  /** An engine as it was. */
  public static ReplayStart at(Checkpoint state, List<Configuration> former) {
    return new ReplayStart(state.configuration(), state.live(), former, Optional.of(state));
  }

  /** Number of the newest event before it, 0 of none. */
  long lastEvent() {
    return state.map(Checkpoint::lastEvent).orElse(0L);
  }
}
