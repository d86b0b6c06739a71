package breakerboard.console;

import breakerboard.domain.Times;

/** Whether the engine answers, as the screen knows it. */
public sealed interface EngineState {
  /** It answers and has not failed, or was not asked yet. */
  EngineState WELL = new Answers(0, Times.NEVER);

  /** Whether nothing is supervised: what is shown is of the past. */
  default boolean lost() {
    return switch (this) {
      case Answers _ -> false;
      case Silent _, Ended _ -> true;
    };
  }

  /**
   * It answers.
   *
   * @param failed on how many inputs it failed and went on
   * @param failedAt when the last of them arrived, nanoseconds since the epoch
   */
  record Answers(long failed, long failedAt) implements EngineState {}

  /**
   * It was asked and does not answer.
   *
   * @param seconds for how long
   */
  record Silent(long seconds) implements EngineState {}

  /**
   * It ended by itself.
   *
   * @param why what it failed on
   * @param seconds for how long that is known
   */
  record Ended(String why, long seconds) implements EngineState {}
}
