package breakerboard.console.events;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.collections.ObservableList;

/**
 * Changes the rows on the screen into others by removing and inserting, so that selection and
 * scrolling survive. Both lists run from the highest number to the lowest.
 */
final class RowMerge {
  private RowMerge() {}

  /** Makes {@code shown} equal to {@code wanted}. */
  static void into(ObservableList<LogRow> shown, List<LogRow> wanted) {
    Set<Long> numbers = new HashSet<>();
    wanted.forEach(row -> numbers.add(row.newest().id()));
    shown.removeIf(row -> !numbers.contains(row.newest().id()));
    int at = 0;
    while (at < wanted.size()) {
      if (at < shown.size() && sameEvent(shown.get(at), wanted.get(at))) {
        if (!shown.get(at).equals(wanted.get(at))) {
          shown.set(at, wanted.get(at));
        }
        at++;
      } else {
        at = insertRun(shown, wanted, at);
      }
    }
  }

  /**
   * Inserts all wanted rows before the next one that is shown already, as one change of the list.
   */
  private static int insertRun(ObservableList<LogRow> shown, List<LogRow> wanted, int from) {
    List<LogRow> run = new ArrayList<>();
    int to = from;
    while (to < wanted.size()
        && (from >= shown.size() || !sameEvent(shown.get(from), wanted.get(to)))) {
      run.add(wanted.get(to));
      to++;
    }
    shown.addAll(from, run);
    return to;
  }

  private static boolean sameEvent(LogRow one, LogRow other) {
    return one.newest().id() == other.newest().id();
  }
}
