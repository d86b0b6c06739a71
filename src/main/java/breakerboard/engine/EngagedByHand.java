package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.config.CommonKeys;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.Settings;
import breakerboard.domain.OnTrip;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
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

  /** Saves which of them wait, with the settings that they keep. */
  void save(StateWriter out, KeyCatalogue catalogue) {
    out.version(1);
    for (BreakerCell cell : waiting) {
      SavedSettings.save(cell.settings().all(), catalogue, out.part(cell.id().value()));
    }
  }

  void restore(StateReader in, KeyCatalogue catalogue, BreakerCell[] cells) {
    waiting.clear();
    List<String> saved = in.savedParts();
    for (BreakerCell cell : cells) {
      String name = cell.id().value();
      if (saved.contains(name)) {
        cell.keep(SavedSettings.restore(in.savedPart(name), catalogue));
        waiting.add(cell);
      }
    }
  }

  /** The first one that settings would weaken. */
  static Optional<BreakerCell> weakened(BreakerCell[] cells, Settings next) {
    return Stream.of(cells)
        .filter(cell -> weakens(cell, next) && !weak(cell.settings().all(), cell))
        .findFirst();
  }

  private static boolean weakens(BreakerCell cell, Settings next) {
    return !cell.type().releasable() && cell.engaged() && weak(next, cell);
  }

  /** A recovery engages one though it is off or alert-only: that weakens it no further. */
  private static boolean weak(Settings settings, BreakerCell cell) {
    CommonKeys keys = cell.type().common();
    return !settings.get(keys.enabled()) || settings.get(keys.onTrip()) == OnTrip.ALERT_ONLY;
  }
}
