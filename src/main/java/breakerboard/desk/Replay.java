package breakerboard.desk;

import breakerboard.desk.ReplayState.Phase;
import breakerboard.domain.Times;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something recorded, shown again by an engine of its own on a thread of its own: nothing here
 * reaches the desk that runs. A second thread reads it once for the marks of the time line. What is
 * asked of it may be asked on any thread and never blocks; both threads end after {@link #close}.
 */
public final class Replay implements AutoCloseable {
  /** As fast as the machine can. */
  public static final double MAXIMUM = Double.POSITIVE_INFINITY;

  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
  private static final long TOLD_EVERY = 100 * Times.NANOS_PER_MILLI;
  private static final String THREAD = "replay ";
  private static final String SCAN = "marks of ";

  private final ReplaySource source;
  private final LongSupplier nanos;
  private final ReplayDeck deck;
  private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private final Thread scan;
  private volatile Runnable changed = () -> {};
  private volatile ReplayState state;
  private volatile Optional<EngineGateway> gateway = Optional.empty();
  private volatile ReplayMarks marks = ReplayMarks.NONE;
  private volatile boolean closed;
  private volatile boolean scanStopped;
  private long toldAt;

  private Replay(ReplaySource source, long from, LongSupplier nanos) {
    this.source = source;
    this.nanos = nanos;
    this.deck = new ReplayDeck(source, from, nanos, this::wake);
    this.state = deck.state();
    this.thread = Thread.ofPlatform().name(THREAD + source.name()).daemon().unstarted(this::run);
    this.scan =
        Thread.ofPlatform()
            .name(SCAN + source.name())
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::readOnce);
  }

  /**
   * Opens a source and stands still at a time of it; returns at once.
   *
   * @param from nanoseconds since the epoch, {@link Times#NEVER} for its begin
   * @param nanos a clock of elapsed nanoseconds, by which it plays
   */
  public static Replay open(ReplaySource source, long from, LongSupplier nanos) {
    Replay replay = new Replay(source, from, nanos);
    replay.thread.start();
    replay.scan.start();
    return replay;
  }

  private void run() {
    try {
      while (!closed) {
        for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
          wish.run();
        }
        long wait = deck.turn();
        tell();
        if (wait == ReplayDeck.UNTIL_WOKEN && wishes.isEmpty() && !closed) {
          LockSupport.park(this);
        } else if (wait > 0 && wishes.isEmpty() && !closed) {
          LockSupport.parkNanos(this, wait);
        }
      }
    } catch (RuntimeException e) {
      LOG.error("The replay of {} failed", source.name(), e);
      ReplayState last = state;
      state =
          new ReplayState(
              Phase.FAILED,
              last.position(),
              last.speed(),
              0,
              last.run(),
              "The replay failed: look into the log.");
      changed.run();
    } finally {
      deck.close();
    }
  }

  /** At once where it came to stand or is in another way, on its way ten times a second. */
  private void tell() {
    ReplayState former = state;
    ReplayState now = deck.state();
    gateway = deck.gateway().map(each -> each);
    state = now;
    boolean other =
        now.phase() != former.phase() || now.run() != former.run() || now.speed() != former.speed();
    boolean moved = now.position() != former.position() || now.progress() != former.progress();
    boolean runs = now.phase() == Phase.PLAYING || now.phase() == Phase.SEEKING;
    if (other || (moved && (!runs || nanos.getAsLong() - toldAt >= TOLD_EVERY))) {
      toldAt = nanos.getAsLong();
      changed.run();
    }
  }

  private void readOnce() {
    new ReplayScan(
            source,
            nanos,
            () -> closed || scanStopped,
            found -> {
              marks = found;
              changed.run();
            })
        .run();
  }

  private void wake() {
    LockSupport.unpark(thread);
  }

  private void ask(Runnable wish) {
    wishes.add(wish);
    wake();
  }

  /** What is replayed, for a heading. */
  public String name() {
    return source.name();
  }

  /** When what is replayed begins, as far as that is known; {@link Times#NEVER} before. */
  public long from() {
    return source.from() == Times.NEVER ? marks.from() : source.from();
  }

  /** When it ends, as far as that is known; {@link Times#NEVER} before. */
  public long to() {
    return source.to() == Times.NEVER ? marks.to() : source.to();
  }

  public ReplayState state() {
    return state;
  }

  /** What the first pass has found so far. */
  public ReplayMarks marks() {
    return marks;
  }

  /**
   * The engine of the present run, which refuses every command; empty before the source is open.
   */
  public Optional<EngineGateway> gateway() {
    return gateway;
  }

  /** Runs the task on a thread of the replay's whenever something changed. */
  public void onChange(Runnable task) {
    changed = task;
    task.run();
  }

  public void play() {
    ask(deck::goOn);
  }

  public void pause() {
    ask(deck::halt);
  }

  /** Takes one more observation, command or report, and stands still. */
  public void step() {
    ask(deck::goToNextInput);
  }

  /** Goes to where something happens next, and stands still. */
  public void stepToEvent() {
    ask(deck::goToNextEvent);
  }

  /**
   * Goes to a time, back or forth, and does there what it did before.
   *
   * @param time nanoseconds since the epoch; everything at that time has happened then
   */
  public void seek(long time) {
    ask(() -> deck.goTo(time));
  }

  /**
   * @param speed above 0, {@link #MAXIMUM} for as fast as possible
   */
  public void setSpeed(double speed) {
    ask(() -> deck.setSpeed(speed));
  }

  /** Stands still on the way to where it was sent. */
  public void cancel() {
    ask(deck::breakOff);
  }

  /** Looks for no more marks. */
  public void stopMarks() {
    scanStopped = true;
  }

  /** Ends both threads, soon. */
  @Override
  public void close() {
    closed = true;
    changed = () -> {};
    wake();
  }
}
