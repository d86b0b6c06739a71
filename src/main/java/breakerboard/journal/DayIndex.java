package breakerboard.journal;

import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The file {@code index} of a day: a line for each segment with its file, when it begins and ends,
 * how many inputs and which event came before it. What it does not know is read from the heads of
 * the segments.
 */
final class DayIndex {
  private static final String NAME = "index";
  private static final String OPEN = "-";
  private static final int COLUMNS = 5;

  private DayIndex() {}

  /** The segments of a day by number. */
  static List<Segment> read(Path day) throws IOException {
    Map<String, Segment> known = known(day);
    List<Segment> segments = new ArrayList<>();
    for (Path file : SegmentFiles.files(day)) {
      Optional<Segment> listed = Optional.ofNullable(known.get(file.getFileName().toString()));
      segments.add(listed.orElseGet(() -> SegmentFiles.listed(file)));
    }
    return segments;
  }

  private static Map<String, Segment> known(Path day) {
    Map<String, Segment> known = new HashMap<>();
    try {
      for (String line : Files.readAllLines(day.resolve(NAME))) {
        segment(day, line.split(" "))
            .ifPresent(segment -> known.put(segment.file().getFileName().toString(), segment));
      }
    } catch (IOException _) {
      return Map.of();
    }
    return known;
  }

  /** Empty when the line is none of an index. */
  private static Optional<Segment> segment(Path day, String[] columns) {
    if (columns.length != COLUMNS) {
      return Optional.empty();
    }
    try {
      Path file = day.resolve(columns[0]);
      return SegmentFiles.number(file)
          .map(
              number ->
                  new Segment(
                      file,
                      number,
                      time(columns[1]),
                      time(columns[2]),
                      Long.parseLong(columns[3]),
                      Long.parseLong(columns[4])));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static long time(String column) {
    return column.equals(OPEN) ? Times.NEVER : Times.nanos(Instant.parse(column));
  }

  /** Replaces the file in one step; none is left of a day without segments. */
  static void write(Path day, List<Segment> segments) throws IOException {
    Path index = day.resolve(NAME);
    if (segments.isEmpty()) {
      Files.deleteIfExists(index);
      return;
    }
    Path fresh = day.resolve(NAME + SegmentWriter.UNFINISHED);
    Files.write(fresh, segments.stream().map(DayIndex::line).toList(), StandardCharsets.UTF_8);
    Files.move(fresh, index, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String line(Segment segment) {
    return String.join(
        " ",
        segment.file().getFileName().toString(),
        words(segment.first()),
        words(segment.last()),
        Long.toString(segment.firstInput()),
        Long.toString(segment.lastEvent()));
  }

  private static String words(long time) {
    return time == Times.NEVER ? OPEN : Times.instant(time).toString();
  }
}
