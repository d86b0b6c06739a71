package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.Replay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplaySource;
import breakerboard.desk.Replays;
import breakerboard.feed.FileReplay;
import breakerboard.journal.RecordedReplay;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The recordings beside a journal, and any file, for the console's Replay view. */
final class RecordedReplays implements Replays {
  private static final String NOTHING_KEPT =
      "This desk keeps no recording: it was started without a journal. A file of observations can be replayed.";

  private final Optional<Path> folder;
  private final Supplier<Configuration> configuration;

  /**
   * @param folder of the recordings; empty where none is kept
   * @param configuration in force now, with which files are played
   */
  RecordedReplays(Optional<Path> folder, Supplier<Configuration> configuration) {
    this.folder = folder;
    this.configuration = configuration;
  }

  @Override
  public List<RecordedDay> days() throws IOException {
    if (folder.isEmpty()) {
      return List.of();
    }
    try {
      return RecordedReplay.days(folder.get());
    } catch (IOException e) {
      throw new IOException(
          "The recordings in "
              + folder.get()
              + " cannot be listed ("
              + e.getMessage()
              + "): check the rights of the folder.",
          e);
    }
  }

  @Override
  public String obstacle() {
    return folder.isPresent() ? "" : NOTHING_KEPT;
  }

  @Override
  public Replay open(ReplayChoice choice) {
    return switch (choice) {
      case ReplayChoice.OfDay(RecordedDay day, long from) ->
          Replay.open(recording(day), from, System::nanoTime);
      case ReplayChoice.OfFile(Path file) -> {
        ReplaySource source =
            new FileReplay(file, configuration.get(), Limits.SYMBOLS, Limits.BOOKS);
        yield Replay.open(source, source.from(), System::nanoTime);
      }
    };
  }

  private RecordedReplay recording(RecordedDay day) {
    return new RecordedReplay(
        folder.orElseThrow(() -> new IllegalArgumentException(NOTHING_KEPT)),
        day,
        configuration.get().catalogue(),
        Limits.SYMBOLS);
  }
}
