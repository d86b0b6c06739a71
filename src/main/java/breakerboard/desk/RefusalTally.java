package breakerboard.desk;

import breakerboard.domain.RefusedLine;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Counts refused lines by their reason, bounded: reasons that differ in their numbers alone are
 * one, and those beyond the first fifty are one too. Safe for many threads.
 */
final class RefusalTally {
  private static final int MOST_REASONS = 50;
  private static final int NEWEST = 20;
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.:TZ+-]*");
  private static final Kind OTHER = new Kind("", "other");

  private final Map<Kind, Refusals.Reason> reasons = new HashMap<>();
  private final Deque<RefusedLine> newest = new ArrayDeque<>();
  private long count;

  private record Kind(String field, String reason) {}

  synchronized void add(RefusedLine line) {
    count++;
    Kind kind = new Kind(line.field(), NUMBER.matcher(line.reason()).replaceAll("#"));
    boolean known = reasons.containsKey(kind) || reasons.size() < MOST_REASONS;
    reasons.merge(
        known ? kind : OTHER,
        new Refusals.Reason(1, line),
        (before, now) -> new Refusals.Reason(before.count() + 1, line));
    if (newest.size() == NEWEST) {
      newest.removeLast();
    }
    newest.addFirst(line);
  }

  synchronized Refusals refusals() {
    return new Refusals(
        count,
        reasons.values().stream()
            .sorted(Comparator.comparingLong(Refusals.Reason::count).reversed())
            .toList(),
        List.copyOf(newest));
  }
}
