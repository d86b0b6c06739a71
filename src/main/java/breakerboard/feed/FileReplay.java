package breakerboard.feed;

import breakerboard.config.Configuration;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.ReplayReel;
import breakerboard.desk.ReplaySource;
import breakerboard.desk.ReplayStart;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.wire.ObservationReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.zip.ZipException;

/** A file of JSON Lines, packed or not, to be replayed; it can only be read from its begin. */
public final class FileReplay implements ReplaySource {
  private static final int CHUNK = 1 << 16;

  private final Path file;
  private final Configuration configuration;
  private final int symbols;
  private final int books;

  /**
   * @param configuration of the engine that takes it
   * @param symbols most names of positions that the engine knows
   * @param books most books that it knows
   */
  public FileReplay(Path file, Configuration configuration, int symbols, int books) {
    this.file = file;
    this.configuration = configuration;
    this.symbols = symbols;
    this.books = books;
  }

  @Override
  public String name() {
    return "file " + file.getFileName();
  }

  @Override
  public long from() {
    return Times.NEVER;
  }

  @Override
  public long to() {
    return Times.NEVER;
  }

  @Override
  public ReplayReel open(long time) throws IOException {
    FileFeed.check(file);
    return new Reel();
  }

  private final class Reel implements ReplayReel {
    private final SymbolTable table = new SymbolTable(symbols);
    private final Deque<Input> waiting = new ArrayDeque<>();
    private final RecordedLines lines = new RecordedLines("The file " + file, waiting::addLast);
    private final ObservationReader reader =
        new ObservationReader(
            "file:" + file, table, new SymbolTable(books), ObservationReader.Stamp.EVENT_TIME);
    private final byte[] chunk = new byte[CHUNK];
    private final long size;
    private final CountedInput packed;
    private final InputStream in;
    private boolean ended;

    Reel() throws IOException {
      size = Math.max(1, Files.size(file));
      packed = new CountedInput(Files.newInputStream(file));
      try {
        in = FileFeed.unpacked(file, packed);
      } catch (IOException e) {
        packed.close();
        throw damaged(e);
      }
    }

    @Override
    public SymbolTable symbols() {
      return table;
    }

    @Override
    public ReplayStart start() {
      return ReplayStart.anew(configuration);
    }

    @Override
    public Optional<Input> next() throws IOException {
      try {
        while (waiting.isEmpty() && !ended) {
          readOn();
        }
      } catch (ZipException | EOFException e) {
        ended = true;
        throw damaged(e);
      } catch (UncheckedIOException e) {
        ended = true;
        throw e.getCause();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        ended = true;
      }
      return Optional.ofNullable(waiting.pollFirst());
    }

    private void readOn() throws IOException, InterruptedException {
      int length = in.read(chunk);
      if (length >= 0) {
        reader.read(chunk, 0, length, Times.NEVER, lines);
      } else {
        ended = true;
        reader.end(Times.NEVER, lines);
        lines.end();
      }
    }

    private FeedException damaged(IOException because) {
      return new FeedException(
          "The file " + file + " is damaged: " + because.getMessage() + ".", because);
    }

    @Override
    public Optional<ReplayGap> gap() {
      return Optional.empty();
    }

    @Override
    public Optional<ReplayStart> resume() {
      return Optional.empty();
    }

    @Override
    public double progress() {
      return Math.clamp((double) packed.count() / size, 0, 1);
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException _) {
        // it was only read
      }
    }
  }
}
