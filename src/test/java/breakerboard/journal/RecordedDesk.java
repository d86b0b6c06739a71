package breakerboard.journal;

import breakerboard.config.Configuration;
import breakerboard.desk.Checkpoint;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.MemoryState;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.Submission;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.TriggerReading;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An engine whose inputs are recorded, and what its drawdown measured meanwhile, in words. */
final class RecordedDesk {
  static final String BOOK = "EQ-LS-1";
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  static final String TRIGGER = "limit";
  static final int SYMBOLS = 100;
  private static final long START = Recorded.at("2026-03-05T14:30:00Z");
  private static final Positions FLAT =
      new Positions(new int[0], new double[0], new int[0], new double[0]);

  private final SymbolTable symbols = new SymbolTable(SYMBOLS);
  private final Configuration limits = Configuration.defaults(Recorded.CATALOGUE);
  private final Recorder recorder;
  private final DeskEngine engine = new DeskEngine(limits, symbols, new EngineListener() {}, true);
  private final List<String> measured = new ArrayList<>();
  private int second;
  private long submissions;

  RecordedDesk(Path folder) throws IOException {
    recorder = Recorder.goingOn(folder, symbols, 0);
  }

  static long time(int second) {
    return START + second * Times.NANOS_PER_SECOND;
  }

  /** A segment begins. */
  void checkpoint() throws IOException {
    recorder.flush();
    MemoryState state = new MemoryState();
    state.version(1);
    state.integer("submissions", submissions);
    engine.save(state.part("engine"));
    recorder.begin(
        new Checkpoint(engine.clock(), engine.lastEvent(), engine.configuration(), true, state));
  }

  /** The next second's. */
  RecordedDesk observe(double nav) {
    take(
        new Observation.Builder(BOOK, time(second))
            .arrival(time(second))
            .nav(nav)
            .positions(FLAT)
            .field(InputField.VOLATILITY, 0.02)
            .build());
    second++;
    return this;
  }

  void skipTo(int later) {
    second = later;
  }

  void ask(Command command) {
    take(
        new Submission(
            ++submissions,
            command,
            "jmeyer",
            "calmer",
            engine.configuration().version(),
            time(second - 1)));
  }

  void take(Input input) {
    engine.on(input);
    recorder.add(input);
    if (input instanceof Observation) {
      engine.readings(BOOK, DRAWDOWN).stream()
          .filter(reading -> reading.name().equals(TRIGGER))
          .map(reading -> words(engine.clock(), reading))
          .forEach(measured::add);
    }
  }

  private static String words(long time, TriggerReading reading) {
    return "%d: %.5f of %.5f, warns at %.5f"
        .formatted(
            time,
            (double) (float) reading.value(),
            (double) (float) reading.limit(),
            (double) (float) reading.warnLimit());
  }

  void flush() throws IOException {
    recorder.flush();
  }

  /** What was measured. */
  List<String> end() throws IOException {
    recorder.close();
    return measured;
  }
}
