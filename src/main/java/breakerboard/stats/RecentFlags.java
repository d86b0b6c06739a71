package breakerboard.stats;

/** How many of the last so many things were marked. */
public final class RecentFlags {
  private final boolean[] flags;
  private int next;
  private int size;
  private int marked;

  /**
   * @param bound how many are remembered
   */
  public RecentFlags(int bound) {
    flags = new boolean[bound];
  }

  public void add(boolean mark) {
    if (size == flags.length) {
      marked -= flags[next] ? 1 : 0;
    } else {
      size++;
    }
    flags[next] = mark;
    marked += mark ? 1 : 0;
    next = next + 1 == flags.length ? 0 : next + 1;
  }

  public int size() {
    return size;
  }

  public int marked() {
    return marked;
  }

  public void clear() {
    next = 0;
    size = 0;
    marked = 0;
  }

  /** 1 for each marked one, the oldest first. */
  public long[] toArray() {
    long[] copy = new long[size];
    int start = size < flags.length ? 0 : next;
    for (int i = 0; i < size; i++) {
      copy[i] = flags[(start + i) % flags.length] ? 1 : 0;
    }
    return copy;
  }
}
