package breakerboard.journal;

import breakerboard.domain.Times;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where the segment files of a recording are: {@code FOLDER/2026-11-28/143000-17.seg}, in UTC. */
final class SegmentFiles {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
  private static final Pattern NAME = Pattern.compile("(\\d{6})-(\\d{1,18})\\.seg");

  private SegmentFiles() {}

  static Path file(Path folder, long time, long number) {
    LocalDateTime begin = LocalDateTime.ofInstant(Times.instant(time), ZoneOffset.UTC);
    return folder
        .resolve(begin.toLocalDate().toString())
        .resolve(TIME.format(begin) + "-" + number + ".seg");
  }

  static LocalDate day(long time) {
    return LocalDate.ofInstant(Times.instant(time), ZoneOffset.UTC);
  }

  /** The number in a file's name; empty of another file. */
  static Optional<Long> number(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() ? Optional.of(Long.parseLong(name.group(2))) : Optional.empty();
  }

  /** The folders of the days, in their order; none where there is no recording. */
  static List<Path> days(Path folder) throws IOException {
    return list(folder, SegmentFiles::isDay);
  }

  private static boolean isDay(Path folder) {
    return day(folder).isPresent() && Files.isDirectory(folder);
  }

  /** The day whose folder it is. */
  static Optional<LocalDate> day(Path folder) {
    try {
      return Optional.of(LocalDate.parse(folder.getFileName().toString()));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** The segment files of a day by number. */
  static List<Path> files(Path day) throws IOException {
    return list(day, file -> number(file).isPresent()).stream()
        .sorted(Comparator.comparing(file -> number(file).orElseThrow()))
        .toList();
  }

  /** What a program left that ended while it began a segment. */
  static List<Path> unfinished(Path day) throws IOException {
    return list(day, file -> file.toString().endsWith(SegmentWriter.UNFINISHED));
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(wanted).sorted().toList();
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }

  /** All segments of a recording by number; each ends at the latest where the next begins. */
  static List<Segment> all(Path folder) throws IOException {
    List<Segment> all = new ArrayList<>();
    for (Path day : days(folder)) {
      all.addAll(DayIndex.read(day));
    }
    all.sort(Comparator.comparing(Segment::number));
    for (int i = 0; i + 1 < all.size(); i++) {
      if (all.get(i).last() == Times.NEVER) {
        all.set(i, all.get(i).endedAt(all.get(i + 1).first()));
      }
    }
    return all;
  }

  /** What the head of a file says. */
  static Segment listed(Path file) {
    long number = number(file).orElseThrow();
    try (InputStream from = Files.newInputStream(file)) {
      SegmentHeader header = SegmentHeader.of(from.readNBytes(SegmentHeader.BYTES));
      return new Segment(
          file, number, header.time(), Times.NEVER, header.inputs(), header.lastEvent());
    } catch (IOException _) {
      return new Segment(file, number, named(file), Times.NEVER, Segment.UNKNOWN, 0);
    }
  }

  /** The time in the names of a file and its folder. */
  private static long named(Path file) {
    LocalDate day = day(file.resolveSibling("")).orElse(LocalDate.EPOCH);
    String time = file.getFileName().toString().substring(0, 6);
    try {
      return Times.nanos(day.atTime(LocalTime.parse(time, TIME)).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | ArithmeticException _) {
      return 0;
    }
  }
}
