package breakerboard.breakers;

import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Words;

/**
 * The VIX at which the market counts as in an emergency. It warns near it, and halts from it on
 * only where that is asked for.
 *
 * @param limit the VIX, in points
 * @param halts whether a VIX at the limit halts rather than warns
 */
record VixLimit(double limit, boolean halts) {
  private static final double WARN_SHARE = 0.8;
  private static final int DECIMALS = 2;

  /**
   * Writes where the VIX stands. What may only warn is never nearer to its limit than its warning,
   * or nothing would reset.
   *
   * @param everFed whether anything of the market ever came
   */
  void write(ReadingBuffer reading, int trigger, BookFacts facts, boolean everFed) {
    if (!facts.fresh(InputField.VIX_LEVEL)) {
      reading.unfed(trigger, limit, facts.everFed(InputField.VIX_LEVEL) || !everFed);
      return;
    }
    double vix = facts.value(InputField.VIX_LEVEL);
    double share = vix / limit;
    boolean emergency = vix >= limit;
    Level level =
        emergency && halts
            ? Level.BREACH
            : emergency || share > WARN_SHARE ? Level.WARN : Level.CLEAR;
    double nearness = halts ? share : Math.min(share, WARN_SHARE);
    reading.set(trigger, level, vix, limit, WARN_SHARE * limit, nearness, WARN_SHARE);
  }

  /** What a warning is told as. */
  String words(double vix) {
    String bound = Words.number(limit, DECIMALS);
    String value = "vix " + Words.number(vix, DECIMALS);
    return vix < limit ? value + " of " + bound : value + " past " + bound + ", which only warns";
  }
}
