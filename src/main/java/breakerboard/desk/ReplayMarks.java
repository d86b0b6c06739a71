package breakerboard.desk;

import breakerboard.domain.Times;
import java.util.List;
import java.util.Set;

/**
 * What the first pass over a source has found so far.
 *
 * @param marks in the order in which they happened
 * @param gaps that the source has
 * @param from when its first input came, nanoseconds since the epoch; {@link Times#NEVER} before it
 *     is known
 * @param to when the last input so far came
 * @param progress how much of the source is read, 0 to 1
 * @param complete whether nothing more comes: all is read, or the pass was stopped
 * @param dropped marks that there was no room for
 * @param heldBefore the books that were halted before the first input
 * @param trouble why the source could not be read to its end, a sentence; empty when it could
 */
public record ReplayMarks(
    List<ReplayMark> marks,
    List<ReplayGap> gaps,
    long from,
    long to,
    double progress,
    boolean complete,
    long dropped,
    Set<String> heldBefore,
    String trouble) {
  /** Nothing is read yet. */
  static final ReplayMarks NONE =
      new ReplayMarks(List.of(), List.of(), Times.NEVER, Times.NEVER, 0, false, 0, Set.of(), "");

  public ReplayMarks {
    marks = List.copyOf(marks);
    gaps = List.copyOf(gaps);
    heldBefore = Set.copyOf(heldBefore);
  }
}
