package breakerboard.breakers;

import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.stats.RecentFlags;

/** Gaps in the sequence numbers of a book's last 1,000 observations that had one. */
final class SequenceGaps {
  private static final int REMEMBERED = 1000;

  private final RecentFlags gaps = new RecentFlags(REMEMBERED);
  private long last = Observation.ABSENT;

  /** Takes the sequence number of a used observation, {@link Observation#ABSENT} if it has none. */
  void take(long sequence) {
    if (sequence == Observation.ABSENT) {
      return;
    }
    if (last != Observation.ABSENT) {
      gaps.add(sequence != last + 1);
    }
    last = sequence;
  }

  /** Whether a sequence number ever came. */
  boolean known() {
    return last != Observation.ABSENT;
  }

  /** How many there are. */
  int count() {
    return gaps.marked();
  }

  /** Their share of 1,000, as a fraction. */
  double share() {
    return (double) gaps.marked() / REMEMBERED;
  }

  void save(StateWriter out) {
    Windows.save(out, "sequenceGaps", gaps);
    out.integer("lastSequence", last);
  }

  void restore(StateReader in) {
    Windows.restore(in, "sequenceGaps", gaps);
    last = in.integer("lastSequence");
  }
}
