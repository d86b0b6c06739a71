package breakerboard.journal;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.desk.Checkpoint;
import breakerboard.domain.Input;
import breakerboard.domain.MemoryState;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.testing.InputWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tests of the recorder write, and how they read it. */
final class Recorded {
  static final KeyCatalogue CATALOGUE = Breakers.catalogue();
  static final long NOON = at("2026-11-28T12:00:00Z");
  private static final int BOUND = 10_000;

  private Recorded() {}

  static long at(String instant) {
    return Times.nanos(Instant.parse(instant));
  }

  static SymbolTable symbols() {
    return new SymbolTable(BOUND);
  }

  /** A state that says which one it is. */
  static Checkpoint checkpoint(long time, long lastEvent) {
    MemoryState state = new MemoryState();
    state.version(1);
    state.integer("lastEvent", lastEvent);
    state.part("book").numbers("window", new double[] {1, Double.NaN, lastEvent}, 3);
    return new Checkpoint(time, lastEvent, Configuration.defaults(CATALOGUE), true, state);
  }

  static Input tick(long seconds) {
    return new Tick(NOON + seconds * Times.NANOS_PER_SECOND);
  }

  static Recorder recorder(Path folder) throws IOException {
    return Recorder.goingOn(folder, symbols(), 0);
  }

  /** A segment at noon and so many seconds for each, with ticks that second. */
  static void write(Path folder, int segments, int ticks) throws IOException {
    try (Recorder recorder = recorder(folder)) {
      for (int s = 0; s < segments; s++) {
        recorder.begin(checkpoint(NOON + s * Times.NANOS_PER_SECOND, s));
        for (int i = 0; i < ticks; i++) {
          recorder.add(new Tick(NOON + s * Times.NANOS_PER_SECOND + i));
        }
        recorder.flush();
      }
    }
  }

  static Recording open(Path folder, long from) throws IOException {
    return open(folder, from, symbols());
  }

  static Recording open(Path folder, long from, SymbolTable symbols) throws IOException {
    return new Recordings(folder).open(from, Times.NEVER, CATALOGUE, symbols);
  }

  static List<Input> rest(Recording recording) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (Optional<Input> next = recording.next(); next.isPresent(); next = recording.next()) {
      inputs.add(next.get());
    }
    return inputs;
  }

  /** Everything recorded, in words. */
  static List<String> words(Path folder) throws IOException {
    SymbolTable symbols = symbols();
    symbols.idOf("a name that was here before");
    try (Recording recording = open(folder, Times.NEVER, symbols)) {
      return new InputWords(symbols).of(rest(recording));
    }
  }

  static List<Path> files(Path folder) throws IOException {
    return new Recordings(folder).segments().stream().map(Segment::file).toList();
  }
}
