package breakerboard.journal;

import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How long and in how much room recordings are kept.
 *
 * @param days a segment that ended so many days ago is removed
 * @param bytes above so many the oldest are removed
 */
public record RecordingRetention(long days, long bytes) {
  private static final long NANOS_PER_DAY = 86_400 * Times.NANOS_PER_SECOND;

  /**
   * Removes whole segments, the oldest first and as long as one has to go; never the newest that
   * has a whole checkpoint, nor those after it. On the thread of the {@link Recorder}.
   *
   * @param now nanoseconds since the epoch
   * @return how many were removed
   */
  public int apply(Path folder, long now) throws IOException {
    List<Segment> segments = SegmentFiles.all(folder);
    int kept = newestWhole(segments);
    long size = 0;
    for (Segment segment : segments) {
      size += Files.size(segment.file());
    }
    int removed = 0;
    for (; removed < kept; removed++) {
      Segment oldest = segments.get(removed);
      if (size <= bytes && !old(oldest, now)) {
        break;
      }
      size -= Files.size(oldest.file());
      Files.delete(oldest.file());
    }
    tidy(segments.subList(0, removed));
    return removed;
  }

  private boolean old(Segment segment, long now) {
    return segment.last() != Times.NEVER && (now - segment.last()) / NANOS_PER_DAY >= days;
  }

  /** The place of the newest segment from which an engine can go on. */
  private static int newestWhole(List<Segment> segments) {
    int at = segments.size() - 1;
    while (at > 0 && !SegmentReader.hasCheckpoint(segments.get(at).file())) {
      at--;
    }
    return Math.max(0, at);
  }

  private static void remove(Path day) throws IOException {
    try {
      Files.deleteIfExists(day);
    } catch (DirectoryNotEmptyException _) {
      // somebody keeps something else there
    }
  }

  /** The indexes of the days without what was removed, and no folder of a day that is empty. */
  private static void tidy(List<Segment> removed) throws IOException {
    for (Path day :
        removed.stream().map(segment -> segment.file().resolveSibling("")).distinct().toList()) {
      List<Segment> left = DayIndex.read(day);
      DayIndex.write(day, left);
      if (left.isEmpty()) {
        remove(day);
      }
    }
  }
}
