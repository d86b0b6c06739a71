package breakerboard.cli;

import breakerboard.config.Configuration;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.feed.FeedException;
import breakerboard.feed.ObservationFile;
import breakerboard.journal.RecordingException;
import breakerboard.wire.EventsWriter;
import breakerboard.wire.FileTrouble;
import breakerboard.wire.LineSink;
import breakerboard.wire.ReadingsWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a file through the engine as fast as it can, without a window. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Runs a file of observations through the engine and prints a summary.")
final class ReplayCommand implements Callable<Integer> {
  private static final String RECORDING = "recording:";
  private static final long PROGRESS_EVERY = 250_000;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FILE",
      description =
          "JSON Lines, .gz too; or recording:DAY or recording:DAYTHH:MM (UTC): what a desk took in, to the end"
              + " of that day, with its configuration")
  private String source;

  @Option(names = "--config", paramLabel = "FILE", description = "the configuration")
  private @Nullable Path config;

  @Option(names = "--readings", paramLabel = "OUT", description = "writes a reading a line")
  private @Nullable Path readings;

  @Option(names = "--events", paramLabel = "OUT", description = "writes an event a line")
  private @Nullable Path events;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (source.startsWith(RECORDING)) {
      return recording();
    }
    Path file = Path.of(source);
    ObservationFile observations = observations(file);
    Inputs inputs = Inputs.of(file, config);
    inputs.keepFrom("--readings", readings);
    inputs.keepFrom("--events", events);
    Inputs.keepApart(readings, events);
    PrintWriter err = spec.commandLine().getErr();
    Configuration configuration = Configurations.load(Optional.ofNullable(config), err);
    try (Output readingsOut = Output.to(readings);
        Output eventsOut = Output.to(events)) {
      SymbolTable symbols = new SymbolTable(Limits.SYMBOLS);
      Ears ears = new Ears(readingsOut, eventsOut);
      DeskEngine engine = new DeskEngine(configuration, symbols, ears, false);
      ears.engine = engine;
      long started = System.nanoTime();
      read(observations, engine, symbols, err);
      ears.summary.print(
          engine.publish(true),
          (System.nanoTime() - started) / (double) Times.NANOS_PER_SECOND,
          spec.commandLine().getOut());
    } catch (UncheckedIOException e) {
      throw new IOException("The output cannot be written: " + e.getMessage(), e);
    }
    return ExitCode.OK;
  }

  private static ObservationFile observations(Path file) {
    try {
      return new ObservationFile(file);
    } catch (FeedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private int recording() throws IOException, InterruptedException {
    if (config != null) {
      throw new UsageException(
          "A recording is replayed with the configuration that it was made with: leave --config out.");
    }
    Inputs.keepApart(readings, events);
    try (RecordedEngine recorded = RecordedEngine.open(source);
        Output readingsOut = Output.to(readings);
        Output eventsOut = Output.to(events)) {
      Ears ears = new Ears(readingsOut, eventsOut);
      long started = System.nanoTime();
      DeskEngine engine = recorded.engine(ears);
      ears.engine = engine;
      Progress progress = new Progress(engine, spec.commandLine().getErr());
      while (recorded.inputs().hasNext()) {
        progress.accept(recorded.inputs().next());
      }
      ears.summary.print(
          engine.publish(true),
          (System.nanoTime() - started) / (double) Times.NANOS_PER_SECOND,
          spec.commandLine().getOut());
      Optional<String> missing = recorded.inputs().missing();
      missing.ifPresent(
          why -> spec.commandLine().getErr().println("Inputs are missing from here on: " + why));
      return missing.isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
    } catch (FeedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof RecordingException unreadable) {
        throw new UsageException(String.valueOf(unreadable.getMessage()));
      }
      throw new IOException("The output cannot be written: " + e.getMessage(), e);
    }
  }

  private static void read(
      ObservationFile file, DeskEngine engine, SymbolTable symbols, PrintWriter err)
      throws InterruptedException {
    try {
      file.read(symbols, new SymbolTable(Limits.BOOKS), engine::clock, new Progress(engine, err));
    } catch (FeedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private record Progress(DeskEngine engine, PrintWriter err) implements LineSink {
    @Override
    public void accept(Input input) {
      long before = engine.observations();
      engine.on(input);
      if (engine.observations() != before && engine.observations() % PROGRESS_EVERY == 0) {
        err.println(Words.number(engine.observations(), 0) + " observations …");
        err.flush();
      }
    }
  }

  /** An output file, or nothing. */
  private record Output(Optional<BufferedWriter> writer) implements AutoCloseable {
    static Output to(@Nullable Path path) throws IOException {
      try {
        return new Output(
            path == null ? Optional.empty() : Optional.of(Files.newBufferedWriter(path)));
      } catch (IOException e) {
        throw new IOException(
            "The file "
                + path
                + " cannot be written ("
                + FileTrouble.words(e)
                + "): check its folder and permissions.",
            e);
      }
    }

    boolean wanted() {
      return writer.isPresent();
    }

    void line(String line) {
      try {
        if (writer.isPresent()) {
          writer.get().write(line);
          writer.get().write('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      if (writer.isPresent()) {
        writer.get().close();
      }
    }
  }

  private static final class Ears implements EngineListener {
    private final ReplaySummary summary = new ReplaySummary(this::book);
    private final Output readings;
    private final Output events;
    private @Nullable DeskEngine engine;

    private Ears(Output readings, Output events) {
      this.readings = readings;
      this.events = events;
    }

    @Override
    public void event(Event event) {
      summary.event(event);
      if (events.wanted()) {
        events.line(EventsWriter.line(event));
      }
    }

    @Override
    public void used(String book) {
      if (readings.wanted()) {
        book(book).ifPresent(b -> readings.line(ReadingsWriter.line(b)));
      }
    }

    @Override
    public void joined(String book) {
      summary.joined(book);
    }

    private Optional<BookSnapshot> book(String name) {
      return engine == null ? Optional.empty() : engine.snapshot(name);
    }
  }
}
