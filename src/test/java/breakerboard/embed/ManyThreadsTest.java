package breakerboard.embed;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Event;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One facade, called from everywhere at once. */
class ManyThreadsTest {
  private static final int THREADS = 8;
  private static final int CHECKS = 300;

  @Test
  void noCheckIsLostAndCallbacksHearEveryEventOnceAndInOrder() throws Exception {
    Trader trader = new Trader();
    List<Event> heard = Collections.synchronizedList(new ArrayList<>());
    int before = trader.breakers.eventManager().history().size();
    trader.breakers.registerCallback(heard::add);

    inParallel(
        i -> {
          trader.check(i % 2 == 0 ? Trader.CALM : Trader.WILD);
          trader.breakers.isTradingAllowed();
        });

    assertThat(trader.breakers.getEnhancedStatus().book().observations())
        .isEqualTo(THREADS * CHECKS);
    assertThat(heard)
        .extracting(Event::id)
        .isEqualTo(LongStream.rangeClosed(before + 1, before + heard.size()).boxed().toList());
    assertThat(heard).hasSizeGreaterThan(THREADS);
  }

  @Test
  void whileOneCallbackIsSlowOtherThreadsGoOn() throws Exception {
    Trader trader = new Trader();
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    trader.breakers.registerCallback(
        _ -> {
          entered.countDown();
          await(leave);
        });

    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> slow = other.submit(() -> trader.check(Trader.WILD));
      await(entered);
      trader.check(Trader.CALM);
      assertThat(slow.isDone()).isFalse();
      leave.countDown();
    }
    assertThat(trader.breakers.getEnhancedStatus().book().observations()).isEqualTo(2);
  }

  @Test
  void theFacadeLeavesNoThreadBehind() throws Exception {
    ThreadGroup group = new ThreadGroup("the program's own");
    List<Event> heard = Collections.synchronizedList(new ArrayList<>());
    Thread[] left = new Thread[THREADS];
    AtomicInteger running = new AtomicInteger();
    Thread program =
        new Thread(
            group,
            () -> {
              Trader trader = new Trader();
              trader.breakers.registerCallback(heard::add);
              trader.check(Trader.CALM);
              trader.check(Trader.WILD);
              trader.breakers.manualReset("jmeyer", "checked");
              running.set(group.enumerate(left));
            });

    program.start();
    program.join();

    assertThat(heard).isNotEmpty();
    assertThat(running).as("threads beside the program's").hasValue(1);
    assertThat(left[0]).isSameAs(program);
  }

  private interface Work {
    void at(int i);
  }

  private static void inParallel(Work work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Callable<Boolean>> tasks = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        tasks.add(
            () -> {
              for (int i = 0; i < CHECKS; i++) {
                work.at(i);
              }
              return true;
            });
      }
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        done.get();
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
