package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedPosition;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.wire.LineSink;
import breakerboard.wire.ObservationReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Plays a file of JSON Lines, packed or not, by its timestamps. */
public final class FileFeed implements Feed {
  private static final int CHUNK = 1 << 16;

  private final String uri;
  private final Path path;
  private final ObservationReader reader;
  private final Playback playback;
  private final Playback.Reel reel;
  private final Resume resume;

  /**
   * @param resume where it stood when the desk last played it
   */
  public FileFeed(
      String uri,
      Path path,
      SymbolTable symbols,
      SymbolTable books,
      Playback playback,
      Resume resume) {
    this.uri = uri;
    this.path = path;
    this.reader = new ObservationReader(uri, symbols, books, ObservationReader.Stamp.EVENT_TIME);
    this.playback = playback;
    this.reel = playback.reel();
    this.resume = resume;
  }

  @Override
  public String uri() {
    return uri;
  }

  /**
   * Looks whether the file can be played at all.
   *
   * @throws FeedException with a sentence when it is missing, a folder, empty or unreadable
   */
  public static void check(Path path) throws FeedException {
    if (!Files.exists(path)) {
      throw new FeedException("There is no feed file " + path + ": check the path.");
    }
    if (Files.isDirectory(path)) {
      throw new FeedException(path + " is a folder: name a file of JSON Lines.");
    }
    if (!Files.isReadable(path)) {
      throw new FeedException("The feed file " + path + " cannot be read: check its permissions.");
    }
    try {
      if (Files.isRegularFile(path) && Files.size(path) == 0) {
        throw new FeedException("The feed file " + path + " is empty: there is nothing to play.");
      }
    } catch (FeedException e) {
      throw e;
    } catch (IOException e) {
      throw new FeedException("The feed file " + path + " cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public void run(Intake intake) throws IOException, InterruptedException {
    try {
      play(intake);
    } finally {
      reel.end();
    }
  }

  private void play(Intake intake) throws IOException, InterruptedException {
    check(path);
    String source = source();
    if (resume.position().filter(known -> !known.source().equals(source)).isPresent()) {
      throw new FeedException(
          "The feed file "
              + path
              + " is not the one that this journal knows: play it with a journal of its own.");
    }
    RecordedLines lines = new RecordedLines("The feed file " + path, new Player(intake, source));
    try (InputStream in = open(path)) {
      byte[] chunk = new byte[CHUNK];
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        reader.read(chunk, 0, length, playback.now(), lines);
      }
      reader.end(playback.now(), lines);
    } catch (ZipException | EOFException e) {
      throw new FeedException("The feed file " + path + " is damaged: " + e.getMessage() + ".", e);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    lines.end();
    intake.put(new FeedReport(uri, FeedState.ENDED, "the file has ended", playback.now()));
  }

  private String source() throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      return Fingerprint.of(file, file.size());
    }
  }

  /** Opens a file, unpacking it when its name ends in {@code .gz}. */
  public static InputStream open(Path path) throws IOException {
    return unpacked(path, Files.newInputStream(path));
  }

  /** The content of a file, unpacked when its name ends in {@code .gz}. */
  static InputStream unpacked(Path path, InputStream in) throws IOException {
    return path.toString().endsWith(".gz") ? new GZIPInputStream(in, CHUNK) : in;
  }

  private final class Player implements LineSink {
    private final Intake intake;
    private final String source;
    private boolean playing;

    private Player(Intake intake, String source) {
      this.intake = intake;
      this.source = source;
    }

    @Override
    public void accept(Input input) throws InterruptedException {
      if (resume.has(input)) {
        return;
      }
      if (!playing) {
        playing = true;
        reel.await(input.arrival());
        intake.put(new FeedReport(uri, FeedState.CONNECTED, "playing", input.arrival()));
        if (resume.position().isEmpty()) {
          intake.put(new FeedPosition(uri, 0, 0, source, input.arrival()));
        }
      }
      if (input instanceof Observation observation) {
        reel.await(observation.time());
      }
      intake.put(input);
    }
  }
}
