package breakerboard.domain;

/** The engine's answer to a submitted command. */
public sealed interface Answer {
  /** The {@link Submission#id}. */
  long submission();

  /**
   * It was carried out.
   *
   * @param message a sentence saying what happened
   * @param configVersion the configuration version after it
   */
  record Accepted(long submission, String message, long configVersion) implements Answer {}

  /**
   * Nothing was changed yet: it loosens something, and waits for a second operator.
   *
   * @param request the number by which it is approved or declined
   * @param message a sentence saying so
   */
  record Waiting(long submission, long request, String message) implements Answer {}

  /**
   * Nothing was changed.
   *
   * @param why a sentence saying why, and what to do
   */
  record Refused(long submission, String why) implements Answer {}
}
