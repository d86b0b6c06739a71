package breakerboard.desk;

import breakerboard.domain.Input;
import breakerboard.engine.DeskEngine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that a recorder, if the desk has one, gets every input before the engine takes it, and
 * checkpoints when somebody asks for them.
 */
final class RecordKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(RecordKeeper.class);

  private final AtomicBoolean asked = new AtomicBoolean();
  private final boolean live;
  private final Runnable wake;
  private volatile Optional<InputRecorder> recorder = Optional.empty();

  /**
   * @param live whether the engine supervises the present
   * @param wake makes the engine look what is asked for
   */
  RecordKeeper(boolean live, Runnable wake) {
    this.live = live;
    this.wake = wake;
  }

  void record(InputRecorder to) {
    recorder = Optional.of(to);
  }

  /** Asks for a checkpoint between two inputs; on any thread. */
  void ask() {
    asked.set(true);
    wake.run();
  }

  void input(Input input) {
    if (recorder.isPresent()) {
      recorder.get().input(input);
    }
  }

  /** A checkpoint, if one was asked for since the last. */
  void checkpointIfAsked(DeskEngine engine, long submissions) {
    if (asked.compareAndSet(true, false)) {
      checkpoint(engine, submissions);
    }
  }

  /**
   * Where it cannot be made the desk goes on, and the one before stays the newest.
   *
   * @param submissions number of the newest command
   */
  void checkpoint(DeskEngine engine, long submissions) {
    if (recorder.isEmpty()) {
      return;
    }
    try {
      recorder.get().checkpoint(Checkpoint.of(engine, live, submissions));
    } catch (RuntimeException e) {
      LOG.error("The engine's state cannot be saved", e);
    }
  }
}
