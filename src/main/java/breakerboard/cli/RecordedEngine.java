package breakerboard.cli;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.Checkpoint;
import breakerboard.domain.Event;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.journal.Keeping;
import breakerboard.journal.Known;
import breakerboard.journal.RecordedInputs;
import breakerboard.journal.Recording;
import breakerboard.journal.RecordingException;
import breakerboard.journal.Recordings;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/**
 * A recording from a time to the end of that day, and an engine that stands where the recorded one
 * stood.
 */
final class RecordedEngine implements Closeable {
  private final FeedUri.Recording wanted;
  private final Path folder;
  private final Recording recording;
  private final RecordedInputs inputs;
  private final SymbolTable symbols;

  private RecordedEngine(
      FeedUri.Recording wanted, Path folder, Recording recording, SymbolTable symbols) {
    this.wanted = wanted;
    this.folder = folder;
    this.recording = recording;
    this.inputs = new RecordedInputs(recording);
    this.symbols = symbols;
  }

  /**
   * Opens it.
   *
   * @param uri {@code recording:DAY} or {@code recording:DAYTHH:MM}
   * @throws FeedException with a sentence when there is no such recording
   */
  static RecordedEngine open(String uri) throws IOException {
    if (Feeds.parse(uri) instanceof FeedUri.Recording wanted) {
      return open(wanted, new SymbolTable(Limits.SYMBOLS));
    }
    throw new FeedException(uri + " is no recording.");
  }

  static RecordedEngine open(FeedUri.Recording wanted, SymbolTable symbols) throws IOException {
    Path folder =
        wanted.folder().isEmpty()
            ? Recordings.beside(Keeping.usualJournal())
            : Path.of(wanted.folder());
    try {
      return new RecordedEngine(
          wanted,
          folder,
          new Recordings(folder)
              .open(
                  nanos(wanted.from()),
                  nanos(wanted.from().toLocalDate().plusDays(1).atStartOfDay()) - 1,
                  Breakers.catalogue(),
                  symbols),
          symbols);
    } catch (RecordingException e) {
      throw new FeedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static long nanos(LocalDateTime utc) {
    return Times.nanos(utc.toInstant(ZoneOffset.UTC));
  }

  /** The engine's state in the recording before it begins. */
  Checkpoint checkpoint() {
    return recording.checkpoint();
  }

  /** When it begins, nanoseconds since the epoch. */
  long from() {
    return nanos(wanted.from());
  }

  /** The versions that could be rolled back to then, where the journal is beside the recordings. */
  List<Configuration> former() throws IOException {
    Path journal = Recordings.journalOf(folder);
    return Files.isRegularFile(journal)
        ? Known.of(journal, Breakers.catalogue()).before(checkpoint().configuration())
        : List.of();
  }

  /** An engine that has taken everything before the time; its listener hears what comes then. */
  DeskEngine engine(EngineListener listener) throws IOException {
    return engine(listener, _ -> {});
  }

  /**
   * The same, with who looks on while it takes what comes before.
   *
   * @param taken hears each input that was taken
   */
  DeskEngine engine(EngineListener listener, Consumer<Input> taken) throws IOException {
    Checkpoint from = checkpoint();
    LateListener late = new LateListener(listener);
    DeskEngine engine = new DeskEngine(from.configuration(), symbols, late, from.live());
    engine.knows(former());
    try {
      engine.restore(from.engine());
    } catch (IllegalStateException e) {
      throw anotherProgram(e);
    }
    inputs
        .before(from())
        .forEachRemaining(
            input -> {
              engine.on(input);
              taken.accept(input);
            });
    somethingLeft();
    late.listens = true;
    return engine;
  }

  /** Hears of books from the start, and of what they do from a moment on. */
  private static final class LateListener implements EngineListener {
    private final EngineListener listener;
    private boolean listens;

    private LateListener(EngineListener listener) {
      this.listener = listener;
    }

    @Override
    public void event(Event event) {
      if (listens) {
        listener.event(event);
      }
    }

    @Override
    public void joined(String book) {
      listener.joined(book);
    }

    @Override
    public void used(String book) {
      if (listens) {
        listener.used(book);
      }
    }
  }

  /**
   * @throws FeedException with a sentence when nothing was recorded from the time on
   */
  void somethingLeft() throws FeedException {
    if (!inputs.hasNext()) {
      throw new FeedException(
          "Nothing was recorded in %s from %s to the end of that day (UTC)%s"
              .formatted(
                  folder,
                  wanted.from(),
                  inputs.missing().map(why -> ", or it is missing: " + why).orElse(".")));
    }
  }

  FeedException anotherProgram(IllegalStateException because) {
    return new FeedException(
        "The recording in %s is of another version of the program: %s"
            .formatted(folder, because.getMessage()),
        because);
  }

  /** What is left of it. */
  RecordedInputs inputs() {
    return inputs;
  }

  @Override
  public void close() {
    recording.close();
  }
}
