package breakerboard.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why a journal cannot be used or written, in sentences for the person who can mend it. */
final class Trouble {
  private static final int PRIMARY = 0xff;

  private Trouble() {}

  /** When rows cannot be written. */
  static String writing(Path journal, SQLException because) {
    return "The journal %s cannot be written (%s): %s."
        .formatted(journal, because.getMessage(), remedy(because));
  }

  /** When the anchor cannot: the rows are on disk, but cutting them off would not show. */
  static String marking(Path journal, Exception because) {
    return "The anchor of the journal %s cannot be written (%s): check the rights of its folder."
        .formatted(journal, because.getMessage());
  }

  /** When it cannot be opened. */
  static JournalException opening(Path journal, SQLException because) {
    return new JournalException(
        "The journal %s cannot be used (%s): %s."
            .formatted(journal, because.getMessage(), remedy(because)),
        because);
  }

  /** When it can be read and not written: it would stay so for as long as it is open. */
  static JournalException readOnly(Path journal) {
    return new JournalException(
        "The journal %s cannot be used (it is read-only): check the rights of the file and its folder."
            .formatted(journal));
  }

  /** When its folder or a file beside it cannot be used. */
  static JournalException opening(Path journal, IOException because) {
    return new JournalException(
        "The journal %s cannot be used (%s): check that its folder can be made and written."
            .formatted(journal, because),
        because);
  }

  /** When it cannot be read. */
  static JournalException reading(Path journal, SQLException because) {
    return new JournalException(
        "The journal %s cannot be read (%s): check its rights, and verify it with verify-journal."
            .formatted(journal, because.getMessage()),
        because);
  }

  private static String remedy(SQLException because) {
    if (!(because instanceof SQLiteException sqlite)) {
      return "make room on its disk, or check its rights";
    }
    return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & PRIMARY)) {
      case SQLITE_FULL -> "make room on its disk";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "another program holds it locked; close what else has it open";
      case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
          "check the rights of the file and its folder";
      case SQLITE_CORRUPT, SQLITE_NOTADB ->
          "the file is damaged, or no journal; keep it, and put a backup in its place";
      default -> "make room on its disk, or check its rights";
    };
  }
}
