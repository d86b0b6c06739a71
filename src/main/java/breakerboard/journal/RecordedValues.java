package breakerboard.journal;

import breakerboard.config.KeyCatalogue;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.ReplayReel;
import breakerboard.desk.ReplaySource;
import breakerboard.desk.values.ValueHistory;
import breakerboard.desk.values.ValuePast;
import breakerboard.desk.values.ValueQuery;
import breakerboard.desk.values.ValueRun;
import breakerboard.desk.values.ValueWatch;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What breakers measured, from the recordings: the inputs are taken again from the checkpoint
 * before the time that is asked for.
 */
public final class RecordedValues implements ValueHistory {
  /** What is written only now may end so long before the present without anything being lost. */
  private static final long BEING_WRITTEN = Times.NANOS_PER_MINUTE;

  private final Path folder;
  private final KeyCatalogue catalogue;
  private final int symbols;

  /**
   * @param folder of the recordings
   * @param symbols most names of positions that an engine knows
   */
  public RecordedValues(Path folder, KeyCatalogue catalogue, int symbols) {
    this.folder = folder;
    this.catalogue = catalogue;
    this.symbols = symbols;
  }

  @Override
  public long begins() throws IOException {
    return segments().stream().mapToLong(Segment::first).min().orElse(Times.NEVER);
  }

  private List<Segment> segments() throws IOException {
    try {
      return new Recordings(folder).segments();
    } catch (IOException e) {
      throw new IOException(
          "The recordings in %s cannot be listed (%s): check the rights of the folder."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  @Override
  public ValuePast past(ValueQuery query, ValueWatch watch) throws IOException {
    long begins = begins();
    if (begins == Times.NEVER || begins > query.to()) {
      return ValuePast.nothing(query, begins);
    }
    ValueQuery wanted = query.notBefore(begins);
    SymbolTable table = new SymbolTable(symbols);
    Optional<Recording> opened =
        new Recordings(folder).nearest(wanted.from(), wanted.to(), catalogue, table);
    if (opened.isEmpty()) {
      return ValuePast.nothing(query, begins);
    }
    Recording recording = opened.get();
    List<ReplayGap> gaps = new ArrayList<>();
    if (recording.lastTime() > wanted.from()) {
      recording.troubles().stream()
          .limit(1)
          .forEach(why -> gaps.add(new ReplayGap(wanted.from(), recording.lastTime(), why)));
    }
    ValuePast past =
        ValueRun.of(new Stretch(recording, table, wanted, end(wanted)), wanted, begins, watch);
    return past.alsoMissing(gaps);
  }

  /** Up to when there is something of it. */
  private long end(ValueQuery query) throws IOException {
    List<Segment> segments = segments();
    boolean open = segments.getLast().last() == Times.NEVER;
    return open
        ? query.to() - BEING_WRITTEN
        : Math.min(query.to(), segments.stream().mapToLong(Segment::last).max().orElseThrow());
  }

  /** A recording that is open already. */
  private final class Stretch implements ReplaySource {
    private final Recording recording;
    private final SymbolTable table;
    private final ValueQuery query;
    private final long end;

    private Stretch(Recording recording, SymbolTable table, ValueQuery query, long end) {
      this.recording = recording;
      this.table = table;
      this.query = query;
      this.end = end;
    }

    @Override
    public String name() {
      return "recording";
    }

    @Override
    public long from() {
      return query.from();
    }

    @Override
    public long to() {
      return end;
    }

    @Override
    public ReplayReel open(long time) throws IOException {
      try {
        return new RecordedReel(
            recording, table, RecordedReel.former(folder, catalogue), query.from(), end);
      } catch (IOException e) {
        recording.close();
        throw e;
      }
    }
  }
}
