package breakerboard.journal;

import breakerboard.desk.JournalExtent;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Looks what a journal and the recordings beside it hold and take. */
final class Extent {
  private static final String ENDS =
      """
      SELECT number, time FROM entry WHERE number IN
        ((SELECT min(number) FROM entry), (SELECT max(number) FROM entry)) ORDER BY number
      """;

  /** What SQLite keeps beside its file. */
  private static final List<String> FILES = List.of("", "-wal", "-shm");

  private Extent() {}

  /** Rows have no gaps between the oldest and the newest. */
  static JournalExtent of(Path journal, Connection connection) throws SQLException, IOException {
    long first = 0;
    long last = -1;
    long oldest = Times.NEVER;
    long newest = Times.NEVER;
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ENDS)) {
      while (row.next()) {
        last = row.getLong(1);
        newest = row.getLong(2);
        first = oldest == Times.NEVER ? last : first;
        oldest = oldest == Times.NEVER ? newest : oldest;
      }
    }
    long bytes = 0;
    for (String ending : FILES) {
      bytes += size(journal.resolveSibling(journal.getFileName() + ending));
    }
    return new JournalExtent(
        last - first + 1,
        oldest,
        newest,
        bytes,
        recorded(Recordings.beside(journal)),
        Files.getFileStore(journal).getUsableSpace());
  }

  private static long recorded(Path folder) throws IOException {
    long bytes = 0;
    for (Path day : SegmentFiles.days(folder)) {
      for (Path file : SegmentFiles.files(day)) {
        bytes += size(file);
      }
    }
    return bytes;
  }

  /** A file may be removed while one looks. */
  private static long size(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException _) {
      return 0;
    }
  }
}
