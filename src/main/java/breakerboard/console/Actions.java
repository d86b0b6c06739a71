package breakerboard.console;

/**
 * What an operator may do from the screen; each opens its dialog, nothing is done before that is
 * confirmed.
 */
public interface Actions {
  void trip(BreakerModel breaker);

  void reset(BreakerModel breaker);

  void bypass(BreakerModel breaker);

  void endBypass(BreakerModel breaker);

  void disable(BreakerModel breaker);

  void enable(BreakerModel breaker);

  void overrideLimit(BreakerModel breaker);

  /**
   * Halts, or ends the halt of, the book or the whole desk.
   *
   * @param shown the book on the screen
   */
  void killSwitch(BookModel shown);
}
