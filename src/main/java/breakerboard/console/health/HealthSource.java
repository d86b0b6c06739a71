package breakerboard.console.health;

import breakerboard.console.DeskModel;
import breakerboard.console.JournalModel;
import breakerboard.console.RateMeter;
import breakerboard.desk.EngineHealth;
import breakerboard.desk.EventHistory;
import breakerboard.desk.JournalExtent;
import breakerboard.desk.ProgramVersion;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Times;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers how the program is, when it is asked. On the JavaFX thread. */
public final class HealthSource {
  private static final long EXTENT_EVERY = 10 * Times.NANOS_PER_SECOND;

  /** A smaller change of the memory in use is none, of all that there may be. */
  private static final double WORTH_SAYING = 0.01;

  private final DeskModel desk;
  private final EngineHealth engine;
  private final Measured measured;
  private final JournalModel journal;
  private final Optional<EventHistory> history;
  private final Supplier<String> operator;
  private final FreezeWatch.Time time;
  private final String version = ProgramVersion.words();
  private final Map<String, RateMeter> rates = new HashMap<>();
  private final long since;
  private MemoryFacts memory = MemoryFacts.NONE;
  private volatile Told told = new Told(Optional.empty(), "");
  private boolean asked;
  private long askedAt;

  /** What the window measures of itself. */
  public record Measured(ScreenTimes screen, FreezeWatch freezes) {}

  private record Told(Optional<JournalExtent> extent, String unreadable) {}

  /**
   * @param history what the journal holds, empty where none is kept
   * @param operator who sits here, empty for nobody
   */
  public HealthSource(
      DeskModel desk,
      EngineHealth engine,
      Measured measured,
      JournalModel journal,
      Optional<EventHistory> history,
      Supplier<String> operator,
      FreezeWatch.Time time) {
    this.desk = desk;
    this.engine = engine;
    this.measured = measured;
    this.journal = journal;
    this.history = history;
    this.operator = operator;
    this.time = time;
    this.since = time.wall().getAsLong();
  }

  /** How it is now; what the journal holds is asked every ten seconds and told with the next. */
  HealthReport now() {
    askExtent();
    return new HealthReport(
        time.wall().getAsLong(),
        since,
        desk.clock(),
        operator.get(),
        version,
        desk.engineProperty().get(),
        desk.feeds().stream().map(this::feed).toList(),
        engine.report(),
        measured.screen().report(),
        memory(),
        new JournalFacts(journal.stateProperty().get(), told.extent(), told.unreadable()),
        measured.freezes().freezes());
  }

  private FeedFact feed(FeedView view) {
    RateMeter meter = rates.computeIfAbsent(view.feed(), _ -> new RateMeter(time.nano()));
    return new FeedFact(view, meter.rate(view.lines()));
  }

  /** The same as before while nothing but a little garbage has changed. */
  private MemoryFacts memory() {
    MemoryFacts now = MemoryFacts.now();
    boolean same =
        Math.abs(now.share() - memory.share()) < WORTH_SAYING
            && now.collections() == memory.collections()
            && now.committed() == memory.committed();
    memory = same ? memory : now;
    return memory;
  }

  private void askExtent() {
    long now = time.nano().getAsLong();
    if (history.isEmpty() || (asked && now - askedAt < EXTENT_EVERY)) {
      return;
    }
    asked = true;
    askedAt = now;
    history
        .get()
        .extent()
        .whenComplete(
            (extent, failure) ->
                told =
                    failure == null
                        ? new Told(Optional.of(extent), "")
                        : new Told(Optional.empty(), sentence(failure)));
  }

  private static String sentence(Throwable failure) {
    @Nullable Throwable cause =
        failure instanceof CompletionException ? failure.getCause() : failure;
    return String.valueOf(cause == null ? failure.getMessage() : cause.getMessage());
  }
}
