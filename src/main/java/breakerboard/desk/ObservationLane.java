package breakerboard.desk;

import breakerboard.domain.Input;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/**
 * The bounded lane into the engine: what feeds read, in its order. A feed that is faster than the
 * engine waits here.
 */
final class ObservationLane implements Intake {
  private static final int BOUND = 8192;

  private final BlockingQueue<Input> inputs = new ArrayBlockingQueue<>(BOUND);
  private final Runnable wake;

  /**
   * @param wake makes the engine look what is here
   */
  ObservationLane(Runnable wake) {
    this.wake = wake;
  }

  @Override
  public void put(Input input) throws InterruptedException {
    inputs.put(input);
    wake.run();
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

  /** How full it is, 0 to 1. */
  double fill() {
    return (double) inputs.size() / BOUND;
  }
}
