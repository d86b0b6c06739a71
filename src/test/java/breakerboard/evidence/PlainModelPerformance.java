package breakerboard.evidence;

import static breakerboard.evidence.Samples.mean;
import static breakerboard.evidence.Samples.newest;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Map;

/** Accuracy of the model: the mean of the last twenty. */
final class PlainModelPerformance implements PlainBreaker {
  private static final double LIMIT = 0.60;
  private static final double WARN = LIMIT + 0.05;
  private static final int WINDOW = 20;
  private static final int ENOUGH = 5;

  private final PlainSpots spots = new PlainSpots();
  private final Samples accuracies = new Samples();

  @Override
  public String name() {
    return "model_performance";
  }

  @Override
  public void see(Line line) {
    spots.see(line);
    if (line.has(InputField.MODEL_ACCURACY)) {
      accuracies.sample(line.time(), line.value(InputField.MODEL_ACCURACY));
    }
  }

  @Override
  public Map<String, Verdict> verdicts() {
    return Map.of("accuracy", spots.judge(InputField.MODEL_ACCURACY, newest -> accuracy()));
  }

  private Verdict accuracy() {
    List<Double> last = newest(accuracies.after(Times.NEVER), WINDOW);
    return last.size() < ENOUGH ? Verdict.none(LIMIT) : Verdict.below(mean(last), LIMIT, WARN);
  }
}
