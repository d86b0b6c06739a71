package breakerboard.sinks;

import breakerboard.wire.FileTrouble;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of lines written by a thread of its own, so that a slow disk delays nobody. What waits for
 * the disk is bounded; what does not fit is counted and said on closing.
 */
public final class LineFile implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(LineFile.class);
  private static final long MOST_WAITING = 16L << 20;
  private static final String END = "\0end";

  private final Path path;
  private final BufferedWriter writer;
  private final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicLong left = new AtomicLong();
  private final long mostWaiting;
  private final Thread thread;
  private volatile String failure = "";

  /**
   * Creates the file, or empties it.
   *
   * @throws IOException with a sentence when it cannot be written
   */
  public LineFile(Path path) throws IOException {
    this(path, MOST_WAITING);
  }

  /**
   * @param mostWaiting characters that may wait for the disk
   */
  LineFile(Path path, long mostWaiting) throws IOException {
    this.path = path;
    this.mostWaiting = mostWaiting;
    try {
      writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IOException(
          "The file "
              + path
              + " cannot be written ("
              + FileTrouble.words(e)
              + "): check its folder.",
          e);
    }
    thread = Thread.ofVirtual().name("lines").start(this::run);
  }

  /** Takes one line without its newline, none after the disk has failed; never waits. */
  public void write(String line) {
    if (!failure.isEmpty()) {
      return;
    }
    if (waiting.addAndGet(line.length()) > mostWaiting) {
      waiting.addAndGet(-line.length());
      left.incrementAndGet();
      return;
    }
    queue.add(line);
  }

  private void run() {
    try (writer) {
      for (String line = queue.take(); !line.equals(END); line = queue.take()) {
        writer.write(line);
        writer.write('\n');
        waiting.addAndGet(-line.length());
        if (queue.isEmpty()) {
          writer.flush();
        }
      }
      writer.flush();
    } catch (IOException e) {
      failure = "The file " + path + " could not be written to its end: " + e.getMessage() + ".";
      queue.clear();
      LOG.error("{}", failure);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Writes what is queued; an {@link IOException} with a sentence when something could not be
   * written.
   */
  @Override
  public void close() throws IOException {
    queue.add(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!failure.isEmpty()) {
      throw new IOException(failure);
    }
    if (left.get() > 0) {
      throw new IOException(
          "The file "
              + path
              + " lacks "
              + left
              + " lines, because the disk was slower than the desk: play it slower, or use a faster disk.");
    }
  }
}
