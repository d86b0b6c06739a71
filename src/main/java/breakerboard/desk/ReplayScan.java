package breakerboard.desk;

import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Event;
import breakerboard.domain.Input;
import breakerboard.domain.Times;
import breakerboard.engine.EngineListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

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
  private Set<String> heldBefore = Set.of();
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
        note(next.get().arrival(), engine);
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

  private void note(long arrival, ReplayEngine engine) {
    if (arrival < source.from()) {
      return;
    }
    if (from == Times.NEVER) {
      from = arrival;
      heldBefore =
          engine.engine().publish(false).books().stream()
              .filter(book -> book.trading().halts())
              .map(BookSummary::book)
              .collect(Collectors.toUnmodifiableSet());
    }
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
    told.accept(
        new ReplayMarks(marks, gaps, from, to, progress, complete, dropped, heldBefore, trouble));
    toldAt = nanos.getAsLong();
  }
}
