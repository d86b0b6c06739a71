package breakerboard.journal;

import breakerboard.config.KeyCatalogue;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What was recorded, by day (UTC) and time. */
public final class Recordings {
  private static final String SUFFIX = ".recordings";

  private final Path folder;

  /**
   * @param folder that a {@link Recorder} writes; it need not exist
   */
  public Recordings(Path folder) {
    this.folder = folder;
  }

  /** The folder of the recordings beside a journal. */
  public static Path beside(Path journal) {
    return journal.resolveSibling(journal.getFileName() + SUFFIX);
  }

  /** The days on which a segment begins, the oldest first. */
  public List<LocalDate> days() throws IOException {
    List<LocalDate> days = new ArrayList<>();
    for (Path day : SegmentFiles.days(folder)) {
      if (!SegmentFiles.files(day).isEmpty()) {
        SegmentFiles.day(day).ifPresent(days::add);
      }
    }
    return days;
  }

  /** All segments in the order in which they were written. */
  public List<Segment> segments() throws IOException {
    return SegmentFiles.all(folder);
  }

  /**
   * Opens the newest segment that begins at or before a time, or else the first one.
   *
   * @param from nanoseconds since the epoch; inputs between the checkpoint and it come too, the
   *     engine needs them
   * @param until the first input after it ends the reading, {@link Times#NEVER} for all
   * @param symbols takes the names of positions
   * @throws RecordingException with a sentence when nothing is recorded, or the checkpoint is
   *     damaged
   * @throws IOException when the folder cannot be read
   */
  public Recording open(long from, long until, KeyCatalogue catalogue, SymbolTable symbols)
      throws IOException {
    List<Segment> segments = segments();
    if (segments.isEmpty()) {
      throw new RecordingException(
          "Nothing is recorded in " + folder + ": check the path of the journal.");
    }
    Segment begin =
        segments.stream()
            .filter(segment -> segment.first() <= from)
            .max(Comparator.comparing(Segment::number))
            .orElse(segments.getFirst());
    return new Recording(segments, segments.indexOf(begin), catalogue, symbols, until, List.of());
  }

  /**
   * Opens what is nearest to a time, for showing as much as can be read: the newest segment before
   * it whose checkpoint can be, else the oldest after it.
   *
   * @param from nanoseconds since the epoch
   * @param until the first input after it ends the reading
   * @return empty where nothing is recorded up to then
   * @throws RecordingException with a sentence when no checkpoint can be read
   * @throws IOException when the folder cannot be read
   */
  Optional<Recording> nearest(long from, long until, KeyCatalogue catalogue, SymbolTable symbols)
      throws IOException {
    List<Segment> segments = segments();
    List<Segment> order = new ArrayList<>();
    segments.stream().filter(s -> s.first() <= from).forEach(s -> order.addFirst(s));
    segments.stream().filter(s -> s.first() > from && s.first() <= until).forEach(order::add);
    List<String> troubles = new ArrayList<>();
    for (Segment segment : order) {
      try {
        return Optional.of(
            new Recording(
                segments, segments.indexOf(segment), catalogue, symbols, until, troubles));
      } catch (RecordingException e) {
        troubles.add(String.valueOf(e.getMessage()));
      }
    }
    if (!troubles.isEmpty()) {
      throw new RecordingException(troubles.getFirst());
    }
    return Optional.empty();
  }

  /** The journal beside which a folder of recordings lies. */
  public static Path journalOf(Path folder) {
    String name = String.valueOf(folder.getFileName());
    return folder.resolveSibling(
        name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name);
  }

  /**
   * Opens the newest segment whose checkpoint can be read, for going on from there.
   *
   * @param symbols takes the names of positions
   * @return empty where nothing is recorded
   * @throws RecordingException with a sentence when no checkpoint can be read
   * @throws IOException when the folder cannot be read
   */
  public Optional<Recording> newest(KeyCatalogue catalogue, SymbolTable symbols)
      throws IOException {
    return newest(segments(), Long.MAX_VALUE, catalogue, symbols);
  }

  /**
   * Opens the newest segment whose checkpoint can be read and before which no event is newer than
   * one; where there is none, the newest of all.
   *
   * @param event number of the newest event that is known elsewhere
   */
  public Optional<Recording> upTo(long event, KeyCatalogue catalogue, SymbolTable symbols)
      throws IOException {
    List<Segment> segments = segments();
    boolean any =
        segments.stream().anyMatch(segment -> segment.readable() && segment.lastEvent() <= event);
    return newest(segments, any ? event : Long.MAX_VALUE, catalogue, symbols);
  }

  private Optional<Recording> newest(
      List<Segment> segments, long event, KeyCatalogue catalogue, SymbolTable symbols)
      throws IOException {
    List<String> troubles = new ArrayList<>();
    for (int at = segments.size() - 1; at >= 0; at--) {
      Segment segment = segments.get(at);
      if (segment.readable() && segment.lastEvent() > event) {
        continue;
      }
      try {
        return Optional.of(new Recording(segments, at, catalogue, symbols, Times.NEVER, troubles));
      } catch (RecordingException e) {
        troubles.add(String.valueOf(e.getMessage()));
      }
    }
    if (!troubles.isEmpty()) {
      throw new RecordingException(troubles.getFirst());
    }
    return Optional.empty();
  }

  /** How many inputs the recording knows of, be they readable or not. */
  public long inputsAtLeast() throws IOException {
    return segments().stream().mapToLong(Segment::firstInput).max().orElse(0);
  }
}
