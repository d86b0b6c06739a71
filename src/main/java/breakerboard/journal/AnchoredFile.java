package breakerboard.journal;

import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The journal's file with the anchor of its end beside it, which follows each batch. */
final class AnchoredFile implements Store {
  private final JournalFile file;
  private final Path anchor;
  private final Removal removal;

  private AnchoredFile(JournalFile file, Path anchor, Removal removal) {
    this.file = file;
    this.anchor = anchor;
    this.removal = removal;
  }

  /**
   * @param clock by which rows grow old, nanoseconds since the epoch
   * @param watch looks on while an older journal is brought forward
   * @throws JournalException with a sentence when it cannot be used, or ends before its anchor
   */
  static AnchoredFile open(
      Path path, RowRetention retention, LongSupplier clock, OpeningWatch watch)
      throws JournalException {
    return open(path, retention, clock, System::nanoTime, watch);
  }

  /**
   * @param stopwatch how long it takes to remove rows, nanoseconds
   */
  static AnchoredFile open(
      Path path,
      RowRetention retention,
      LongSupplier clock,
      LongSupplier stopwatch,
      OpeningWatch watch)
      throws JournalException {
    JournalFile file = JournalFile.open(path, clock, watch);
    try {
      Path anchor = Anchor.beside(path);
      Optional<Anchor> known = Anchor.read(anchor);
      if (known.filter(end -> end.number() > file.last()).isPresent()) {
        throw new JournalException(
            "The journal %s ends at row %s and its anchor knows row %s: rows are missing. Put the file"
                    .formatted(path, Words.count(file.last()), Words.count(known.get().number()))
                + " back from a backup, or move both away and begin a new one.");
      }
      return new AnchoredFile(file, anchor, new Removal(file, retention, clock, stopwatch));
    } catch (JournalException e) {
      file.close();
      throw e;
    } catch (IOException e) {
      file.close();
      throw new JournalException(
          "The journal %s cannot be used: %s Verify it, and put the anchor of a backup back, or delete it to go on."
              .formatted(path, e.getMessage()),
          e);
    } catch (SQLException e) {
      file.close();
      throw Trouble.opening(path, e);
    }
  }

  @Override
  public void append(List<Entry> entries) throws SQLException {
    file.append(entries);
  }

  @Override
  public void mark() throws IOException {
    file.end().write(anchor);
  }

  @Override
  public boolean tidy() throws SQLException {
    return removal.step();
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
