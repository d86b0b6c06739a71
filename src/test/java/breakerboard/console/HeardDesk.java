package breakerboard.console;

import breakerboard.breakers.Breakers;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmsModel;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.EventHistory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A console over a running desk without a screen, which hears of its alarms. */
public final class HeardDesk implements AutoCloseable {
  private final ScheduledExecutorService thread =
      new ScheduledThreadPoolExecutor(1, new ThreadPoolExecutor.DiscardPolicy());
  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final AlarmsModel alarms;

  /** Begins with what the desk still tells and with what its journal holds. */
  public HeardDesk(EngineGateway gateway, EventHistory history) {
    alarms =
        new AlarmsModel(
            desk, new JournalModel(Optional.empty()), Optional.of(history), thread::execute);
    ScreenBridge bridge =
        new ScreenBridge(
            gateway,
            desk,
            thread::execute,
            (millis, task) -> thread.schedule(task, millis, TimeUnit.MILLISECONDS),
            true);
    bridge.post(() -> bridge.setVisible(true));
  }

  /** Whether it has begun to hear: from then on it misses nothing. */
  public boolean hears() {
    return CompletableFuture.supplyAsync(() -> desk.snapshotProperty().get(), thread)
        .join()
        .isPresent();
  }

  /** The alarms as they are now. */
  public List<Alarm> alarms() {
    return CompletableFuture.supplyAsync(() -> alarms.alarmsProperty().get(), thread).join();
  }

  /** Hears nothing more. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
