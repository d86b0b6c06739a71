package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who watches the journal hears of trouble at once, and of all else now and then. */
@Timeout(60)
class WatchersTest {
  private final AtomicBoolean well = new AtomicBoolean(true);

  @Test
  void troubleIsToldAtOnceAndSoIsItsEnd() throws InterruptedException {
    BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    try (Watchers watchers = new Watchers(well::get)) {
      watchers.add(() -> told.add(well.get()));
      for (int i = 0; i < 20; i++) {
        well.set(!well.get());
        long begin = System.nanoTime();
        watchers.changed();
        assertThat(told.take()).isEqualTo(well.get());
        if (Duration.ofNanos(System.nanoTime() - begin).toMillis() < 90) {
          return;
        }
      }
    }
    throw new AssertionError("trouble was told no sooner than all else, 20 times");
  }

  @Test
  void manyChangesAreToldTenTimesASecondAtMostAndTheLastOneIsToldToo() throws InterruptedException {
    AtomicInteger told = new AtomicInteger();
    AtomicInteger now = new AtomicInteger();
    Semaphore last = new Semaphore(0);
    long begin = System.nanoTime();
    try (Watchers watchers = new Watchers(well::get)) {
      watchers.add(
          () -> {
            told.incrementAndGet();
            if (now.get() == 200_000) {
              last.release();
            }
          });
      while (now.get() < 200_000) {
        now.incrementAndGet();
        watchers.changed();
      }
      last.acquire();
      long tenths = Duration.ofNanos(System.nanoTime() - begin).toMillis() / 100;
      assertThat(told.get()).isBetween(1, (int) tenths + 1);
    }
  }

  @Test
  void oneWhoFailsKeepsNobodyElseFromHearing() throws InterruptedException {
    CountDownLatch heard = new CountDownLatch(1);
    try (Watchers watchers = new Watchers(well::get)) {
      watchers.add(
          () -> {
            throw new IllegalStateException("no screen");
          });
      watchers.add(heard::countDown);
      watchers.changed();
      assertThat(heard.await(30, TimeUnit.SECONDS)).isTrue();
    }
  }
}
