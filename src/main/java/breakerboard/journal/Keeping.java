package breakerboard.journal;

import breakerboard.config.JournalSection;
import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where what happens on a desk is kept, and how long.
 *
 * @param journal its file; the recordings are beside it
 * @param rows how long the journal's rows are kept
 * @param kept how long the recordings are kept
 */
public record Keeping(Path journal, RowRetention rows, RecordingRetention kept) {
  private static final long MEGABYTE = 1_000_000;
  private static final int UNBOUND = 0;
  private static final long RECORDING_DAYS = 30;
  private static final long RECORDING_MEGABYTES = 10_000;

  /** The journal of a live desk where nobody names another. */
  public static Path usualJournal() {
    return Path.of(System.getProperty("user.home", "."), ".breakerboard", "journal.db");
  }

  /** In a journal, for as long as a configuration document says. */
  public static Keeping in(Path journal, Members document) {
    return new Keeping(
        journal,
        new RowRetention(
            JournalSection.KEEP_DAYS.number(document).map(Math::toIntExact).orElse(UNBOUND),
            bytes(JournalSection.KEEP_MEGABYTES, document).orElse((long) UNBOUND)),
        new RecordingRetention(
            JournalSection.RECORDING_DAYS.number(document).orElse(RECORDING_DAYS),
            bytes(JournalSection.RECORDING_MEGABYTES, document)
                .orElse(RECORDING_MEGABYTES * MEGABYTE)));
  }

  private static Optional<Long> bytes(JournalSection megabytes, Members document) {
    return megabytes.number(document).map(number -> number * MEGABYTE);
  }

  /** The folder of the recordings. */
  public Path recordings() {
    return Recordings.beside(journal);
  }

  JournalException unreadable(IOException because) {
    return new JournalException(
        "The recordings %s cannot be used (%s): check the rights of the folder and the room on its disk."
            .formatted(recordings(), because.getMessage()),
        because);
  }
}
