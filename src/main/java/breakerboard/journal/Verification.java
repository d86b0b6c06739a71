package breakerboard.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What a walk along the whole chain found.
 *
 * @param removed how many rows were removed before the first one, because they were kept long
 *     enough
 * @param rows how many rows are good, from the first that is kept
 * @param end the hash of the last good row
 * @param fault what is wrong with the first bad row, or with the beginning or end; empty when all
 *     is well
 */
public record Verification(long removed, long rows, String end, Optional<String> fault) {
  /**
   * Walks along the chain of a journal that may be written meanwhile, and compares its end with the
   * anchor beside it.
   *
   * @throws JournalException with a sentence when the file cannot be read
   */
  public static Verification of(Path journal) throws JournalException {
    if (!Files.isRegularFile(journal)) {
      throw new JournalException("There is no journal " + journal + ": give the path of its file.");
    }
    try {
      Optional<Anchor> anchor = Anchor.read(Anchor.beside(journal));
      try (Connection connection = JournalFile.connect(journal, true)) {
        connection.setAutoCommit(false);
        return new ChainWalk(Removed.of(connection), anchor).along(connection);
      }
    } catch (SQLException e) {
      throw Trouble.reading(journal, e);
    } catch (IOException e) {
      throw new JournalException(
          "The journal %s cannot be verified: %s".formatted(journal, e.getMessage()), e);
    }
  }
}
