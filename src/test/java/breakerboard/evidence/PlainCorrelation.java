package breakerboard.evidence;

import breakerboard.domain.InputField;
import java.util.Map;

/** Correlation, of the score that is fed. */
final class PlainCorrelation implements PlainBreaker {
  private static final double LIMIT = 0.7;

  private final PlainSpots spots = new PlainSpots();

  @Override
  public String name() {
    return "correlation";
  }

  @Override
  public void see(Line line) {
    spots.see(line);
  }

  @Override
  public Map<String, Verdict> verdicts() {
    return Map.of(
        "breakdown",
        spots.judge(
            InputField.CORRELATION_BREAKDOWN_SCORE,
            score -> Verdict.above(score, LIMIT, 0.8 * LIMIT)));
  }
}
