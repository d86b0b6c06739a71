package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import java.util.Map;

/** Technical; the errors of one second count as one sample. */
final class PlainTechnical implements PlainBreaker {
  private static final double REJECTS = 0.10;
  private static final double ERRORS = 10;
  private static final double LATENCY = 500;
  private static final double BACKLOG = 5;
  private static final double NEARLY_FULL = 0.8;
  private static final long WINDOW = 5 * Times.NANOS_PER_MINUTE;

  private final PlainSpots spots = new PlainSpots();
  private final Samples errors = new Samples();
  private boolean told;
  private long overSince = Times.NEVER;

  @Override
  public String name() {
    return "technical";
  }

  @Override
  public void see(Line line) {
    spots.see(line);
    if (line.has(InputField.ERROR_COUNT)) {
      errors.addToSecond(line.time(), line.value(InputField.ERROR_COUNT));
    }
  }

  /** Over 80 % it is nearly full, since the first time that somebody told so. */
  void queue(double fill, long time) {
    told = true;
    if (fill <= NEARLY_FULL) {
      overSince = Times.NEVER;
    } else if (overSince == Times.NEVER) {
      overSince = time;
    }
  }

  private double secondsOver() {
    return Times.toSeconds(spots.now() - overSince);
  }

  @Override
  public Map<String, Verdict> verdicts() {
    double sum = errors.after(spots.now() - WINDOW).stream().mapToDouble(Double::doubleValue).sum();
    return Map.of(
        "rejects",
        spots.judge(InputField.ORDER_REJECT_RATE, rate -> above(rate, REJECTS)),
        "errors",
        spots.judge(InputField.ERROR_COUNT, newest -> above(sum, ERRORS)),
        "latency",
        spots.judge(InputField.ORDER_LATENCY_MS, latency -> above(latency, LATENCY)),
        "backlog",
        told ? above(overSince == Times.NEVER ? 0 : secondsOver(), BACKLOG) : Verdict.unfed());
  }

  private static Verdict above(double value, double limit) {
    return Verdict.above(value, limit, 0.8 * limit);
  }
}
