package breakerboard.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second program from writing the same journal; ends with the program, however that ends.
 */
final class JournalLock implements Closeable {
  private static final String SUFFIX = ".lock";

  private final FileChannel channel;

  private JournalLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * @throws JournalException with a sentence when another program has it
   */
  static JournalLock of(Path journal) throws JournalException {
    Path file = journal.resolveSibling(journal.getFileName() + SUFFIX);
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (taken(channel)) {
        return new JournalLock(channel);
      }
      channel.close();
    } catch (IOException e) {
      throw Trouble.opening(journal, e);
    }
    throw new JournalException(
        "The journal "
            + journal
            + " is written by another console: close that one, or give this one a journal of its own.");
  }

  private static boolean taken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  @Override
  public void close() throws JournalException {
    try {
      channel.close();
    } catch (IOException e) {
      throw new JournalException("The lock of the journal cannot be given back.", e);
    }
  }
}
