package breakerboard.journal;

import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Writes all that is looked for to a file, page by page: no page holds the journal's own growth up.
 * The file appears when it is whole.
 */
final class Export {
  private static final int PAGE = 2000;

  private final Search search;
  private final HistoryQuery query;
  private final LongConsumer progress;
  private final BooleanSupplier cancelled;

  Export(Search search, HistoryQuery query, LongConsumer progress, BooleanSupplier cancelled) {
    this.search = search;
    this.query = query;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * @return how many rows it wrote
   * @throws IOException with a sentence when the file cannot be written
   * @throws CancellationException when it was cancelled
   */
  long to(Path file) throws SQLException, IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      ExportForm form = ExportForm.of(file.toString().toLowerCase(Locale.ROOT));
      long rows;
      try (BufferedWriter out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
        rows = write(form, out);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      return rows;
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be written (%s): choose another place, or make room there."
              .formatted(file, e.getMessage()),
          e);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private long write(ExportForm form, BufferedWriter out) throws SQLException, IOException {
    long rows = 0;
    long after = 0;
    out.write(form.header());
    List<HistoryRow> page;
    do {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("The export was cancelled.");
      }
      page = search.oldest(query, after, PAGE);
      for (HistoryRow row : page) {
        out.write(form.line(row));
        after = row.number();
      }
      rows += page.size();
      progress.accept(rows);
    } while (page.size() == PAGE);
    return rows;
  }
}
