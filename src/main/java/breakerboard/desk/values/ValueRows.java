package breakerboard.desk.values;

import java.util.Arrays;

/**
 * A trigger's values with the limits of their moments, by time: each row is later than the one
 * before. NaN where there was no number; a row of NaN alone ends what was before it.
 */
public final class ValueRows {
  /** No row. */
  public static final ValueRows NONE = new ValueRows();

  private static final int FIRST_CAPACITY = 64;

  private long[] times = new long[0];
  private float[] values = new float[0];
  private float[] limits = new float[0];
  private float[] warnings = new float[0];
  private int size;

  ValueRows() {}

  /** Takes a row; one of the same moment as the last comes right behind it. */
  void add(long time, double value, double limit, double warning) {
    if (size == times.length) {
      grow();
    }
    times[size] = size == 0 ? time : Math.max(time, times[size - 1] + 1);
    values[size] = (float) value;
    limits[size] = (float) limit;
    warnings[size] = (float) warning;
    size++;
  }

  /** Takes a row of others. */
  void add(ValueRows others, int row) {
    add(others.time(row), others.value(row), others.limit(row), others.warning(row));
  }

  private void grow() {
    int capacity = Math.max(FIRST_CAPACITY, 2 * size);
    times = Arrays.copyOf(times, capacity);
    values = Arrays.copyOf(values, capacity);
    limits = Arrays.copyOf(limits, capacity);
    warnings = Arrays.copyOf(warnings, capacity);
  }

  void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  /** Nanoseconds since the epoch. */
  public long time(int row) {
    return times[row];
  }

  /** What was measured. */
  public double value(int row) {
    return values[row];
  }

  /** The limit in force then. */
  public double limit(int row) {
    return limits[row];
  }

  /** The warning limit in force then. */
  public double warning(int row) {
    return warnings[row];
  }
}
