package breakerboard.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * The console while everything happens at once. Processor time is measured, not the clock's: how
 * busy the machine is otherwise says nothing about the console. {@link ConsoleFlood} measures by
 * the clock, for a minute.
 */
@Tag("alone")
class ConsoleFloodTest {
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final Duration OF_A_VIEW = Duration.ofSeconds(1);
  private static final int SECONDS_OF_A_MINUTE = 60;
  private static final long ASKED_MICROS = Duration.ofMillis(100).toMillis() * 1000;

  /** A round of views leaves nothing that grows; what the engine's own windows hold is in it. */
  private static final long HEAP_OF_A_ROUND = 8L << 20;

  /** Notes over the view come and go. */
  private static final int NODES_OF_NOTES = 60;

  @Test
  void everyViewAnswersAndNoEventIsLostWhileAThousandBooksFlood(@TempDir Path folder)
      throws IOException, InterruptedException, TimeoutException {
    FxToolkit.registerPrimaryStage();
    try (ConsoleFlood flood = new ConsoleFlood(folder)) {
      List<String> views = flood.views();
      flood.pour(WARM_UP);
      openEach(flood, views);
      ConsoleFlood.Footprint before = flood.footprint();
      round(flood, views);
      ConsoleFlood.Footprint after = flood.footprint();

      assertThat(flood.missed()).as("events that did not reach the screen").isZero();
      assertThat(after.heap() - before.heap()).as("growth").isLessThan(HEAP_OF_A_ROUND);
      assertThat(after.nodes()).isCloseTo(before.nodes(), within(NODES_OF_NOTES));
    }
  }

  /** What is made when a view is opened for the first time is made now. */
  private static void openEach(ConsoleFlood flood, List<String> views) throws InterruptedException {
    for (String view : views) {
      flood.show(view);
      flood.pour(OF_A_VIEW);
    }
  }

  private static void round(ConsoleFlood flood, List<String> views) throws InterruptedException {
    for (String view : views) {
      flood.show(view);
      ConsoleFlood.Seen seen = flood.pour(OF_A_VIEW);
      assertThat(seen.observations()).isEqualTo(ConsoleFlood.PER_SECOND * OF_A_VIEW.toSeconds());
      assertThat(seen.events() * SECONDS_OF_A_MINUTE)
          .as("events a minute over " + view)
          .isGreaterThanOrEqualTo(ConsoleFlood.EVENTS_A_MINUTE * OF_A_VIEW.toSeconds());
      assertThat(seen.work().getMaxValue())
          .as("microseconds that the window works before it answers, in " + view)
          .isLessThanOrEqualTo(ASKED_MICROS);
    }
  }
}
