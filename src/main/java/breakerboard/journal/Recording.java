package breakerboard.journal;

import breakerboard.config.KeyCatalogue;
import breakerboard.desk.Checkpoint;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/**
 * A recording that is being read: a checkpoint, then the inputs after it in their order, from one
 * segment into the next. Where inputs are missing it stops and says what is missing; {@link
 * #resume} goes on behind it. Used by one thread.
 */
public final class Recording implements Closeable {
  private final List<Segment> segments;
  private final KeyCatalogue catalogue;
  private final SymbolTable symbols;
  private final long until;
  private final List<String> troubles;
  private SegmentReader reader;
  private Checkpoint checkpoint;
  private int at;
  private long inputs;
  private long last;
  private long readBefore;
  private boolean ended;
  private Optional<Gap> gap = Optional.empty();
  private Optional<SegmentReader.CutOff> cutOff = Optional.empty();

  /**
   * Inputs that are missing.
   *
   * @param fromInput how many inputs came before the first that is missing
   * @param toInput how many came before the first that is there again, {@link Segment#UNKNOWN} when
   *     there is none
   * @param from when the last before them came, nanoseconds since the epoch
   * @param to when it goes on, {@link Times#NEVER} when it does not
   * @param because a sentence
   */
  public record Gap(long fromInput, long toInput, long from, long to, String because) {}

  /**
   * Opens a segment.
   *
   * @param at its place in the segments
   * @param until inputs after this are left, {@link Times#NEVER} for all
   * @param troubles of segments after it whose checkpoints cannot be read, each a sentence
   */
  Recording(
      List<Segment> segments,
      int at,
      KeyCatalogue catalogue,
      SymbolTable symbols,
      long until,
      List<String> troubles)
      throws RecordingException {
    this.segments = List.copyOf(segments);
    this.at = at;
    this.catalogue = catalogue;
    this.symbols = symbols;
    this.until = until;
    this.troubles = List.copyOf(troubles);
    this.reader = SegmentReader.open(segments.get(at).file(), symbols);
    try {
      this.checkpoint = reader.checkpoint(catalogue);
    } catch (RecordingException e) {
      reader.close();
      throw e;
    }
    this.inputs = reader.header().inputs();
    this.last = reader.header().time();
  }

  /** From which it goes on: the one that was opened, or behind the last gap. */
  public Checkpoint checkpoint() {
    return checkpoint;
  }

  /** The next input; empty at the end, and at a {@link #gap}. */
  public Optional<Input> next() throws RecordingException {
    while (!ended && gap.isEmpty()) {
      Optional<Input> input = reader.next();
      if (input.isPresent()) {
        return taken(input.get());
      }
      cutOff = reader.cutOff().or(() -> cutOff);
      goOn();
    }
    return Optional.empty();
  }

  private Optional<Input> taken(Input input) {
    if (until != Times.NEVER && input.arrival() > until) {
      ended = true;
      return Optional.empty();
    }
    inputs++;
    last = input.arrival();
    return Optional.of(input);
  }

  private void goOn() throws RecordingException {
    if (at + 1 >= segments.size()) {
      ended = true;
      return;
    }
    at++;
    Segment segment = segments.get(at);
    SegmentReader following;
    try {
      following = SegmentReader.open(segment.file(), symbols);
    } catch (RecordingException e) {
      gap = Optional.of(missing(String.valueOf(e.getMessage())));
      return;
    }
    SegmentHeader header = following.header();
    if (header.inputs() == inputs && header.joins()) {
      readBefore += reader.position();
      reader.close();
      reader = following;
      reader.skipCheckpoint();
    } else {
      following.close();
      gap = Optional.of(missing(why(header)));
    }
  }

  private String why(SegmentHeader following) {
    if (!following.joins()) {
      return "The program began anew without what was before.";
    }
    return reader.cutOff().map(SegmentReader.CutOff::words).orElse("A segment is missing.");
  }

  /** Up to the next segment whose head can be read. */
  private Gap missing(String because) {
    return segments.stream()
        .skip(at)
        .filter(Segment::readable)
        .findFirst()
        .map(next -> new Gap(inputs, next.firstInput(), last, next.first(), because))
        .orElseGet(() -> new Gap(inputs, Segment.UNKNOWN, last, Times.NEVER, because));
  }

  /** What is missing here. */
  public Optional<Gap> gap() {
    return gap;
  }

  /**
   * Goes on behind the gap.
   *
   * @return the checkpoint from which it does; empty where none can be read any more
   */
  public Optional<Checkpoint> resume() {
    for (; gap.isPresent() && at < segments.size(); at++) {
      try {
        SegmentReader following = SegmentReader.open(segments.get(at).file(), symbols);
        Checkpoint found = checkpoint(following);
        reader.close();
        reader = following;
        checkpoint = found;
        inputs = following.header().inputs();
        last = following.header().time();
        gap = Optional.empty();
        return Optional.of(found);
      } catch (RecordingException _) {
        // the gap goes on behind this one
      }
    }
    ended = true;
    return Optional.empty();
  }

  private Checkpoint checkpoint(SegmentReader of) throws RecordingException {
    try {
      return of.checkpoint(catalogue);
    } catch (RecordingException e) {
      of.close();
      throw e;
    }
  }

  /**
   * Where a segment so far ended before its file did: the last one, after the program was killed.
   */
  public Optional<SegmentReader.CutOff> cutOff() {
    return cutOff;
  }

  /**
   * Of newer segments whose checkpoints could not be read, each a sentence; empty when all is well.
   */
  public List<String> troubles() {
    return troubles;
  }

  /** How many inputs there were since ever up to here. */
  public long inputs() {
    return inputs;
  }

  /** How many bytes of the segments were read. */
  long bytesRead() {
    return readBefore + reader.position();
  }

  /**
   * How many bytes the segments have that are still to be read, and those that were; what begins
   * after the last input that is wanted is not read.
   */
  long bytes() {
    long following = 0;
    for (Segment segment : segments.subList(at + 1, segments.size())) {
      boolean wanted = until == Times.NEVER || segment.first() <= until;
      following += wanted ? segment.file().toFile().length() : 0;
    }
    return readBefore + reader.length() + following;
  }

  /** Arrival of the last input, or the time of the checkpoint before the first. */
  public long lastTime() {
    return last;
  }

  @Override
  public void close() {
    reader.close();
  }
}
