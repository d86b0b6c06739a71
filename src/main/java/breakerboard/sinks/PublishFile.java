package breakerboard.sinks;

import breakerboard.desk.TradingBoard;
import breakerboard.wire.FileTrouble;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes the trading state as a file that is replaced whole, at each change and each second. */
public final class PublishFile implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(PublishFile.class);
  private static final long CLOSING_MILLIS = 2000;

  private final Path file;
  private final Path temporary;
  private final TradingBoard board;
  private final TradingLines lines;
  private final Thread thread;

  /**
   * Writes the file for the first time.
   *
   * @param desk the desk's name in the lines
   * @throws IOException with a sentence when the file cannot be written
   */
  public PublishFile(Path file, String desk, TradingBoard board) throws IOException {
    this.file = file.toAbsolutePath();
    this.temporary = this.file.resolveSibling(this.file.getFileName() + ".tmp");
    this.board = board;
    this.lines = new TradingLines(desk);
    TradingBoard.Page first = board.page();
    write(first);
    thread = Thread.ofVirtual().name("publish-file").start(() -> run(first));
  }

  /** Writes every page after the one that is written, the last one too. */
  private void run(TradingBoard.Page written) {
    TradingBoard.Page page = written;
    while (!page.closed()) {
      try {
        page = board.await(page);
        write(page);
      } catch (IOException e) {
        LOG.error("{}", e.getMessage());
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void write(TradingBoard.Page page) throws IOException {
    try {
      Files.writeString(temporary, lines.of(page));
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new IOException(
          "The trading state cannot be published to "
              + file
              + " ("
              + FileTrouble.words(e)
              + "): check the folder's permissions and space.",
          e);
    }
  }

  /**
   * Waits until the last state, halted because nobody supervises, is written; the board is closed
   * before.
   */
  @Override
  public void close() {
    try {
      thread.join(CLOSING_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
