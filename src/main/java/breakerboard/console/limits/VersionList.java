package breakerboard.console.limits;

import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.ConfigurationVersion.Change;
import breakerboard.desk.EventHistory;
import breakerboard.desk.VersionHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The configuration versions that were read from the journal so far, the newest first. A version
 * never changes, so what is read again is the same. On one thread, onto which {@code screen} brings
 * the answers.
 */
final class VersionList {
  static final int PAGE = 50;

  private static final String OVERRIDE = "override";

  private final VersionHistory history;
  private final Executor screen;
  private final Runnable changed;
  private final NavigableMap<Long, ConfigurationVersion> known = new TreeMap<>();
  private boolean loading;
  private boolean more;
  private String trouble = "";

  /**
   * @param changed runs whenever something else is to be shown
   */
  VersionList(VersionHistory history, Executor screen, Runnable changed) {
    this.history = history;
    this.screen = screen;
    this.changed = changed;
  }

  /** Reads the newest ones. */
  void newest() {
    load(EventHistory.NEWEST);
  }

  /** Reads the next page of older ones. */
  void older() {
    load(known.isEmpty() ? EventHistory.NEWEST : known.firstKey());
  }

  private void load(long before) {
    if (loading) {
      return;
    }
    loading = true;
    history
        .versions(before, PAGE)
        .whenComplete((found, failure) -> screen.execute(() -> answered(before, found, failure)));
  }

  private void answered(
      long before, @Nullable List<ConfigurationVersion> found, @Nullable Throwable failure) {
    loading = false;
    if (found == null) {
      @Nullable Throwable cause =
          failure instanceof CompletionException ? failure.getCause() : failure;
      trouble = cause == null ? "The versions cannot be read." : String.valueOf(cause.getMessage());
    } else {
      trouble = "";
      boolean oldest = known.isEmpty() || before <= known.firstKey();
      found.forEach(version -> known.put(version.version(), version));
      more = oldest ? found.size() == PAGE : more;
    }
    changed.run();
  }

  /** The newest first. */
  List<ConfigurationVersion> versions() {
    return new ArrayList<>(known.descendingMap().values());
  }

  /** The newest version that is known, 0 of none. */
  long top() {
    return known.isEmpty() ? 0 : known.lastKey();
  }

  /** Whether there may be older ones. */
  boolean more() {
    return more;
  }

  /** Why they could not be read the last time; empty when they could. */
  String trouble() {
    return trouble;
  }

  /**
   * What a roll back to that version changes, as far as the versions since are known: for each
   * value what it is now and what it was then. Live overrides are not touched by it, so neither
   * their beginning nor their end counts.
   */
  List<Change> back(long target) {
    Map<List<String>, Change> net = new LinkedHashMap<>();
    Map<List<String>, String> overridden = new HashMap<>();
    for (ConfigurationVersion version : known.values()) {
      for (Change change : version.changes()) {
        List<String> place = List.of(change.book(), change.path());
        if (change.layer().equalsIgnoreCase(OVERRIDE)) {
          overridden.put(place, change.now());
        } else if (!change.former().equals(overridden.remove(place))
            && version.version() > target) {
          net.merge(place, reversed(change), VersionList::spanning);
        }
      }
    }
    return net.values().stream().filter(change -> !change.former().equals(change.now())).toList();
  }

  private static Change reversed(Change change) {
    return new Change(change.book(), change.path(), change.now(), change.former(), change.layer());
  }

  /** From what the last one made to what was before the first. */
  private static Change spanning(Change first, Change last) {
    return new Change(last.book(), last.path(), last.former(), first.now(), last.layer());
  }

  /** Whether every version after that one, up to the one in force, is known. */
  boolean knownSince(long target, long inForce) {
    return known.tailMap(target, false).headMap(inForce, true).size() == inForce - target;
  }
}
