package breakerboard.desk;

import breakerboard.domain.Input;

/** Where feeds put what they read. */
@FunctionalInterface
public interface Intake {
  /**
   * Takes one input in order; an observation waits while the queue is full, so that a feed stops
   * reading instead of dropping. Reports and refused lines wait alike.
   *
   * @throws InterruptedException when the feed is being stopped
   */
  void put(Input input) throws InterruptedException;
}
