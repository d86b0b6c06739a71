package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.config.CommonKeys;
import breakerboard.config.Settings;
import breakerboard.domain.OnTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The manual trip and the kill switch while they are engaged: settings that would switch them off
 * or make them alert-only wait until they are released. A command with such settings is refused
 * beforehand; the end of an override is refused by nobody.
 */
final class EngagedByHand {
  private final List<BreakerCell> waiting = new ArrayList<>();

  /** Gives every breaker its new settings, except those that would be weakened. */
  void reconfigure(BreakerCell[] cells, Settings next, Actor by, BookFacts facts) {
    waiting.clear();
    for (BreakerCell cell : cells) {
      if (weakens(cell, next)) {
        waiting.add(cell);
      } else {
        cell.reconfigure(next, by, facts);
      }
    }
  }

  /** Whether a breaker still measures with settings that are not in force. */
  boolean settingsWait() {
    return !waiting.isEmpty();
  }

  /** What was released since takes the settings that waited for it. */
  void catchUp(Settings current, Actor by, BookFacts facts) {
    List<BreakerCell> released = waiting.stream().filter(cell -> !weakens(cell, current)).toList();
    waiting.removeAll(released);
    released.forEach(cell -> cell.reconfigure(current, by, facts));
  }

  /** The first one that settings would weaken. */
  static Optional<BreakerCell> weakened(BreakerCell[] cells, Settings next) {
    return Stream.of(cells).filter(cell -> weakens(cell, next)).findFirst();
  }

  private static boolean weakens(BreakerCell cell, Settings next) {
    CommonKeys keys = cell.type().common();
    return !cell.type().releasable()
        && cell.engaged()
        && (!next.get(keys.enabled()) || next.get(keys.onTrip()) == OnTrip.ALERT_ONLY);
  }
}
