package breakerboard.console;

import java.util.Arrays;

/**
 * A bounded series of rows of numbers, each with its time; the oldest falls out. Grows to its bound
 * as it fills, so that many short series cost little.
 */
public final class SampleRing {
  private static final int FIRST_CAPACITY = 32;

  private final int columns;
  private final int bound;
  private long[] times = new long[0];
  private float[] values = new float[0];
  private int start;
  private int size;

  /**
   * @param columns numbers in a row, at least 1
   * @param bound the most rows, at least 1
   */
  SampleRing(int columns, int bound) {
    this.columns = columns;
    this.bound = bound;
  }

  /** Adds a row; a time not after the newest replaces that row. */
  void add(long time, double... row) {
    if (size > 0 && time <= newest()) {
      write(size - 1, newest(), row);
      return;
    }
    if (size == bound) {
      start = (start + 1) % bound;
      size--;
    } else if (size == times.length) {
      grow();
    }
    size++;
    write(size - 1, time, row);
  }

  private void grow() {
    int capacity = Math.min(bound, Math.max(FIRST_CAPACITY, 2 * times.length));
    times = Arrays.copyOf(times, capacity);
    values = Arrays.copyOf(values, capacity * columns);
  }

  private void write(int index, long time, double... row) {
    int at = (start + index) % times.length;
    times[at] = time;
    for (int column = 0; column < columns; column++) {
      values[at * columns + column] = (float) row[column];
    }
  }

  public int size() {
    return size;
  }

  /** Time of the row, 0 being the oldest; nanoseconds since the epoch. */
  public long time(int index) {
    return times[(start + index) % times.length];
  }

  /** A number of the row, NaN where there was none. */
  public double value(int index, int column) {
    return values[(start + index) % times.length * columns + column];
  }

  /** Time of the newest row; there must be one. */
  public long newest() {
    return time(size - 1);
  }

  /** Index of the first row not before the time; {@link #size} when all are before it. */
  public int from(long time) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (time(middle) < time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
