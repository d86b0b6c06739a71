package breakerboard.cli;

import breakerboard.desk.Desk;
import breakerboard.desk.DeskClock;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.feed.Feed;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds and the clock of a desk, each on a thread of its own. */
final class FeedThreads {
  private static final Logger LOG = LoggerFactory.getLogger(FeedThreads.class);
  private static final long TICK_NANOS = Duration.ofMillis(250).toNanos();
  private static final Duration PATIENCE = Duration.ofMillis(1);

  private final List<Feed> feeds;
  private final Desk desk;
  private final Time time;
  private final BooleanSupplier behind;
  private final List<Thread> threads = new ArrayList<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private boolean clockRunsAhead;
  private volatile boolean closing;
  private volatile String unusable = "";

  /**
   * The time of a desk.
   *
   * @param now nanoseconds since the epoch
   * @param wall the clock of a live desk, empty of one that plays a recording
   * @param passes whether it passes by itself now
   */
  record Time(LongSupplier now, Optional<DeskClock> wall, BooleanSupplier passes) {}

  /**
   * @param behind whether a feed that can wait had better
   */
  FeedThreads(List<Feed> feeds, Desk desk, Time time, BooleanSupplier behind) {
    this.feeds = List.copyOf(feeds);
    this.desk = desk;
    this.time = time;
    this.behind = behind;
  }

  /** Completes when every feed has come to its end; live feeds never do. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Why a feed could not be played to its end; empty when none failed. */
  String unusable() {
    return unusable;
  }

  /** Ends them. */
  void end() {
    closing = true;
    threads.forEach(Thread::interrupt);
  }

  /** Starts them. */
  void start() {
    CountDownLatch running = new CountDownLatch(feeds.size());
    for (Feed feed : feeds) {
      threads.add(
          Thread.ofPlatform().name("feed " + feed.uri()).daemon().start(() -> run(feed, running)));
    }
    threads.add(Thread.ofPlatform().name("clock").daemon().start(this::tick));
    threads.add(
        Thread.ofVirtual()
            .name("ends")
            .start(
                () -> {
                  try {
                    running.await();
                    ended.complete(null);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }

  private void run(Feed feed, CountDownLatch running) {
    try {
      if (time.wall().isPresent()) {
        put(new FeedReport(feed.uri(), FeedState.CONNECTING, "", time.now().getAsLong()));
      }
      feed.run(time.wall().isPresent() ? desk : this::putPatiently);
    } catch (IOException e) {
      unusable = String.valueOf(e.getMessage());
      lost(feed, unusable);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      LOG.error("The feed {} failed and is read no further", feed.uri(), e);
      unusable = feed.uri() + " failed: " + e + ".";
      lost(feed, unusable);
    } finally {
      running.countDown();
    }
  }

  /** A recorded feed can wait for what is kept of it; a live one must not wait for a disk. */
  private void putPatiently(Input input) throws InterruptedException {
    while (behind.getAsBoolean()) {
      Thread.sleep(PATIENCE);
    }
    desk.put(input);
  }

  private void lost(Feed feed, String why) {
    put(new FeedReport(feed.uri(), FeedState.LOST, why, time.now().getAsLong()));
  }

  private void put(FeedReport report) {
    try {
      desk.put(report);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tick() {
    while (!closing) {
      long now = time.now().getAsLong();
      compareClocks(now);
      if (now != Times.NEVER && time.passes().getAsBoolean()) {
        desk.tick(now);
      }
      LockSupport.parkNanos(TICK_NANOS);
    }
  }

  /** A machine whose clock went back is told like a feed that is lost. */
  private void compareClocks(long now) {
    double seconds = time.wall().map(DeskClock::secondsAhead).orElse(0.0);
    boolean ahead = seconds > 0;
    if (ahead == clockRunsAhead) {
      return;
    }
    clockRunsAhead = ahead;
    put(
        ahead
            ? new FeedReport(
                FeedReport.CLOCK,
                FeedState.LOST,
                "the machine's clock is %s s behind the desk's, which goes on by itself: set it right"
                    .formatted(Words.number(seconds, 0)),
                now)
            : new FeedReport(
                FeedReport.CLOCK, FeedState.CONNECTED, "agrees with the desk's again", now));
  }
}
