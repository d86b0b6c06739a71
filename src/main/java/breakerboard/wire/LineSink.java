package breakerboard.wire;

import breakerboard.domain.Input;

/** Takes what a reader made of a line: an observation or a refused line. */
@FunctionalInterface
public interface LineSink {
  /**
   * @throws InterruptedException when whoever takes it is being stopped while the reader waits
   */
  void accept(Input input) throws InterruptedException;
}
