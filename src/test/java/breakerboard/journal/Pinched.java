package breakerboard.journal;

import breakerboard.desk.OpeningWatch;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A journal on a real file that can be told what to refuse. */
final class Pinched implements Store {
  private final JournalFile file;

  Pinched(Path path) throws JournalException {
    file = JournalFile.open(path, () -> Written.NOON, OpeningWatch.NONE);
  }

  void pragma(String pragma) throws SQLException {
    try (Statement statement = file.connection().createStatement()) {
      statement.execute("PRAGMA " + pragma);
    }
  }

  @Override
  public void append(List<Entry> entries) throws SQLException {
    file.append(entries);
  }

  @Override
  public void mark() {}

  @Override
  public boolean tidy() {
    return false;
  }

  @Override
  public long last() {
    return file.last();
  }

  @Override
  public void close() throws JournalException {
    file.close();
  }
}
