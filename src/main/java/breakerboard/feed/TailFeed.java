package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
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
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Follows a growing file through rotation (another file takes the name: the old one is read to its
 * end first) and truncation (it begins anew). After a fault of the disk, when it is run again, and
 * where the desk's record knows how far it was read before a restart, it goes on where it stopped.
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
  private Resume resume;
  private ObservationReader reader;
  private long reported;
  private Optional<Object> key = Optional.empty();
  private long position;
  private String said = "";

  /**
   * @param resume where it stood when the desk last read it
   */
  public TailFeed(
      String uri,
      Path path,
      SymbolTable symbols,
      SymbolTable books,
      LongSupplier wallClock,
      TcpFeed.Pause pause,
      Resume resume) {
    this.uri = uri;
    this.path = path;
    this.symbols = symbols;
    this.books = books;
    this.wallClock = wallClock;
    this.pause = pause;
    this.resume = resume;
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
        catchUp(before, intake);
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

  /** What came while nobody read it, also into files that were rotated meanwhile. */
  private void catchUp(Optional<Object> now, Intake intake)
      throws IOException, InterruptedException {
    Optional<FeedPosition> stood = resume.position();
    if (stood.isEmpty()) {
      return;
    }
    List<Path> files = new Rotated(path).since(stood.get());
    if (!now.equals(key())) {
      return;
    }
    if (files.isEmpty()) {
      resume = Resume.none();
      say(
          intake,
          FeedState.LOST,
          "neither this file nor one beside it is the one that was read up to line "
              + stood.get().line()
              + ": lines of that one may be missing; reading this one from its start");
      return;
    }
    position = stood.get().offset();
    reported = stood.get().line();
    reader.resumeAfter(reported);
    key = files.size() == 1 ? now : Optional.empty();
    for (Path rotated : files.subList(0, files.size() - 1)) {
      readToItsEnd(rotated, intake);
    }
    resume = new Resume(Optional.empty(), resume.taken());
  }

  private void readToItsEnd(Path rotated, Intake intake) throws IOException, InterruptedException {
    try (FileChannel file = FileChannel.open(rotated, StandardOpenOption.READ)) {
      if (position == 0) {
        reportStart(file, intake);
      }
      file.position(position);
      for (int length = read(file); length > 0; length = read(file)) {
        take(length, file, intake);
      }
    }
    startOver(intake);
  }

  /** Where it stopped if it is still the same file, else from the start. */
  private void begin(FileChannel file, Optional<Object> now, Intake intake)
      throws IOException, InterruptedException {
    if (!now.equals(key) || file.size() < position) {
      key = now;
      startOver(intake);
      reportStart(file, intake);
    }
    file.position(position);
  }

  private void startOver(Intake intake) throws InterruptedException {
    reader.end(wallClock.getAsLong(), input -> put(input, intake));
    reader = reader();
    resume = Resume.none();
    position = 0;
    reported = 0;
  }

  private void reportStart(FileChannel file, Intake intake)
      throws IOException, InterruptedException {
    report(0, Fingerprint.of(file, file.size()), intake);
  }

  /** Nothing but whole lines lies before the offset. */
  private void report(long offset, String source, Intake intake) throws InterruptedException {
    intake.put(new FeedPosition(uri, reported, offset, source, wallClock.getAsLong()));
  }

  /** Once only: the desk's record may hold lines after the position. */
  private void put(Input input, Intake intake) throws InterruptedException {
    if (!resume.has(input)) {
      intake.put(input);
    }
  }

  private int read(FileChannel file) throws IOException {
    return file.read(ByteBuffer.wrap(chunk));
  }

  /** Hands on the lines of a chunk and says how far the file is read. */
  private void take(int length, FileChannel file, Intake intake)
      throws IOException, InterruptedException {
    position = file.position();
    reader.read(chunk, 0, length, wallClock.getAsLong(), input -> put(input, intake));
    if (reader.lines() != reported && !reader.withinRefusedLine()) {
      reported = reader.lines();
      long offset = position - reader.pending();
      report(offset, Fingerprint.of(file, offset), intake);
    }
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
        reportStart(file, intake);
        file.position(0);
      }
      int length = read(file);
      if (now.isPresent()) {
        say(intake, FeedState.CONNECTED, "following the file");
      }
      if (length > 0) {
        take(length, file, intake);
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
