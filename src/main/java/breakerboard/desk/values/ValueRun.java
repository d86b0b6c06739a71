package breakerboard.desk.values;

import breakerboard.desk.ReplayEngine;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.ReplaySource;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Input;
import breakerboard.domain.Restart;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs what was recorded through an engine of its own, which has the limits that were in force
 * then, and notes what one breaker measured. Used once, by one thread.
 */
public final class ValueRun {
  /** Most events that are kept, the newest. */
  static final int MOST_EVENTS = 2_000;

  private static final int BETWEEN_LOOKS = 256;

  /** What time alone changes is noted so often. */
  private static final long AT_LEAST_EVERY = Times.NANOS_PER_SECOND;

  private final ValueQuery query;
  private final long begins;
  private final ValueWatch watch;
  private final double step;
  private final Map<String, ValueSampler> triggers = new HashMap<>();
  private final Deque<Event> events = new ArrayDeque<>();
  private final List<ReplayGap> gaps = new ArrayList<>();
  private Optional<BreakerSnapshot> first = Optional.empty();
  private boolean firstAsked;
  private boolean used;
  private long noted = Times.NEVER;
  private long reached = Times.NEVER;

  private ValueRun(ValueQuery query, long begins, ValueWatch watch) {
    this.query = query;
    this.begins = begins;
    this.watch = watch;
    this.step = Math.max(1, (query.to() - query.from()) / (double) Math.max(1, query.columns()));
  }

  /**
   * What was measured.
   *
   * @param source is opened at or before the begin of what is asked for
   * @param begins when all that is kept begins, for the answer
   * @throws IOException with a sentence when the source cannot be opened
   * @throws ValuesCancelledException when the watch ends it
   */
  public static ValuePast of(ReplaySource source, ValueQuery query, long begins, ValueWatch watch)
      throws IOException {
    ValueRun run = new ValueRun(query, begins, watch);
    try (ReplayEngine engine = ReplayEngine.open(source, query.from(), _ -> run.new Listener())) {
      run.take(engine);
    }
    return run.answer();
  }

  private final class Listener implements EngineListener {
    @Override
    public void used(String book) {
      used |= book.equals(query.book());
    }

    @Override
    public void event(Event event) {
      if (event.time() >= query.from() && concerns(event)) {
        if (events.size() == MOST_EVENTS) {
          events.removeFirst();
        }
        events.addLast(event);
      }
    }
  }

  private boolean concerns(Event event) {
    boolean here = event.book().equals(query.book()) || event.book().equals(Command.DESK);
    boolean own = event.breaker().filter(query.breaker()::equals).isPresent();
    return here && (own || event.detail() instanceof EventDetail.ConfigVersion);
  }

  /** What cannot be read any further is missing from there on. */
  private void take(ReplayEngine engine) {
    long begin = Math.max(engine.engine().clock(), 0);
    try {
      for (long taken = 1; ; taken++) {
        Optional<Input> next = engine.peek();
        engine.passedGap().ifPresent(this::missing);
        if (next.isEmpty()) {
          return;
        }
        if (next.get().arrival() > query.to()) {
          reached = query.to();
          return;
        }
        take(engine, next.get());
        if (taken % BETWEEN_LOOKS == 0) {
          watch.at(share(begin, reached));
        }
      }
    } catch (IOException e) {
      missing(new ReplayGap(Math.max(reached, begin), Times.NEVER, String.valueOf(e.getMessage())));
    }
  }

  private double share(long begin, long now) {
    return Math.clamp((now - begin) / (double) Math.max(1, query.to() - begin), 0, 1);
  }

  private void take(ReplayEngine engine, Input next) {
    if (next.arrival() >= query.from()) {
      lookOnce(engine.engine());
    }
    if (next instanceof Restart && reached != Times.NEVER) {
      triggers.values().forEach(sampler -> sampler.gap(reached + 1));
    }
    engine.take();
    reached = next.arrival();
    note(engine.engine());
  }

  /** As it was when the stretch began. */
  private void lookOnce(DeskEngine engine) {
    if (!firstAsked) {
      firstAsked = true;
      first =
          engine
              .snapshot(query.book())
              .flatMap(
                  book ->
                      book.breakers().stream()
                          .filter(each -> each.breaker().equals(query.breaker()))
                          .findFirst());
      noted = Times.NEVER;
    }
  }

  private void note(DeskEngine engine) {
    long now = engine.clock();
    if (!used && noted != Times.NEVER && now - noted < AT_LEAST_EVERY) {
      return;
    }
    used = false;
    noted = now;
    List<TriggerReading> readings = engine.readings(query.book(), query.breaker());
    for (TriggerReading reading : readings) {
      triggers
          .computeIfAbsent(reading.name(), _ -> new ValueSampler(query.from(), step))
          .add(now, reading.value(), reading.limit(), reading.warnLimit());
    }
    if (readings.size() < triggers.size()) {
      triggers.forEach(
          (name, sampler) -> {
            if (readings.stream().noneMatch(listed -> listed.name().equals(name))) {
              sampler.gap(now);
            }
          });
    }
  }

  private void missing(ReplayGap gap) {
    triggers.values().forEach(sampler -> sampler.gap(Math.max(gap.from(), reached) + 1));
    if (gap.from() <= query.to() && (gap.to() == Times.NEVER || gap.to() >= query.from())) {
      gaps.add(gap);
    }
  }

  private ValuePast answer() {
    Map<String, ValueRows> rows = new HashMap<>();
    boolean whole = true;
    for (Map.Entry<String, ValueSampler> each : triggers.entrySet()) {
      rows.put(each.getKey(), each.getValue().rows());
      whole &= each.getValue().whole();
    }
    return new ValuePast(
        begins,
        query.from(),
        Math.clamp(reached, query.from(), query.to()),
        whole ? 0 : (long) step,
        rows,
        first,
        List.copyOf(events),
        gaps);
  }
}
