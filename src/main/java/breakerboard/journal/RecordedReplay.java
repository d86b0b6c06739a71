package breakerboard.journal;

import breakerboard.config.KeyCatalogue;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.ReplayReel;
import breakerboard.desk.ReplaySource;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a desk took in on a day, to be replayed; it begins at the checkpoint before a time. */
public final class RecordedReplay implements ReplaySource {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

  private final Path folder;
  private final RecordedDay day;
  private final KeyCatalogue catalogue;
  private final int symbols;

  /**
   * @param folder of the recordings
   * @param symbols most names of positions that an engine knows
   */
  public RecordedReplay(Path folder, RecordedDay day, KeyCatalogue catalogue, int symbols) {
    this.folder = folder;
    this.day = day;
    this.catalogue = catalogue;
    this.symbols = symbols;
  }

  /**
   * The days on which something was recorded, the newest first.
   *
   * @throws IOException when the folder cannot be read
   */
  public static List<RecordedDay> days(Path folder) throws IOException {
    List<RecordedDay> days = new ArrayList<>();
    List<Segment> segments = new Recordings(folder).segments();
    for (LocalDate day : new Recordings(folder).days().reversed()) {
      days.add(of(day, segments));
    }
    return days;
  }

  private static RecordedDay of(LocalDate day, List<Segment> segments) {
    long begin = midnight(day);
    long end = midnight(day.plusDays(1)) - 1;
    long from = end;
    long to = begin;
    boolean open = false;
    for (Segment segment : segments) {
      boolean endless = segment.last() == Times.NEVER;
      if (segment.first() <= end && (endless || segment.last() >= begin)) {
        from = Math.min(from, Math.max(begin, segment.first()));
        to = Math.max(to, Math.min(end, segment.last()));
        open |= endless;
      }
    }
    return new RecordedDay(day, from, open ? Times.NEVER : to);
  }

  private static long midnight(LocalDate day) {
    return Times.nanos(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  @Override
  public String name() {
    return "recording of " + DAY.format(day.day());
  }

  @Override
  public long from() {
    return day.from();
  }

  @Override
  public long to() {
    return day.to();
  }

  @Override
  public ReplayReel open(long time) throws IOException {
    SymbolTable table = new SymbolTable(symbols);
    Recording recording =
        new Recordings(folder)
            .open(
                Math.max(time, day.from()), midnight(day.day().plusDays(1)) - 1, catalogue, table);
    try {
      return new RecordedReel(
          recording, table, RecordedReel.former(folder, catalogue), day.from(), day.to());
    } catch (IOException e) {
      recording.close();
      throw e;
    }
  }
}
