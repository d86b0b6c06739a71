package breakerboard.console.replay;

import breakerboard.desk.ReplayMark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** When any book of a recording was halted. */
final class HeldSpans {
  private HeldSpans() {}

  /** From one time to another, nanoseconds since the epoch. */
  record Span(long from, long to) {}

  /**
   * In their order; one that lasts ends at the end.
   *
   * @param held the books that were halted where the recording begins
   */
  static List<Span> of(List<ReplayMark> marks, Set<String> held, long from, long to) {
    List<Span> spans = new ArrayList<>();
    Set<String> halted = new HashSet<>(held);
    long since = from;
    for (ReplayMark mark : marks) {
      boolean before = !halted.isEmpty();
      mark.trading()
          .ifPresent(
              state -> {
                if (state.halts()) {
                  halted.add(mark.book());
                } else {
                  halted.remove(mark.book());
                }
              });
      if (!before && !halted.isEmpty()) {
        since = mark.time();
      } else if (before && halted.isEmpty()) {
        spans.add(new Span(since, mark.time()));
      }
    }
    if (!halted.isEmpty()) {
      spans.add(new Span(since, to));
    }
    return spans;
  }
}
