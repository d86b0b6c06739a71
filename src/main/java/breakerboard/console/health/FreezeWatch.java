package breakerboard.console.health;

import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the window's thread again and again whether it answers, one question at a time. When an
 * answer takes longer than a second it writes that thread's stack to the log, once, and remembers
 * when, how long and where. Asks nothing while the window is hidden, and makes no pulse.
 */
public final class FreezeWatch {
  private static final Logger LOG = LoggerFactory.getLogger(FreezeWatch.class);
  private static final long PATIENCE = Times.NANOS_PER_SECOND;
  private static final Duration ROUND = Duration.ofMillis(250);
  private static final int REMEMBERED = 20;
  private static final String OURS = "breakerboard.";
  private static final String ALL_STOOD_STILL = "the whole program stood still";

  private final Executor screen;
  private final BooleanSupplier shown;
  private final Supplier<List<StackTraceElement>> stack;
  private final Time time;
  private final Consumer<String> log;
  private final Deque<Freezes.Freeze> newest = new ArrayDeque<>();
  private long count;
  private long longest;
  private boolean asked;
  private long askedAt;
  private long askedWall;
  private String place = "";
  private volatile boolean watching;

  /**
   * The clocks.
   *
   * @param nano only runs forward
   * @param wall nanoseconds since the epoch
   */
  public record Time(LongSupplier nano, LongSupplier wall) {}

  /**
   * @param shown whether there is a window to look at
   * @param stack of the window's thread, the innermost call first
   * @param log takes what is to be written down
   */
  FreezeWatch(
      Executor screen,
      BooleanSupplier shown,
      Supplier<List<StackTraceElement>> stack,
      Time time,
      Consumer<String> log) {
    this.screen = screen;
    this.shown = shown;
    this.stack = stack;
    this.time = time;
    this.log = log;
  }

  /** Watches the window of the thread that makes it. */
  public static FreezeWatch here(Executor screen, BooleanSupplier shown, Time time) {
    Thread window = Thread.currentThread();
    return new FreezeWatch(
        screen, shown, () -> Arrays.asList(window.getStackTrace()), time, LOG::warn);
  }

  /** Begins to watch. */
  public void start() {
    watching = true;
    Thread.ofPlatform().name("freeze watch").daemon().start(this::run);
  }

  /** Watches no longer. */
  public void stop() {
    watching = false;
  }

  private void run() {
    while (watching) {
      look();
      LockSupport.parkNanos(ROUND.toNanos());
    }
  }

  /** One round: asks, or looks how long the answer takes. */
  void look() {
    if (ask()) {
      screen.execute(this::answered);
    }
  }

  private synchronized boolean ask() {
    if (!asked && shown.getAsBoolean()) {
      asked = true;
      askedAt = time.nano().getAsLong();
      askedWall = time.wall().getAsLong();
      place = "";
      return true;
    }
    if (asked && place.isEmpty() && time.nano().getAsLong() - askedAt >= PATIENCE) {
      tell();
    }
    return false;
  }

  private void tell() {
    List<StackTraceElement> calls = stack.get();
    place = place(calls);
    log.accept(
        "The window has not answered for %s s: it is in\n%s"
            .formatted(
                Words.number(Times.toSeconds(time.nano().getAsLong() - askedAt), 1),
                calls.stream().map(call -> "    at " + call).collect(Collectors.joining("\n"))));
  }

  /** Where of our own program, else where at all. */
  private static String place(List<StackTraceElement> calls) {
    return calls.stream()
        .filter(call -> call.getClassName().startsWith(OURS))
        .findFirst()
        .or(() -> calls.stream().findFirst())
        .map(FreezeWatch::words)
        .orElse(ALL_STOOD_STILL);
  }

  private static String words(StackTraceElement call) {
    String type = call.getClassName();
    return "%s.%s, line %s"
        .formatted(
            type.substring(type.lastIndexOf('.') + 1), call.getMethodName(), call.getLineNumber());
  }

  /** On the window's thread. */
  private synchronized void answered() {
    asked = false;
    long took = time.nano().getAsLong() - askedAt;
    if (took < PATIENCE) {
      return;
    }
    count++;
    longest = Math.max(longest, took);
    if (newest.size() == REMEMBERED) {
      newest.removeLast();
    }
    newest.addFirst(new Freezes.Freeze(askedWall, took, place.isEmpty() ? ALL_STOOD_STILL : place));
    log.accept(
        "The window answers again after %s s".formatted(Words.number(Times.toSeconds(took), 1)));
  }

  /** What was seen so far; on any thread. */
  public synchronized Freezes freezes() {
    return new Freezes(count, longest, List.copyOf(newest));
  }
}
