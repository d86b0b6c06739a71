package breakerboard.console.events;

import breakerboard.config.ConfigText;
import breakerboard.domain.BreakerId;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.CsvLine;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * Writes what the live log shows to a file, the oldest first: CSV where its name ends in {@code
 * .csv}, else JSON Lines. The file is there whole or not at all.
 */
final class ShownEvents {
  private ShownEvents() {}

  /**
   * @param rows newest first, as they are shown
   * @param aside where it is written
   */
  static Export.Job of(List<LogRow> rows, Executor aside) {
    return (file, progress, cancelled) -> written(rows, file, cancelled, aside);
  }

  private static CompletionStage<Long> written(
      List<LogRow> rows, Path file, BooleanSupplier cancelled, Executor aside) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            write(rows, file, cancelled);
            return (long) rows.size();
          } catch (IOException e) {
            throw new UncheckedIOException(
                "the folder cannot be written (%s)".formatted(e.getMessage()), e);
          }
        },
        aside);
  }

  private static void write(List<LogRow> rows, Path file, BooleanSupplier cancelled)
      throws IOException {
    Path whole = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (BufferedWriter out = Files.newBufferedWriter(whole)) {
        if (String.valueOf(file.getFileName()).endsWith(".csv")) {
          csv(rows, out, cancelled);
        } else {
          jsonLines(rows, out, cancelled);
        }
      }
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  private static void csv(List<LogRow> rows, BufferedWriter out, BooleanSupplier cancelled)
      throws IOException {
    line(out, "number,time,priority,type,book,breaker,message,repeats,operator,reason");
    for (LogRow row : rows.reversed()) {
      goOnUnless(cancelled);
      line(out, CsvLine.of(fields(row).values().stream().map(ConfigText::plain).toList()));
    }
  }

  private static void jsonLines(List<LogRow> rows, BufferedWriter out, BooleanSupplier cancelled)
      throws IOException {
    for (LogRow row : rows.reversed()) {
      goOnUnless(cancelled);
      line(out, ConfigText.of(new ConfigNode.Members(fields(row))));
    }
  }

  private static void goOnUnless(BooleanSupplier cancelled) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("The export was cancelled.");
    }
  }

  private static void line(BufferedWriter out, String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  private static SequencedMap<String, ConfigNode> fields(LogRow row) {
    Event event = row.newest();
    SequencedMap<String, ConfigNode> fields = new LinkedHashMap<>();
    fields.put("number", ConfigNode.Numeric.of(event.id()));
    fields.put("time", new ConfigNode.Text(Times.instant(event.time()).toString()));
    fields.put("priority", new ConfigNode.Text(event.priority().name()));
    fields.put("type", new ConfigNode.Text(event.type().name()));
    fields.put("book", new ConfigNode.Text(event.book()));
    fields.put("breaker", new ConfigNode.Text(event.breaker().map(BreakerId::value).orElse("")));
    fields.put("message", new ConfigNode.Text(event.message()));
    fields.put("repeats", ConfigNode.Numeric.of(row.repeats()));
    fields.put("operator", new ConfigNode.Text(event.operator()));
    fields.put("reason", new ConfigNode.Text(event.reason()));
    return fields;
  }
}
