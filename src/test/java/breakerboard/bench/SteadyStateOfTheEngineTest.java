package breakerboard.bench;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SteadyStateOfTheEngineTest {
  private static final int FULL_WINDOWS = 40_000;
  private static final int MINUTES_OF_DATA = 2_000;

  /** The virtual machine itself allots a little now and then, but not in every batch. */
  private static final int BATCHES = 5;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private interface Feed {
    Observation line(SymbolTable symbols, int i, Random random);
  }

  @Test
  void evaluatingMinutesOfDataAllocatesNothing() {
    assertThat(allocated(Feeds.configuration(), Feeds::observation)).isZero();
  }

  @Test
  void neitherDoTheBreakersThatLiveByTheCalendar() {
    assertThat(allocated(Feeds.byTheCalendar(), Feeds::observation)).isZero();
  }

  @Test
  void neitherDoTheBreakersThatLiveBySignals() {
    assertThat(allocated(Feeds.bySignals(), Feeds::signals)).isZero();
  }

  @Test
  void neitherDoAllFifteenTogether() {
    assertThat(
            allocated(
                Feeds.allBreakers(),
                (symbols, i, random) -> Feeds.full(symbols, i, random, Feeds.POSITIONS)))
        .isZero();
  }

  private static long allocated(Configuration configuration, Feed feed) {
    SymbolTable symbols = new SymbolTable(1000);
    Random random = new Random(7);
    DeskEngine engine = new DeskEngine(configuration, symbols, new EngineListener() {}, false);
    for (int i = 0; i < FULL_WINDOWS; i++) {
      engine.on(feed.line(symbols, i, random));
    }
    long least = Long.MAX_VALUE;
    for (int batch = 0; batch < BATCHES; batch++) {
      Observation[] next = new Observation[MINUTES_OF_DATA];
      for (int i = 0; i < next.length; i++) {
        next[i] = feed.line(symbols, FULL_WINDOWS + batch * MINUTES_OF_DATA + i, random);
      }
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (Observation observation : next) {
        engine.on(observation);
      }
      least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
