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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Follows a growing file through rotation (another file takes the name: the old one is read to its
 * end first) and truncation (it begins anew). After a fault of the disk, and when it is run again,
 * it goes on where it stopped.
 */
public final class TailFeed implements Feed {
  private static final int CHUNK = 1 << 16;
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final String uri;
  private final Path path;
  private final SymbolTable symbols;
  private final SymbolTable books;
  private final LongSupplier wallClock;
  private final TcpFeed.Pause pause;
  private final byte[] chunk = new byte[CHUNK];
  private ObservationReader reader;
  private Optional<Object> key = Optional.empty();
  private long position;
  private String said = "";

  public TailFeed(
      String uri,
      Path path,
      SymbolTable symbols,
      SymbolTable books,
      LongSupplier wallClock,
      TcpFeed.Pause pause) {
    this.uri = uri;
    this.path = path;
    this.symbols = symbols;
    this.books = books;
    this.wallClock = wallClock;
    this.pause = pause;
    this.reader = reader();
  }

  private ObservationReader reader() {
    return new ObservationReader(uri, symbols, books, ObservationReader.Stamp.ARRIVAL);
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public void run(Intake intake) throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      Optional<Object> before = Optional.empty();
      try {
        before = key();
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
          if (before.isPresent() && before.equals(key())) {
            begin(file, before, intake);
            follow(file, intake);
          }
        }
      } catch (NoSuchFileException e) {
        say(intake, FeedState.LOST, "there is no such file; waiting for it");
        pause.of(LOOK_EVERY);
      } catch (IOException e) {
        say(intake, FeedState.LOST, "the file cannot be read (" + e.getMessage() + "); waiting");
        pause.of(LOOK_EVERY);
      }
    }
  }

  /** Where it stopped if it is still the same file, else from the start. */
  private void begin(FileChannel file, Optional<Object> now, Intake intake)
      throws IOException, InterruptedException {
    if (!now.equals(key) || file.size() < position) {
      key = now;
      startOver(intake);
    }
    file.position(position);
  }

  private void startOver(Intake intake) throws InterruptedException {
    reader.end(wallClock.getAsLong(), intake::put);
    reader = reader();
    position = 0;
  }

  /**
   * Until another file has taken the name and this one is read to its end. While there is none of
   * that name this one stays open, so that no other can pass for it.
   */
  private void follow(FileChannel file, Intake intake) throws IOException, InterruptedException {
    while (true) {
      Optional<Object> now = key();
      if (file.size() < position) {
        startOver(intake);
        file.position(0);
      }
      int length = file.read(ByteBuffer.wrap(chunk));
      if (now.isPresent()) {
        say(intake, FeedState.CONNECTED, "following the file");
      }
      if (length > 0) {
        position = file.position();
        reader.read(chunk, 0, length, wallClock.getAsLong(), intake::put);
      } else if (now.isPresent() && !now.equals(key)) {
        return;
      } else {
        if (now.isEmpty()) {
          say(intake, FeedState.LOST, "the file is gone; waiting for the next one");
        }
        pause.of(LOOK_EVERY);
      }
    }
  }

  /** What tells the file of that name from another; empty when there is none. */
  private Optional<Object> key() throws IOException {
    try {
      Object found = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return Optional.of(found == null ? path : found);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private void say(Intake intake, FeedState state, String message) throws InterruptedException {
    if (!message.equals(said)) {
      said = message;
      intake.put(new FeedReport(uri, state, message, wallClock.getAsLong()));
    }
  }
}
