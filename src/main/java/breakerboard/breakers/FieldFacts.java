package breakerboard.breakers;

import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import java.util.Arrays;

/** The newest usable value of each field, and when it came. */
final class FieldFacts {
  private static final InputField[] FIELDS = InputField.values();

  private final double[] values = new double[FIELDS.length];
  private final long[] fedAt = new long[FIELDS.length];
  private int unusable;

  FieldFacts() {
    Arrays.fill(values, Double.NaN);
    Arrays.fill(fedAt, Times.NEVER);
  }

  void take(Observation observation, long time) {
    for (int left = observation.fieldMask(); left != 0; left &= left - 1) {
      int i = Integer.numberOfTrailingZeros(left);
      values[i] = observation.value(FIELDS[i]);
      fedAt[i] = time;
    }
    unusable = (unusable | observation.unusableMask()) & ~observation.fieldMask();
  }

  /** NaN before the first. */
  double value(InputField field) {
    return values[field.ordinal()];
  }

  /** When the field last came, {@link Times#NEVER} before the first. */
  long fedAt(InputField field) {
    return fedAt[field.ordinal()];
  }

  /** Whether the field last came with a value that cannot be used. */
  boolean unusable(InputField field) {
    return (unusable & 1 << field.ordinal()) != 0;
  }

  /**
   * The first moment at which a field that is fresh now is stale, {@link Long#MAX_VALUE} when there
   * is none.
   */
  long nextStale(long clock, long staleNanos) {
    long next = Long.MAX_VALUE;
    for (long fed : fedAt) {
      if (fed != Times.NEVER && clock - fed <= staleNanos) {
        next = Math.min(next, fed + staleNanos + 1);
      }
    }
    return next;
  }

  void save(StateWriter out) {
    out.numbers("values", values, values.length);
    out.integers("fedAt", fedAt, fedAt.length);
    out.integer("unusableFields", unusable);
  }

  void restore(StateReader in) {
    System.arraycopy(in.numbers("values"), 0, values, 0, values.length);
    System.arraycopy(in.integers("fedAt"), 0, fedAt, 0, fedAt.length);
    unusable = (int) in.integer("unusableFields");
  }
}
