package breakerboard.desk;

import breakerboard.domain.Input;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * The bounded lane into the engine: what feeds read, in its order. A feed that is faster than the
 * engine waits here.
 */
final class ObservationLane implements Intake {
  private static final int BOUND = 8192;

  private final BlockingQueue<Input> inputs = new ArrayBlockingQueue<>(BOUND);
  private final Runnable wake;
  private final LongAdder waits = new LongAdder();
  private final LongAdder waited = new LongAdder();

  /** Of the engine's thread. */
  private volatile int highest;

  /**
   * @param wake makes the engine look what is here
   */
  ObservationLane(Runnable wake) {
    this.wake = wake;
  }

  @Override
  public void put(Input input) throws InterruptedException {
    if (!inputs.offer(input)) {
      putWaiting(input);
    }
    wake.run();
  }

  private void putWaiting(Input input) throws InterruptedException {
    waits.increment();
    long since = System.nanoTime();
    try {
      inputs.put(input);
    } finally {
      waited.add(System.nanoTime() - since);
    }
  }

  /** Hands over the oldest; false when there is none. */
  boolean next(Consumer<Input> to) {
    Input input = inputs.poll();
    if (input == null) {
      return false;
    }
    to.accept(input);
    return true;
  }

  /** Looks how full it is, 0 to 1, and remembers the most; on the engine's thread. */
  double look() {
    highest = Math.max(highest, inputs.size());
    return fill();
  }

  /** How it is now. */
  EngineReport.Queue queue() {
    long waitsSoFar = waits.sum();
    return new EngineReport.Queue(
        inputs.size(), BOUND, waitsSoFar > 0 ? BOUND : highest, waitsSoFar, waited.sum());
  }

  /** How full it is, 0 to 1. */
  double fill() {
    return (double) inputs.size() / BOUND;
  }
}
