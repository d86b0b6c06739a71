package breakerboard.breakers;

import breakerboard.domain.Observation;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.Arrays;

/**
 * The pre-market checks that upstream reported, the newest of each name, in the order of their
 * names. Bounded: where there are too many, the one that was reported longest ago is forgotten.
 */
public final class ReportedChecks {
  /** As many as one observation can bring. */
  static final int MOST = 1000;

  private String[] names = {};
  private boolean[] passed = {};
  private long[] reportedAt = {};

  void take(Observation observation, long time) {
    if (!observation.checks().isEmpty()) {
      observation.checks().forEach((name, passes) -> report(name, passes, time));
    }
  }

  private void report(String name, boolean passes, long time) {
    int place = Arrays.binarySearch(names, name);
    if (place < 0) {
      if (names.length == MOST) {
        remove(oldest());
        place = Arrays.binarySearch(names, name);
      }
      place = -place - 1;
      insert(place, name);
    }
    passed[place] = passes;
    reportedAt[place] = time;
  }

  private int oldest() {
    int oldest = 0;
    for (int i = 1; i < names.length; i++) {
      oldest = reportedAt[i] < reportedAt[oldest] ? i : oldest;
    }
    return oldest;
  }

  private void insert(int place, String name) {
    int size = names.length;
    names = Arrays.copyOf(names, size + 1);
    passed = Arrays.copyOf(passed, size + 1);
    reportedAt = Arrays.copyOf(reportedAt, size + 1);
    move(place, place + 1, size - place);
    names[place] = name;
  }

  private void remove(int place) {
    int size = names.length - 1;
    move(place + 1, place, size - place);
    names = Arrays.copyOf(names, size);
    passed = Arrays.copyOf(passed, size);
    reportedAt = Arrays.copyOf(reportedAt, size);
  }

  private void move(int from, int to, int count) {
    System.arraycopy(names, from, names, to, count);
    System.arraycopy(passed, from, passed, to, count);
    System.arraycopy(reportedAt, from, reportedAt, to, count);
  }

  public int size() {
    return names.length;
  }

  public String name(int check) {
    return names[check];
  }

  public boolean passed(int check) {
    return passed[check];
  }

  /** When it was last reported. */
  public long reportedAt(int check) {
    return reportedAt[check];
  }

  void save(StateWriter out) {
    long[] flags = new long[passed.length];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = passed[i] ? 1 : 0;
    }
    out.texts("checks", names, names.length);
    out.integers("checksPassed", flags);
    out.integers("checksAt", reportedAt, reportedAt.length);
  }

  void restore(StateReader in) {
    names = in.texts("checks");
    reportedAt = in.integers("checksAt");
    long[] flags = in.integers("checksPassed");
    passed = new boolean[flags.length];
    for (int i = 0; i < flags.length; i++) {
      passed[i] = flags[i] == 1;
    }
  }
}
