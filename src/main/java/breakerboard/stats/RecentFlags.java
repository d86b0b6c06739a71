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

  /** A bit for each, set for a marked one; the oldest is the lowest bit of the first. */
  public long[] toBits() {
    long[] bits = new long[(size + Long.SIZE - 1) / Long.SIZE];
    int at = size < flags.length ? 0 : next;
    for (int i = 0; i < size; i++) {
      if (flags[at]) {
        bits[i / Long.SIZE] |= 1L << i;
      }
      at = at + 1 == flags.length ? 0 : at + 1;
    }
    return bits;
  }

  /** Becomes what {@link #toBits} and {@link #size} told. */
  public void restore(long[] bits, int count) {
    next = 0;
    size = 0;
    marked = 0;
    for (int i = 0; i < count; i++) {
      add((bits[i / Long.SIZE] & 1L << i) != 0);
    }
  }
}
