package breakerboard.console;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs what was asked for when a test says how much time has passed. */
public final class HandPacer implements Pacer {
  private final List<Due> due = new ArrayList<>();
  private long now;

  private record Due(long at, Runnable task) {}

  @Override
  public void after(long millis, Runnable task) {
    due.add(new Due(now + millis, task));
  }

  /** Lets time pass; what falls due runs in its order. */
  public void pass(long millis) {
    long until = now + millis;
    for (@Nullable Due next = next(until); next != null; next = next(until)) {
      due.remove(next);
      now = Math.max(now, next.at());
      next.task().run();
    }
    now = until;
  }

  private @Nullable Due next(long until) {
    @Nullable Due first = null;
    for (Due each : due) {
      if (each.at() <= until && (first == null || each.at() < first.at())) {
        first = each;
      }
    }
    return first;
  }

  /** The time that has passed. */
  public long nanos() {
    return TimeUnit.MILLISECONDS.toNanos(now);
  }

  /** How many tasks wait for their time. */
  public int waiting() {
    return due.size();
  }
}
