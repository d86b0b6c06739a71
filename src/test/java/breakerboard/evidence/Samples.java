package breakerboard.evidence;

import breakerboard.domain.Times;
import java.util.Arrays;
import java.util.List;

/** Every value of one input that ever came, in arrays that nobody shortens. */
final class Samples {
  private static final int SOME = 64;

  private long[] times = new long[SOME];
  private double[] values = new double[SOME];
  private int size;

  void add(long time, double value) {
    if (size == values.length) {
      times = Arrays.copyOf(times, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
    }
    times[size] = time;
    values[size] = value;
    size++;
  }

  /** Takes the first value of each second only; tells whether this was it. */
  boolean sample(long time, double value) {
    boolean first = isEmpty() || second(times[size - 1]) != second(time);
    if (first) {
      add(time, value);
    }
    return first;
  }

  /** Counts of one second are one sample, at the time of the last of them. */
  void addToSecond(long time, double count) {
    double before = 0;
    if (!isEmpty() && second(times[size - 1]) == second(time)) {
      size--;
      before = values[size];
    }
    add(time, before + count);
  }

  private static long second(long time) {
    return Math.floorDiv(time, Times.NANOS_PER_SECOND);
  }

  int size() {
    return size;
  }

  long time(int i) {
    return times[i];
  }

  double value(int i) {
    return values[i];
  }

  boolean isEmpty() {
    return size == 0;
  }

  double last() {
    return values[size - 1];
  }

  /** Those with a time after {@code time}. */
  List<Double> after(long time) {
    int first = size;
    while (first > 0 && times[first - 1] > time) {
      first--;
    }
    return Arrays.stream(values, first, size).boxed().toList();
  }

  void scale(double factor) {
    for (int i = 0; i < size; i++) {
      values[i] *= factor;
    }
  }

  /** The newest {@code count} of a list, or all of a shorter one. */
  static List<Double> newest(List<Double> all, int count) {
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  static double mean(List<Double> all) {
    return all.stream().mapToDouble(Double::doubleValue).sum() / all.size();
  }

  /** Of a population. */
  static double deviation(List<Double> all) {
    double mean = mean(all);
    double squares = all.stream().mapToDouble(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / all.size());
  }
}
