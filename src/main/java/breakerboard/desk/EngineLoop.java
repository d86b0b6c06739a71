package breakerboard.desk;

import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Input;
import breakerboard.domain.QueueLevel;
import breakerboard.domain.Submission;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the engine's thread does until the desk closes: a batch of inputs, the control lane before
 * every observation, then what the screen and the recorder ask for, and sleep when nothing is left.
 */
final class EngineLoop {
  private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);
  private static final int BATCH = 256;

  private final DeskEngine engine;
  private final ObservationLane observations;
  private final ControlLane control;
  private final RecordKeeper records;
  private final Publication publication;
  private final Inquiries inquiries;
  private final TradingBoard board;
  private final EngineTimes times;
  private final Consumer<Input> observed = this::observe;
  private final Consumer<Submission> submitted = this::obey;
  private Optional<Input> first = Optional.empty();
  private volatile EngineSign sign = EngineSign.WELL;
  private volatile Optional<DeskSnapshot> last = Optional.empty();
  private long failures;
  private long ticked = Times.NEVER;
  private long countedSecond = Times.NEVER;

  EngineLoop(
      DeskEngine engine,
      ObservationLane observations,
      ControlLane control,
      RecordKeeper records,
      Publication publication,
      Inquiries inquiries,
      TradingBoard board,
      EngineTimes times) {
    this.engine = engine;
    this.observations = observations;
    this.control = control;
    this.records = records;
    this.publication = publication;
    this.inquiries = inquiries;
    this.board = board;
    this.times = times;
  }

  /** Takes this before anything else; before it runs. */
  void first(Input input) {
    first = Optional.of(input);
  }

  /** The last state of a desk that ended, empty before it did. */
  Optional<DeskSnapshot> last() {
    return last;
  }

  /** How it is; for any thread. */
  EngineSign sign() {
    return sign;
  }

  /** Runs until the desk closes; an engine that ends before is supervised by nobody. */
  void run() {
    try {
      serve();
      sign = new EngineSign.Closed();
      control.end();
    } catch (Throwable thrown) {
      LOG.error("The engine ended by itself: every book is published as halted", thrown);
      board.close();
      sign = new EngineSign.Ended(words(thrown));
      control.endByItself();
    } finally {
      inquiries.end(engine);
    }
  }

  private static String words(Throwable thrown) {
    String name = thrown.getClass().getSimpleName();
    return thrown.getMessage() == null ? name : name + ": " + thrown.getMessage();
  }

  private void serve() {
    checkpoint();
    first.ifPresent(this::take);
    while (true) {
      boolean idle = step();
      publication.publishIfDemanded(engine);
      inquiries.answer(engine);
      records.checkpointIfAsked(engine, control.newest());
      if (idle && control.closing()) {
        checkpoint();
        last = Optional.of(publication.publish(engine, true));
        return;
      }
      if (idle) {
        LockSupport.park(this);
      }
    }
  }

  private void checkpoint() {
    records.checkpoint(engine, control.newest());
  }

  /** One batch; tells whether there is nothing left to do. */
  private boolean step() {
    times.align();
    for (int i = 0; i < BATCH; i++) {
      controls();
      if (!observations.next(observed)) {
        return control.isEmpty() && control.tick() <= ticked;
      }
    }
    return false;
  }

  private void controls() {
    long now = control.tick();
    if (now > ticked) {
      ticked = now;
      tick(now);
    }
    control.drain(submitted);
  }

  private void tick(long now) {
    take(new QueueLevel(observations.look(), now));
    take(new Tick(now));
    board.confirm(now);
    if (newSecond(now)) {
      publication.secondPassed();
      if (engine.countsDown()) {
        publication.touch();
      }
    }
  }

  /** Countdowns and ages move once a second, however often the clock ticks. */
  private boolean newSecond(long now) {
    long second = Math.floorDiv(now, Times.NANOS_PER_SECOND);
    boolean isNew = second != countedSecond;
    countedSecond = second;
    return isNew;
  }

  private void observe(Input input) {
    take(input);
    publication.touch();
  }

  private void obey(Submission submission) {
    take(submission);
    publication.touch();
  }

  private void take(Input input) {
    times.takes(input);
    records.input(input);
    evaluate(input);
    times.taken(input);
  }

  /** Whatever it throws, an error too, ends with this input. */
  void evaluate(Input input) {
    try {
      engine.on(input);
    } catch (Throwable thrown) {
      LOG.error("The engine failed on an input and goes on with the next: {}", input, thrown);
      failed(input);
      if (input instanceof Submission submission) {
        control.failed(submission);
      }
    }
  }

  private void failed(Input input) {
    failures++;
    sign = new EngineSign.Answers(failures, input.arrival());
  }
}
