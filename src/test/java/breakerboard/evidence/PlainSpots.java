package breakerboard.evidence;

import breakerboard.domain.InputField;
import breakerboard.domain.Times;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleFunction;

/** The newest value of each input and when it came. */
final class PlainSpots {
  private final Map<InputField, Double> values = new EnumMap<>(InputField.class);
  private final Map<InputField, Long> fedAt = new EnumMap<>(InputField.class);
  private long now;

  void see(Line line) {
    now = line.time();
    values.putAll(line.fields());
    line.fields().keySet().forEach(field -> fedAt.put(field, now));
  }

  /** The verdict on the newest value; unfed when none came or it is stale. */
  Verdict judge(InputField field, DoubleFunction<Verdict> verdict) {
    boolean stale =
        PlainBreaker.stale(fedAt.getOrDefault(field, Times.NEVER), now, PlainBreaker.STALE);
    return stale ? Verdict.unfed() : verdict.apply(values.getOrDefault(field, Double.NaN));
  }

  long now() {
    return now;
  }
}
