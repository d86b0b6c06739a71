package breakerboard.breakers;

import breakerboard.domain.Explanation.NamedValue;
import breakerboard.domain.InputField;
import breakerboard.domain.Level;
import breakerboard.domain.Unit;
import java.util.List;

/** Halts of the whole market that NYSE or NASDAQ report: the flag of either is enough. */
final class ReportedHalts {
  private ReportedHalts() {}

  /**
   * Writes whether one is reported.
   *
   * @param everFed whether anything of the market ever came
   */
  static void write(ReadingBuffer reading, int trigger, BookFacts facts, boolean everFed) {
    boolean lost =
        lost(facts, InputField.NYSE_CIRCUIT_BREAKER)
            || lost(facts, InputField.NASDAQ_CIRCUIT_BREAKER);
    boolean came =
        facts.everFed(InputField.NYSE_CIRCUIT_BREAKER)
            || facts.everFed(InputField.NASDAQ_CIRCUIT_BREAKER);
    if (halted(facts, InputField.NYSE_CIRCUIT_BREAKER)
        || halted(facts, InputField.NASDAQ_CIRCUIT_BREAKER)) {
      reading.set(trigger, Level.BREACH, 1, 1, Double.NaN, 1, Double.NaN);
    } else if (lost || !came) {
      reading.unfed(trigger, 1, lost || !everFed);
    } else {
      reading.set(trigger, Level.CLEAR, 0, 1, Double.NaN, 0, Double.NaN);
    }
  }

  private static boolean halted(BookFacts facts, InputField flag) {
    return facts.fresh(flag) && facts.value(flag) == 1;
  }

  private static boolean lost(BookFacts facts, InputField flag) {
    return facts.everFed(flag) && !facts.fresh(flag);
  }

  static List<NamedValue> explain(BookFacts facts) {
    return List.of(
        new NamedValue("nyse", facts.value(InputField.NYSE_CIRCUIT_BREAKER), Unit.FLAG),
        new NamedValue("nasdaq", facts.value(InputField.NASDAQ_CIRCUIT_BREAKER), Unit.FLAG));
  }
}
