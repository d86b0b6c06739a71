package breakerboard.console.health;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;

/**
 * The program's memory, in bytes.
 *
 * @param used of the heap, garbage included
 * @param committed what the machine has given for it
 * @param max the most that it may take
 * @param collections how often garbage was collected, so that the program paused
 * @param collectingMillis how long that took altogether
 * @param threads that the machine runs for it
 */
public record MemoryFacts(
    long used, long committed, long max, long collections, long collectingMillis, int threads) {
  /** Nothing is known. */
  public static final MemoryFacts NONE = new MemoryFacts(0, 0, 0, 0, 0, 0);

  private static final String PAUSES_NOT = "Concurrent";

  /** As it is now. */
  public static MemoryFacts now() {
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    long collections = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      if (!collector.getName().contains(PAUSES_NOT)) {
        collections += Math.max(0, collector.getCollectionCount());
        millis += Math.max(0, collector.getCollectionTime());
      }
    }
    return new MemoryFacts(
        heap.getUsed(),
        heap.getCommitted(),
        heap.getMax(),
        collections,
        millis,
        ManagementFactory.getThreadMXBean().getThreadCount());
  }

  /** How much of the most is used, 0 to 1. */
  public double share() {
    return max <= 0 ? 0 : (double) used / max;
  }
}
