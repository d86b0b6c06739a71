package breakerboard.console;

import breakerboard.domain.Times;

/**
 * How the engine is, in words.
 *
 * @param cause why nothing is supervised, for the banner; empty while the engine answers
 * @param band a sentence with what that means and what to do; empty while nothing is wrong
 * @param lasting whether the sentence stands until it is over; else until it was seen
 */
public record EngineLine(String cause, String band, boolean lasting) {
  /** What ends it, for the banner. */
  static final EndsWhen ENDS =
      new EndsWhen("Start the console again", "No timer ends it", "", false);

  private static final EngineLine CALM = new EngineLine("", "", false);

  /**
   * Of an engine that is like that.
   *
   * @param clock the newest desk clock that came from it
   */
  public static EngineLine of(EngineState engine, long clock, Format format) {
    return switch (engine) {
      case EngineState.Answers(long failed, long failedAt) ->
          failed == 0 ? CALM : new EngineLine("", failures(failed, failedAt, clock, format), false);
      case EngineState.Silent(long seconds) ->
          new EngineLine(
              "The engine does not answer: nothing is supervised",
              "The engine has not answered for %s: nothing is supervised, and %s. Those who trade see what was published last expire, which they take for HALTED. If it does not come back, start the console again."
                  .formatted(lasting(seconds, format), ofThen(clock, format)),
              true);
      case EngineState.Ended(String why, long seconds) ->
          new EngineLine(
              "The engine has ended: nothing is supervised",
              "The engine ended by itself %s ago (%s): every book is published as HALTED, unsupervised, and %s. Start the console again; the log holds why."
                  .formatted(lasting(seconds, format), why, ofThen(clock, format)),
              true);
    };
  }

  private static String failures(long failed, long failedAt, long clock, Format format) {
    return "The engine failed on %s, the last at %s, and went on: what they said may be missing from what is shown. The log holds why: send it to who maintains the console."
        .formatted(Figures.count(failed, "input", "inputs"), format.time(failedAt, clock));
  }

  private static String lasting(long seconds, Format format) {
    return format.duration(seconds * Times.NANOS_PER_SECOND);
  }

  private static String ofThen(long clock, Format format) {
    return clock == Times.NEVER
        ? "nothing is known"
        : "all that is shown is of " + format.time(clock);
  }
}
