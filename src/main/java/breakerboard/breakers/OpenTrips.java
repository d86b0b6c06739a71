package breakerboard.breakers;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.Arrays;
import java.util.List;

/**
 * The trips of a book that nobody acknowledged yet, the oldest first. Bounded: of more than a
 * thousand the oldest are forgotten.
 */
public final class OpenTrips {
  static final int MOST = 1000;

  private long[] ids = {};
  private long[] times = {};
  private int size;

  /** A breaker tripped. */
  public void tripped(long event, long time) {
    if (size == MOST) {
      remove(0);
    } else if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size + 1);
      times = Arrays.copyOf(times, 2 * size + 1);
    }
    ids[size] = event;
    times[size] = time;
    size++;
  }

  /**
   * Somebody acknowledged these events; those that are no open trip say nothing.
   *
   * @return whether one of them was an open trip
   */
  public boolean acknowledge(List<Long> events) {
    int before = size;
    for (int i = size - 1; i >= 0; i--) {
      if (events.contains(ids[i])) {
        remove(i);
      }
    }
    return size < before;
  }

  private void remove(int place) {
    size--;
    System.arraycopy(ids, place + 1, ids, place, size - place);
    System.arraycopy(times, place + 1, times, place, size - place);
  }

  /** How many happened before a time. */
  public int before(long time) {
    int count = 0;
    while (count < size && times[count] < time) {
      count++;
    }
    return count;
  }

  void save(StateWriter out) {
    out.integers("openTrips", ids, size);
    out.integers("openTripsAt", times, size);
  }

  void restore(StateReader in) {
    ids = in.integers("openTrips");
    times = in.integers("openTripsAt");
    size = ids.length;
  }
}
