package breakerboard.testing;

import breakerboard.desk.ReplayGap;
import breakerboard.desk.values.RecordedRows;
import breakerboard.desk.values.ValueHistory;
import breakerboard.desk.values.ValuePast;
import breakerboard.desk.values.ValueQuery;
import breakerboard.desk.values.ValueWatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleUnaryOperator;

/** A past that a test makes up: a value for each moment since its begin. */
public final class FakeValues implements ValueHistory {
  private final long begins;
  private final String trigger;
  private final double limit;
  private final DoubleUnaryOperator value;
  private final List<ValueQuery> asked = new ArrayList<>();
  private final List<ReplayGap> gaps = new ArrayList<>();
  private Optional<String> trouble = Optional.empty();
  private Optional<CountDownLatch> held = Optional.empty();

  /**
   * @param begins nanoseconds since the epoch
   * @param value for a time in nanoseconds since the begin
   */
  public FakeValues(long begins, String trigger, double limit, DoubleUnaryOperator value) {
    this.begins = begins;
    this.trigger = trigger;
    this.limit = limit;
    this.value = value;
  }

  /** From now on it cannot be read. */
  public synchronized void failsWith(String sentence) {
    trouble = Optional.of(sentence);
  }

  /** It says from now on that this is missing. */
  public synchronized void misses(ReplayGap gap) {
    gaps.add(gap);
  }

  /** From now on an answer takes until it is let go, or cancelled. */
  public synchronized void holdsBack() {
    held = Optional.of(new CountDownLatch(1));
  }

  /** What waits is answered, and what comes at once. */
  public synchronized void letsGo() {
    held.ifPresent(CountDownLatch::countDown);
    held = Optional.empty();
  }

  /** What was asked for so far. */
  public synchronized List<ValueQuery> asked() {
    return List.copyOf(asked);
  }

  private synchronized Optional<CountDownLatch> note(ValueQuery query) {
    asked.add(query);
    return held;
  }

  private static boolean isLetGo(CountDownLatch latch) {
    try {
      return latch.await(1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long begins() {
    return begins;
  }

  @Override
  public ValuePast past(ValueQuery query, ValueWatch watch) throws IOException {
    Optional<CountDownLatch> wait = note(query);
    watch.at(0.45);
    while (wait.isPresent() && !isLetGo(wait.get())) {
      watch.at(0.45);
    }
    if (trouble.isPresent()) {
      throw new IOException(trouble.get());
    }
    ValueQuery wanted = query.notBefore(begins);
    long step = Math.max(1, (wanted.to() - wanted.from()) / wanted.columns());
    RecordedRows rows = new RecordedRows();
    for (long at = wanted.from(); at <= wanted.to(); at += step) {
      long time = at;
      boolean missing = gaps.stream().anyMatch(gap -> time >= gap.from() && time < gap.to());
      double now = missing ? Double.NaN : value.applyAsDouble(time - begins);
      rows.add(time, now, missing ? Double.NaN : limit, missing ? Double.NaN : 0.8 * limit);
    }
    return new ValuePast(
        begins,
        wanted.from(),
        wanted.to(),
        step,
        Map.of(trigger, rows.rows()),
        Optional.empty(),
        List.of(),
        gaps);
  }
}
