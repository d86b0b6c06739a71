package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.HandPacer;
import breakerboard.console.Throttle;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private final HandPacer pacer = new HandPacer();
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final CompletableFuture<Long> end = new CompletableFuture<>();
  private LongConsumer progress = _ -> {};
  private BooleanSupplier cancelled = () -> false;

  @TempDir private Path folder;

  private Export export() {
    return new Export(_ -> Optional.of(folder.resolve("all.csv")), screen::add, pacer);
  }

  private CompletionStage<Long> job(Path file, LongConsumer told, BooleanSupplier stop) {
    progress = told;
    cancelled = stop;
    return end;
  }

  private void draw() {
    while (!screen.isEmpty()) {
      screen.remove().run();
    }
  }

  private static String words(Export export) {
    return export.stateProperty().get().words();
  }

  @Test
  void progressIsToldFiveTimesASecondAtMost() {
    Export export = export();
    export.begin("all", this::job);
    assertThat(words(export)).isEqualTo("Exporting to all.csv: 0 rows");
    for (int row = 1; row <= 12_300; row++) {
      progress.accept(row);
    }
    assertThat(pacer.waiting()).isOne();
    pacer.pass(Throttle.CHARTS_MILLIS);
    assertThat(words(export)).isEqualTo("Exporting to all.csv: 12,300 rows");
  }

  @Test
  void theEndIsToldAndNoLateProgressAfterIt() {
    Export export = export();
    export.begin("all", this::job);
    progress.accept(5);
    end.complete(7L);
    draw();
    pacer.pass(Throttle.CHARTS_MILLIS);
    assertThat(words(export)).isEqualTo("7 rows written to " + folder.resolve("all.csv"));
    export.dismiss();
    assertThat(words(export)).isEmpty();
  }

  @Test
  void oneIsWrittenAtATime() {
    Export export = export();
    AtomicInteger others = new AtomicInteger();
    export.begin("all", this::job);
    export.begin(
        "other",
        (_, _, _) -> {
          others.incrementAndGet();
          return end;
        });
    assertThat(others.get()).isZero();
  }

  @Test
  void aCancelledOneSaysSo() {
    Export export = export();
    export.begin("all", this::job);
    export.cancel();
    assertThat(cancelled.getAsBoolean()).isTrue();
    end.completeExceptionally(new IllegalStateException("stopped"));
    draw();
    assertThat(words(export)).isEqualTo("Export cancelled, no file is left.");
  }

  @Test
  void oneThatIsCancelledTooLateSaysThatItsFileIsThere() {
    Export export = export();
    export.begin("all", this::job);
    export.cancel();
    end.complete(7L);
    draw();
    assertThat(words(export)).isEqualTo("7 rows written to " + folder.resolve("all.csv"));
  }

  @Test
  void aCancelledExportOfTheLiveLogLeavesNoFile() {
    Path file = folder.resolve("events.csv");
    LogRow row = LogRow.of(new Happenings().warned("EQ-LS-1", "volatility"));
    CompletionStage<Long> written =
        ShownEvents.of(List.of(row), Runnable::run).run(file, _ -> {}, () -> true);
    assertThat(written.toCompletableFuture()).isCompletedExceptionally();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFailureIsSaid() {
    Export export = export();
    export.begin("all", this::job);
    end.completeExceptionally(new IOException("No space left on device"));
    draw();
    assertThat(words(export)).isEqualTo("all.csv was not written: No space left on device");
    assertThat(export.stateProperty().get().failed()).isTrue();
  }

  @Test
  void nothingIsWrittenWhereNoFileIsChosen() {
    Export export = new Export(_ -> Optional.empty(), screen::add, pacer);
    export.begin("all", this::job);
    assertThat(words(export)).isEmpty();
  }

  private List<String> written(String name) throws IOException {
    Happenings desk = new Happenings();
    List<LogRow> rows =
        List.of(
            LogRow.of(
                desk.byHand(
                    EventType.KILL_SWITCH_ON,
                    "A,\"B\"",
                    "kill_switch",
                    BreakerStatus.EMERGENCY_HALT,
                    "=mkeller")),
            LogRow.of(desk.warned("EQ-LS-1", "volatility")));
    Path file = folder.resolve(name);
    Export export = new Export(_ -> Optional.of(file), Runnable::run, pacer);
    export.begin("live", ShownEvents.of(rows, Runnable::run));
    assertThat(words(export)).isEqualTo("2 rows written to " + file);
    return Files.readAllLines(file);
  }

  @Test
  void aTableQuotesWhatItMustAndRunsNoFormula() throws IOException {
    List<String> lines = written("live.csv");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith("2,2026-03-12T14:00:02Z,").contains(",EQ-LS-1,volatility,");
    assertThat(lines.get(2)).contains(",\"A,\"\"B\"\"\",").contains(",'=mkeller,");
  }

  @Test
  void jsonLinesHoldOneObjectEach() throws IOException {
    assertThat(written("live.jsonl"))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("{\"number\": 2, \"time\": \"2026-03-12T14:00:02Z\", \"priority\": ");
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Export export =
        new Export(_ -> Optional.of(folder.resolve("no-such/live.csv")), Runnable::run, pacer);
    export.begin("live", ShownEvents.of(List.of(), Runnable::run));
    assertThat(words(export)).startsWith("live.csv was not written: ");
  }
}
