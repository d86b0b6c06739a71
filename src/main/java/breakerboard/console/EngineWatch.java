package breakerboard.console;

import breakerboard.desk.EngineGateway;
import breakerboard.desk.EngineSign;
import breakerboard.domain.Times;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Asks the engine once a second whether it is there, whether a window can be seen or not, so that
 * nothing is calm because it is not. Works on the pacer's thread; the screen is told only of
 * changes, and while the engine is lost of each second.
 */
public final class EngineWatch {
  static final long PERIOD_MILLIS = 1000;

  /** An engine that answers later than this is lost until it does. */
  static final long PATIENCE_NANOS = 2 * Times.NANOS_PER_SECOND;

  /** After a machine that stood still altogether the engine has not had its turn at the first. */
  private static final int LOOKS_IN_VAIN = 2;

  private final EngineGateway gateway;
  private final DeskModel desk;
  private final Pacer pacer;
  private final Executor screen;
  private final LongSupplier nanoTime;
  private volatile boolean running;

  /** Which run a look belongs to; one of a former run ends by itself. */
  private volatile int run;

  private Optional<CompletableFuture<EngineSign>> asked = Optional.empty();
  private long askedAt;
  private int inVain;
  private boolean begun;
  private boolean ended;
  private long endedAt;
  private EngineState told = EngineState.WELL;

  /**
   * @param desk is told how the engine is
   * @param pacer runs what it is given some time later, one after the other, and not on the
   *     screen's thread
   * @param screen the screen's thread
   * @param nanoTime a clock that only runs forward
   */
  public EngineWatch(
      EngineGateway gateway, DeskModel desk, Pacer pacer, Executor screen, LongSupplier nanoTime) {
    this.gateway = gateway;
    this.desk = desk;
    this.pacer = pacer;
    this.screen = screen;
    this.nanoTime = nanoTime;
  }

  /** Begins to watch. */
  public void start() {
    running = true;
    int started = ++run;
    pacer.after(PERIOD_MILLIS, () -> look(started));
  }

  /** Watches no longer. */
  public void stop() {
    running = false;
  }

  private void look(int ofRun) {
    if (!running || ofRun != run) {
      return;
    }
    pacer.after(PERIOD_MILLIS, () -> look(ofRun));
    asked.filter(CompletableFuture::isDone).ifPresent(this::hear);
    CompletableFuture<EngineSign> question = asked.orElseGet(this::ask);
    if (question.isDone()) {
      hear(question);
    } else if (begun && inVain >= LOOKS_IN_VAIN && waited() >= PATIENCE_NANOS) {
      tell(new EngineState.Silent(waited() / Times.NANOS_PER_SECOND));
    }
    inVain++;
  }

  private long waited() {
    return nanoTime.getAsLong() - askedAt;
  }

  private CompletableFuture<EngineSign> ask() {
    askedAt = nanoTime.getAsLong();
    inVain = 0;
    CompletableFuture<EngineSign> question =
        gateway
            .sign()
            .exceptionally(failure -> new EngineSign.Ended(String.valueOf(failure.getMessage())))
            .toCompletableFuture();
    asked = Optional.of(question);
    return question;
  }

  private void hear(CompletableFuture<EngineSign> answered) {
    asked = Optional.empty();
    begun = true;
    switch (answered.join()) {
      case EngineSign.Answers(long failed, long failedAt) ->
          tell(new EngineState.Answers(failed, failedAt));
      case EngineSign.Ended(String why) -> tell(new EngineState.Ended(why, secondsSinceEnd()));
      case EngineSign.Closed() -> stop();
    }
  }

  private long secondsSinceEnd() {
    long now = nanoTime.getAsLong();
    endedAt = ended ? endedAt : now;
    ended = true;
    return (now - endedAt) / Times.NANOS_PER_SECOND;
  }

  private void tell(EngineState now) {
    if (!now.equals(told)) {
      told = now;
      screen.execute(() -> desk.engine(now));
    }
  }
}
