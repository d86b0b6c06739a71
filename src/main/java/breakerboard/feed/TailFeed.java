package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.SymbolTable;
import breakerboard.wire.ObservationReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * Follows a growing file through rotation (another file takes the name: the old one is read to its
 * end first) and truncation (it begins anew).
 */
public final class TailFeed implements Feed {
  private static final int CHUNK = 1 << 16;
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final String uri;
  private final Path path;
  private final LongSupplier wallClock;
  private final TcpFeed.Pause pause;
  private final ObservationReader reader;
  private final byte[] chunk = new byte[CHUNK];

  public TailFeed(
      String uri,
      Path path,
      SymbolTable symbols,
      SymbolTable books,
      LongSupplier wallClock,
      TcpFeed.Pause pause) {
    this.uri = uri;
    this.path = path;
    this.wallClock = wallClock;
    this.pause = pause;
    this.reader = new ObservationReader(uri, symbols, books, ObservationReader.Stamp.ARRIVAL);
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public void run(Intake intake) throws InterruptedException {
    boolean missing = false;
    while (!Thread.currentThread().isInterrupted()) {
      try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
        Object key = key();
        report(intake, FeedState.CONNECTED, "following the file");
        missing = false;
        follow(file, key, intake);
      } catch (IOException e) {
        if (!missing) {
          missing = true;
          report(
              intake,
              FeedState.LOST,
              "the file cannot be read (" + e.getMessage() + "); waiting for it");
        }
        pause.of(LOOK_EVERY);
      }
    }
  }

  /** Until another file has taken the name and this one is read to its end. */
  private void follow(FileChannel file, Object key, Intake intake)
      throws IOException, InterruptedException {
    while (true) {
      boolean replaced = !Objects.equals(key, key());
      if (file.size() < file.position()) {
        reader.end(wallClock.getAsLong(), intake::put);
        file.position(0);
      }
      int length = file.read(ByteBuffer.wrap(chunk));
      if (length > 0) {
        reader.read(chunk, 0, length, wallClock.getAsLong(), intake::put);
      } else if (replaced) {
        reader.end(wallClock.getAsLong(), intake::put);
        return;
      } else {
        pause.of(LOOK_EVERY);
      }
    }
  }

  /** What tells this file from another of the same name. */
  private Object key() throws IOException {
    if (!Files.exists(path)) {
      return "missing";
    }
    Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    return key == null ? path : key;
  }

  private void report(Intake intake, FeedState state, String message) throws InterruptedException {
    intake.put(new FeedReport(uri, state, message, wallClock.getAsLong()));
  }
}
