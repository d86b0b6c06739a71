package breakerboard.feed;

import breakerboard.domain.SymbolTable;
import breakerboard.wire.LineSink;
import breakerboard.wire.ObservationReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.zip.GZIPInputStream;

/** A file of observations that is read once, from its first line to its last, without a pause. */
public final class ObservationFile {
  private static final int CHUNK = 1 << 16;

  private final Path path;
  private final long length;
  private Optional<CountedInput> input = Optional.empty();

  /**
   * @throws FeedException with a sentence when it is missing, a folder, empty or unreadable
   */
  public ObservationFile(Path path) throws FeedException {
    FileFeed.check(path);
    this.path = path;
    this.length = path.toFile().length();
  }

  /**
   * Reads it.
   *
   * @param symbols takes the names of positions
   * @param books takes the names of books
   * @param clock the time so far, nanoseconds since the epoch
   * @throws FeedException with a sentence when it holds no usable observation or cannot be read to
   *     its end
   */
  public void read(SymbolTable symbols, SymbolTable books, LongSupplier clock, LineSink sink)
      throws FeedException, InterruptedException {
    ObservationReader reader =
        new ObservationReader("file:" + path, symbols, books, ObservationReader.Stamp.EVENT_TIME);
    RecordedLines lines = new RecordedLines("The file " + path, sink);
    try (InputStream in = open()) {
      byte[] chunk = new byte[CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        reader.read(chunk, 0, read, clock.getAsLong(), lines);
      }
      reader.end(clock.getAsLong(), lines);
      lines.end();
    } catch (FeedException e) {
      throw e;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof FeedException useless) {
        throw useless;
      }
      throw e;
    } catch (IOException e) {
      throw new FeedException(
          "The file " + path + " cannot be read to its end: " + e.getMessage() + ".", e);
    }
  }

  private InputStream open() throws IOException {
    CountedInput counted = new CountedInput(Files.newInputStream(path));
    input = Optional.of(counted);
    return path.toString().endsWith(".gz") ? new GZIPInputStream(counted, CHUNK) : counted;
  }

  /** How much of it is read, 0 to 1; 0 where nobody knows how long it is. */
  public double share() {
    long bytes = input.map(CountedInput::count).orElse(0L);
    return length == 0 ? 0 : Math.min(1, bytes / (double) length);
  }
}
