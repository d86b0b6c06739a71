package breakerboard.desk;

import breakerboard.domain.Times;

/** What is heard of the engine when somebody asks whether it is there. */
public sealed interface EngineSign {
  /** It runs, and has not failed. */
  EngineSign WELL = new Answers(0, Times.NEVER);

  /**
   * It runs.
   *
   * @param failed on how many inputs it failed since its start and went on with the next
   * @param failedAt when the last of them arrived, nanoseconds since the epoch; {@link Times#NEVER}
   *     before the first
   */
  record Answers(long failed, long failedAt) implements EngineSign {}

  /**
   * It ended by itself: nothing is supervised any more.
   *
   * @param why what it failed on
   */
  record Ended(String why) implements EngineSign {}

  /** The desk was closed, as it should be. */
  record Closed() implements EngineSign {}
}
