package breakerboard.desk;

import breakerboard.domain.DeskSnapshot;
import breakerboard.engine.DeskEngine;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes snapshots of the engine to the screen: one for each demand, and only when there is
 * something new. The screen demands on any thread; the rest belongs to the engine's.
 */
final class Publication {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final AtomicBoolean demand = new AtomicBoolean();
  private final AtomicBoolean demandStates = new AtomicBoolean();
  private final AtomicBoolean demandSecond = new AtomicBoolean();
  private final AtomicBoolean everything = new AtomicBoolean();
  private final Runnable wake;
  private volatile SnapshotListener screen = snapshot -> {};
  private long shownEvent;
  private boolean touched;
  private boolean stateChanged;
  private boolean secondPassed;

  /**
   * @param wake makes the engine look what is demanded
   */
  Publication(Runnable wake) {
    this.wake = wake;
  }

  /** Publishes to this screen from now on, beginning with every book. */
  void to(SnapshotListener listener) {
    screen = listener;
    everything.set(true);
  }

  /** Demands one snapshot of what changed. */
  void demand() {
    demand.set(true);
    wake.run();
  }

  /** Demands one snapshot as soon as a state changes. */
  void demandStates() {
    demandStates.set(true);
    wake.run();
  }

  /** Demands one snapshot as soon as the clock has come to another second, whatever changed. */
  void demandSecond() {
    demandSecond.set(true);
    wake.run();
  }

  /** The desk clock has come to another second: ages are one more. */
  void secondPassed() {
    secondPassed = true;
  }

  /** Something to show may have changed. */
  void touch() {
    touched = true;
  }

  /** A breaker, a book or a feed changed its state. */
  void stateChanged() {
    stateChanged = true;
  }

  /** What is demanded, if there is news. */
  void publishIfDemanded(DeskEngine engine) {
    boolean news = touched || engine.lastEvent() != shownEvent || everything.get();
    boolean demanded = news && demand.compareAndSet(true, false);
    if (demanded
        || (stateChanged && demandStates.compareAndSet(true, false))
        || (secondPassed && demandSecond.get())) {
      var _ = publish(engine, everything.getAndSet(false));
    }
  }

  /**
   * Publishes without a demand.
   *
   * @param all every book, changed or not
   */
  DeskSnapshot publish(DeskEngine engine, boolean all) {
    touched = false;
    stateChanged = false;
    secondPassed = false;
    demandSecond.set(false);
    shownEvent = engine.lastEvent();
    DeskSnapshot snapshot = engine.publish(all);
    show(snapshot);
    return snapshot;
  }

  private void show(DeskSnapshot snapshot) {
    try {
      screen.publish(snapshot);
    } catch (Throwable thrown) {
      LOG.error("The screen failed on a snapshot and is shown the next", thrown);
    }
  }
}
