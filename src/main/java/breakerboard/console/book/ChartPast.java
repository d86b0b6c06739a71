package breakerboard.console.book;

import breakerboard.console.BreakerModel;
import breakerboard.console.Debounce;
import breakerboard.console.Pacer;
import breakerboard.desk.values.ValueHistory;
import breakerboard.desk.values.ValuePast;
import breakerboard.desk.values.ValueQuery;
import breakerboard.desk.values.ValueWatch;
import breakerboard.desk.values.ValuesCancelledException;
import breakerboard.domain.Times;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was recorded of the breaker of a chart before the window remembers it: asked for one stretch
 * at a time, away from the JavaFX thread. Used on the JavaFX thread.
 */
final class ChartPast {
  private static final Logger LOG = LoggerFactory.getLogger(ChartPast.class);

  /** Steps of a wheel that follow each other are one request. */
  private static final long QUIET_MILLIS = 150;

  private final Means means;
  private final Runnable changed;
  private final Debounce begin;
  private Optional<BreakerModel> about = Optional.empty();
  private Optional<Answer> answer = Optional.empty();
  private Stage stage = new Stage.Resting();
  private AtomicBoolean stop = new AtomicBoolean();
  private AtomicBoolean gone = new AtomicBoolean();

  /** When what is recorded begins; empty while that is not known. */
  private Optional<Long> begins = Optional.empty();

  /**
   * How the past is asked for.
   *
   * @param values empty where nothing is recorded
   * @param aside runs long work
   * @param screen brings what it is given onto the JavaFX thread
   */
  record Means(Optional<ValueHistory> values, Executor aside, Executor screen) {}

  /** How far it is. */
  sealed interface Stage {
    /** Nothing is asked for. */
    record Resting() implements Stage {}

    /**
     * It is being read.
     *
     * @param share 0 to 1
     */
    record Loading(ValueQuery query, double share) implements Stage {}

    /** The operator wanted it no more. */
    record Cancelled(ValueQuery query) implements Stage {}

    /**
     * It could not be read.
     *
     * @param why a sentence
     */
    record Failed(ValueQuery query, String why) implements Stage {}
  }

  /** What was asked for last, and what came of it. */
  record Answer(ValueQuery query, ValuePast past) {}

  /**
   * @param changed runs when there is something new to draw
   */
  ChartPast(Means means, Pacer pacer, Runnable changed) {
    this.means = means;
    this.changed = changed;
    this.begin = new Debounce(QUIET_MILLIS, pacer, this::begin);
  }

  /** Whether there is anything that could be asked. */
  boolean recorded() {
    return means.values().isPresent();
  }

  Stage stage() {
    return stage;
  }

  /** What was read of this breaker. */
  Optional<Answer> answer() {
    return answer;
  }

  /**
   * When what is recorded begins, {@link Times#NEVER} where nothing is; empty while that is not
   * known.
   */
  Optional<Long> begins() {
    return begins;
  }

  /** From now on the past of this breaker; what was known of another one is forgotten. */
  void about(BreakerModel breaker) {
    if (about.filter(breaker::equals).isEmpty()) {
      forget();
      about = Optional.of(breaker);
      means.values().ifPresent(values -> askForTheBegin(values, gone));
    }
  }

  private void askForTheBegin(ValueHistory values, AtomicBoolean ended) {
    means
        .aside()
        .execute(
            () -> {
              try {
                long begin = values.begins();
                onScreen(ended, () -> begins = Optional.of(begin));
              } catch (IOException | RuntimeException e) {
                LOG.warn("When the recordings begin cannot be read: {}", e.getMessage());
              }
            });
  }

  /** Nobody looks any more: what is under way ends. */
  void forget() {
    stop.set(true);
    stop = new AtomicBoolean();
    gone.set(true);
    gone = new AtomicBoolean();
    about = Optional.empty();
    answer = Optional.empty();
    begins = Optional.empty();
    stage = new Stage.Resting();
  }

  /**
   * What shall be seen; asks for it unless it is there, is on its way, or was given up.
   *
   * @param memory since when the window remembers each second, and since when anything
   */
  void want(ChartNeed need, ChartMemory memory) {
    if (!recorded() || about.isEmpty() || need.within(memory) || before(need, memory)) {
      return;
    }
    boolean known =
        switch (stage) {
          case Stage.Resting() -> false;
          case Stage.Loading(ValueQuery query, var _) -> need.coveredBy(query, memory);
          case Stage.Cancelled(ValueQuery query) -> need.coveredBy(query, memory);
          case Stage.Failed(ValueQuery query, var _) -> need.coveredBy(query, memory);
        };
    if (!known && answer.filter(had -> isEnough(had, need, memory)).isEmpty()) {
      stop.set(true);
      stop = new AtomicBoolean();
      BreakerModel breaker = about.get();
      stage = new Stage.Loading(need.query(breaker.book(), breaker.id()), 0);
      begin.request();
    }
  }

  /** All of it lies before what is recorded. */
  private boolean before(ChartNeed need, ChartMemory memory) {
    return begins.filter(at -> at == Times.NEVER || need.end(memory) <= at).isPresent();
  }

  private static boolean isEnough(Answer had, ChartNeed need, ChartMemory memory) {
    boolean finest = had.past().step() == 0;
    return finest ? need.timesCoveredBy(had.query(), memory) : need.coveredBy(had.query(), memory);
  }

  private void begin() {
    if (stage instanceof Stage.Loading(ValueQuery query, var _)) {
      AtomicBoolean mine = stop;
      means.values().ifPresent(values -> means.aside().execute(() -> read(values, query, mine)));
    }
  }

  private void read(ValueHistory values, ValueQuery query, AtomicBoolean ended) {
    try {
      ValuePast past = values.past(query, new Watch(query, ended));
      onScreen(
          ended,
          () -> {
            answer = Optional.of(new Answer(query, past));
            begins = Optional.of(past.begins());
            stage = new Stage.Resting();
          });
    } catch (ValuesCancelledException _) {
      // who ended it knows
    } catch (IOException e) {
      failed(query, ended, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.error("The recorded values cannot be read", e);
      failed(query, ended, "The recorded values cannot be read; the log says why.");
    }
  }

  private void failed(ValueQuery query, AtomicBoolean ended, String why) {
    onScreen(ended, () -> stage = new Stage.Failed(query, why));
  }

  private void onScreen(AtomicBoolean ended, Runnable task) {
    means
        .screen()
        .execute(
            () -> {
              if (!ended.get()) {
                task.run();
                changed.run();
              }
            });
  }

  /** Ends what is being read; it is asked for again when something else shall be seen. */
  void cancel() {
    if (stage instanceof Stage.Loading(ValueQuery query, var _)) {
      stop.set(true);
      stop = new AtomicBoolean();
      stage = new Stage.Cancelled(query);
      changed.run();
    }
  }

  /** What was given up is asked for again when it shall be seen. */
  void again() {
    if (stage instanceof Stage.Cancelled || stage instanceof Stage.Failed) {
      stage = new Stage.Resting();
    }
  }

  /** Passes on steps of some percent, one at a time. */
  private final class Watch implements ValueWatch {
    private static final double STEP = 0.05;

    private final ValueQuery query;
    private final AtomicBoolean ended;
    private double told;

    private Watch(ValueQuery query, AtomicBoolean ended) {
      this.query = query;
      this.ended = ended;
    }

    @Override
    public void at(double share) {
      if (ended.get()) {
        throw new ValuesCancelledException();
      }
      if (share >= told + STEP) {
        told = share;
        onScreen(ended, () -> stage = new Stage.Loading(query, share));
      }
    }
  }
}
