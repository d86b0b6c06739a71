package breakerboard.desk;

/** Where a replay runs to off the screen. */
sealed interface ReplayGoal {
  /**
   * Everything up to and at that time.
   *
   * @param time nanoseconds since the epoch
   */
  record Time(long time) implements ReplayGoal {}

  /** One more observation, command or report. */
  record NextInput() implements ReplayGoal {}

  /**
   * Something happens.
   *
   * @param after number of the newest event so far
   */
  record NextEvent(long after) implements ReplayGoal {}
}
