package breakerboard.journal;

import breakerboard.desk.Checkpoint;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.wire.ByteWriter;
import breakerboard.wire.InputWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what the engine takes, in segment files by day: each begins with a checkpoint and
 * goes on with the inputs after it. Used by one thread.
 */
public final class Recorder implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

  /** A segment of so many bytes before they are deflated is long enough. */
  private static final long LONG_ENOUGH = 64L << 20;

  /** A block that is damaged is lost as a whole: where much has waited it is cut. */
  private static final int LONG_BLOCK = 1 << 17;

  private static final long OLD_ENOUGH = TimeUnit.MINUTES.toNanos(10);

  /** A new day begins with a checkpoint, unless the days of a recorded feed fly past. */
  private static final long YOUNG = TimeUnit.SECONDS.toNanos(10);

  private final Path folder;
  private final Disk disk;
  private final LongSupplier nanoClock;
  private final InputWriter writer;
  private final ByteWriter raw = new ByteWriter();

  /** Where blocks end in it, between two inputs. */
  private final List<Integer> blockEnds = new ArrayList<>();

  private final ByteWriter state = new ByteWriter();
  private long nextNumber;
  private long inputs;
  private boolean joins;

  /** Begun and not on disk yet: the first, while it has no time or the disk fails. */
  private Optional<Beginning> beginning = Optional.empty();

  private Optional<SegmentWriter> current = Optional.empty();
  private long written;
  private long begun;
  private long firstTime;
  private long lastTime;

  private record Beginning(Checkpoint checkpoint, long inputs, boolean joins) {}

  private Recorder(
      Path folder, SymbolTable symbols, long inputs, boolean joins, Disk disk, LongSupplier clock)
      throws IOException {
    this.folder = folder;
    this.writer = new InputWriter(symbols);
    this.inputs = inputs;
    this.joins = joins;
    this.disk = disk;
    this.nanoClock = clock;
    for (Path day : SegmentFiles.days(folder)) {
      for (Path file : SegmentFiles.files(day)) {
        nextNumber = Math.max(nextNumber, SegmentFiles.number(file).orElseThrow() + 1);
      }
      for (Path left : SegmentFiles.unfinished(day)) {
        Files.delete(left);
      }
    }
  }

  /**
   * Goes on with a recording that was read to its end, or begins the first.
   *
   * @param symbols the names behind the ids of positions
   * @param inputs how many inputs the engine took since ever, as {@link Recording#inputs} says
   * @throws IOException when the folder cannot be read
   */
  public static Recorder goingOn(Path folder, SymbolTable symbols, long inputs) throws IOException {
    return new Recorder(folder, symbols, inputs, true, Disk.files(), System::nanoTime);
  }

  /**
   * Begins anew behind a recording that could not be read to its end: whoever reads on finds a gap
   * there.
   *
   * @param inputs how many inputs the recording knows of at least
   * @throws IOException when the folder cannot be read
   */
  public static Recorder anew(Path folder, SymbolTable symbols, long inputs) throws IOException {
    return new Recorder(folder, symbols, inputs, false, Disk.files(), System::nanoTime);
  }

  static Recorder on(Disk disk, LongSupplier nanoClock, Path folder, SymbolTable symbols)
      throws IOException {
    return new Recorder(folder, symbols, 0, true, disk, nanoClock);
  }

  /**
   * Begins a new segment with the engine's state after all inputs so far; on disk when this
   * returns, but for the first of an engine that has no time yet.
   *
   * @throws IOException when it cannot be written: the segment before goes on, and the first is
   *     tried again with each {@link #flush}
   */
  public void begin(Checkpoint checkpoint) throws IOException {
    try {
      flush();
      Beginning next = new Beginning(checkpoint, inputs, joins);
      if (current.isEmpty()) {
        beginning = Optional.of(next);
      }
      if (checkpoint.time() != Times.NEVER) {
        create(next, checkpoint.time());
      }
    } catch (IOException e) {
      age();
      throw e;
    }
  }

  /** From now on. */
  private void age() {
    written = 0;
    begun = nanoClock.getAsLong();
  }

  /** Takes the next input; {@link #flush} writes it. */
  public void add(Input input) {
    if (current.isEmpty() && beginning.isEmpty()) {
      throw new IllegalStateException("A recording begins with a checkpoint.");
    }
    if (current.isEmpty() && raw.size() == 0) {
      firstTime = input.arrival();
    }
    writer.write(input, raw);
    int from = blockEnds.isEmpty() ? 0 : blockEnds.getLast();
    if (raw.size() - from >= LONG_BLOCK) {
      blockEnds.add(raw.size());
    }
    lastTime = input.arrival();
    inputs++;
  }

  /**
   * Returns when all inputs so far are on disk.
   *
   * @throws IOException when they are not: they wait for the next time
   */
  public void flush() throws IOException {
    if (beginning.isPresent() && raw.size() > 0) {
      create(beginning.get(), firstTime);
    }
    if (current.isPresent()) {
      SegmentWriter segment = current.get();
      if (raw.size() > 0) {
        addBlocks(segment);
        written += raw.size();
        clear();
      }
      segment.flush();
    }
  }

  private void addBlocks(SegmentWriter segment) {
    int from = 0;
    for (int end : blockEnds) {
      segment.add(raw, from, end);
      from = end;
    }
    if (from < raw.size()) {
      segment.add(raw, from, raw.size());
    }
  }

  private void clear() {
    raw.clear();
    blockEnds.clear();
  }

  private void create(Beginning next, long time) throws IOException {
    state.clear();
    CheckpointBytes.write(next.checkpoint(), state);
    ByteWriter block = SegmentWriter.checkpoint(state);
    Checkpoint checkpoint = next.checkpoint();
    SegmentHeader header =
        new SegmentHeader(
            nextNumber,
            time,
            checkpoint.lastEvent(),
            next.inputs(),
            checkpoint.live(),
            next.joins(),
            checkpoint.configuration().version(),
            block.size());
    Path file = SegmentFiles.file(folder, time, nextNumber);
    SegmentWriter made = SegmentWriter.create(disk, file, header, block);
    Optional<SegmentWriter> former = current;
    current = Optional.of(made);
    nextNumber++;
    if (former.isPresent()) {
      writer.startOver();
      end(former.get());
    }
    joins = true;
    beginning = Optional.empty();
    age();
    firstTime = time;
    if (raw.size() == 0) {
      lastTime = time;
    }
    Path day = file.resolveSibling("");
    if (former.stream().noneMatch(ended -> ended.file().startsWith(day))) {
      list(file);
    }
  }

  private void end(SegmentWriter segment) {
    try {
      segment.close();
      list(segment.file());
    } catch (IOException e) {
      LOG.warn("The segment {} cannot be closed; all of it is on disk", segment.file(), e);
    }
  }

  /** The index only spares reading the heads of the segments: without it nothing is lost. */
  private void list(Path file) {
    Path day = file.resolveSibling("");
    boolean ended = current.stream().noneMatch(segment -> segment.file().equals(file));
    try {
      DayIndex.write(
          day,
          DayIndex.read(day).stream()
              .map(s -> ended && s.file().equals(file) ? s.endedAt(lastTime) : s)
              .toList());
    } catch (IOException e) {
      LOG.warn("The index of the recordings in {} cannot be written", day, e);
    }
  }

  /**
   * Whether the segment is so long, so old, or of so old a day that a new one had better begin:
   * {@link #begin} needs a checkpoint for it.
   */
  public boolean wantsCheckpoint() {
    if (current.isEmpty()) {
      return false;
    }
    long age = nanoClock.getAsLong() - begun;
    boolean otherDay =
        age >= YOUNG && SegmentFiles.day(lastTime).isAfter(SegmentFiles.day(firstTime));
    return written + raw.size() >= LONG_ENOUGH || age >= OLD_ENOUGH || otherDay;
  }

  /** Whether a checkpoint of this program is on disk. */
  boolean begins() {
    return current.isPresent();
  }

  /** Forgets what waits: the next checkpoint does not follow from what was before. */
  public void interrupt() {
    clear();
    joins = false;
  }

  /** How many inputs there were since ever. */
  public long inputs() {
    return inputs;
  }

  /** Bytes in memory that are not on disk. */
  public long waiting() {
    return raw.size() + current.map(SegmentWriter::waiting).orElse(0L);
  }

  /** Ends the segment; what waits is written first. */
  @Override
  public void close() throws IOException {
    try {
      flush();
    } finally {
      if (current.isPresent()) {
        SegmentWriter segment = current.get();
        current = Optional.empty();
        segment.close();
        list(segment.file());
      }
    }
  }
}
