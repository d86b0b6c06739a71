package breakerboard.console;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/** The one thread that re-arms the screen's demand; sleeps while there is none. */
public final class DemandTimer implements AutoCloseable {
  /** What comes after the end is for a screen that is gone. */
  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("screen-demand").factory(), new DiscardPolicy());

  /** Runs the task on its own thread, some time from now. */
  public void after(long millis, Runnable task) {
    var _ = executor.schedule(task, millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
