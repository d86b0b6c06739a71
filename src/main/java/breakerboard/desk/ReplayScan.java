package breakerboard.desk;

import breakerboard.domain.Event;
import breakerboard.domain.Input;
import breakerboard.domain.Times;
import breakerboard.engine.EngineListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The first pass over a source, in an engine of its own, for the marks of the time line. */
final class ReplayScan implements EngineListener {
  /** Most marks that are kept. */
  static final int MOST = 10_000;

  private static final long EVERY_NANOS = 100 * Times.NANOS_PER_MILLI;
  private static final int INPUTS_BETWEEN = 256;

  private final ReplaySource source;
  private final LongSupplier nanos;
  private final BooleanSupplier stopped;
  private final Consumer<ReplayMarks> told;
  private final List<ReplayMark> marks = new ArrayList<>();
  private final List<ReplayGap> gaps = new ArrayList<>();
  private long from = Times.NEVER;
  private long to = Times.NEVER;
  private long dropped;
  private long toldAt;

  /**
   * @param nanos a clock of elapsed nanoseconds
   * @param stopped asked now and then
   * @param told hears what is found so far, at most ten times a second, and all of it at the end
   */
  ReplayScan(
      ReplaySource source,
      LongSupplier nanos,
      BooleanSupplier stopped,
      Consumer<ReplayMarks> told) {
    this.source = source;
    this.nanos = nanos;
    this.stopped = stopped;
    this.told = told;
  }

  void run() {
    try (ReplayEngine engine = ReplayEngine.open(source, source.from(), _ -> this)) {
      read(engine);
    } catch (IOException e) {
      tell(0, true, String.valueOf(e.getMessage()));
    }
  }

  private void read(ReplayEngine engine) {
    toldAt = nanos.getAsLong();
    try {
      for (long taken = 1; !stopped.getAsBoolean(); taken++) {
        Optional<Input> next = engine.peek();
        engine.passedGap().ifPresent(gaps::add);
        if (next.isEmpty()) {
          tell(1, true, "");
          return;
        }
        note(next.get().arrival());
        engine.take();
        if (taken % INPUTS_BETWEEN == 0 && nanos.getAsLong() - toldAt >= EVERY_NANOS) {
          tell(engine.progress(), false, "");
        }
      }
      tell(engine.progress(), true, "");
    } catch (IOException e) {
      tell(engine.progress(), true, String.valueOf(e.getMessage()));
    }
  }

  private void note(long arrival) {
    if (arrival < source.from()) {
      return;
    }
    from = from == Times.NEVER ? arrival : from;
    to = Math.max(to, arrival);
  }

  @Override
  public void event(Event event) {
    if (event.time() < source.from()) {
      return;
    }
    Optional<ReplayMark> mark = ReplayMark.of(event);
    if (mark.isPresent() && marks.size() < MOST) {
      marks.add(mark.get());
    } else if (mark.isPresent()) {
      dropped++;
    }
  }

  private void tell(double progress, boolean complete, String trouble) {
    told.accept(new ReplayMarks(marks, gaps, from, to, progress, complete, dropped, trouble));
    toldAt = nanos.getAsLong();
  }
}
