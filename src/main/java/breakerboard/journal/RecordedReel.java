package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.desk.Checkpoint;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.ReplayReel;
import breakerboard.desk.ReplayStart;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A stretch of a recording that is being read, for an engine of its own. */
final class RecordedReel implements ReplayReel {
  private final Recording recording;
  private final SymbolTable table;
  private final List<Configuration> versions;
  private final long from;
  private final long to;

  /**
   * @param versions that could be rolled back to
   * @param from when the stretch begins
   * @param to up to when there is something of it, {@link Times#NEVER} where that is not known
   */
  RecordedReel(
      Recording recording, SymbolTable table, List<Configuration> versions, long from, long to) {
    this.recording = recording;
    this.table = table;
    this.versions = versions;
    this.from = from;
    this.to = to;
  }

  /** The versions that could be rolled back to, where the journal is beside the recordings. */
  static List<Configuration> former(Path folder, KeyCatalogue catalogue) throws JournalException {
    Path journal = Recordings.journalOf(folder);
    return Files.isRegularFile(journal) ? Known.of(journal, catalogue).configurations() : List.of();
  }

  @Override
  public SymbolTable symbols() {
    return table;
  }

  @Override
  public ReplayStart start() {
    return at(recording.checkpoint());
  }

  private ReplayStart at(Checkpoint state) {
    long now = state.configuration().version();
    return ReplayStart.at(
        state, versions.stream().filter(former -> former.version() < now).toList());
  }

  @Override
  public Optional<Input> next() throws IOException {
    return recording.next();
  }

  @Override
  public Optional<ReplayGap> gap() {
    return recording
        .gap()
        .map(gap -> new ReplayGap(gap.from(), gap.to(), gap.because()))
        .or(this::lost);
  }

  /** What ends before its end, though it was written to it. */
  private Optional<ReplayGap> lost() {
    return recording
        .cutOff()
        .filter(_ -> to != Times.NEVER && recording.lastTime() < to)
        .map(cut -> new ReplayGap(recording.lastTime(), Times.NEVER, cut.words()));
  }

  @Override
  public Optional<ReplayStart> resume() {
    return recording.resume().map(this::at);
  }

  /** By time where that is known, else by bytes. */
  @Override
  public double progress() {
    double part =
        to == Times.NEVER
            ? (double) recording.bytesRead() / Math.max(1, recording.bytes())
            : (double) (recording.lastTime() - from) / Math.max(1, to - from);
    return Math.clamp(part, 0, 1);
  }

  @Override
  public void close() {
    recording.close();
  }
}
