package breakerboard.cli;

import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that a run reads, which nothing that it writes may replace. */
record Inputs(List<Path> files) {
  Inputs {
    files = List.copyOf(files);
  }

  static Inputs of(Path recording, @Nullable Path config) {
    return new Inputs(config == null ? List.of(recording) : List.of(recording, config));
  }

  /** The files among the feeds, and the configuration. */
  static Inputs of(List<String> feeds, @Nullable Path config) throws FeedException {
    List<Path> files = new ArrayList<>();
    for (String uri : feeds) {
      file(FeedUri.parse(uri)).ifPresent(files::add);
    }
    if (config != null) {
      files.add(config);
    }
    return new Inputs(files);
  }

  private static Optional<Path> file(FeedUri uri) {
    return switch (uri) {
      case FeedUri.OfFile(Path path) -> Optional.of(path);
      case FeedUri.Tail(Path path) -> Optional.of(path);
      default -> Optional.empty();
    };
  }

  /**
   * Looks whether an output is one of them.
   *
   * @param option as which it was named
   * @throws UsageException when it is
   */
  void keepFrom(String option, @Nullable Path output) throws IOException {
    if (output == null || !Files.exists(output)) {
      return;
    }
    for (Path input : files) {
      if (Files.exists(input) && Files.isSameFile(output, input)) {
        throw new UsageException(
            option + " " + output + " would overwrite what is read: name another file.");
      }
    }
  }

  /**
   * Looks whether readings and events would be written into one file.
   *
   * @throws UsageException when they would
   */
  static void keepApart(@Nullable Path readings, @Nullable Path events) throws IOException {
    if (readings == null || events == null) {
      return;
    }
    boolean same =
        Files.exists(readings) && Files.exists(events)
            ? Files.isSameFile(readings, events)
            : readings.toAbsolutePath().normalize().equals(events.toAbsolutePath().normalize());
    if (same) {
      throw new UsageException(
          "--readings and --events both name " + readings + ": name a file for each.");
    }
  }
}
