package breakerboard.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.desk.Desk;
import breakerboard.domain.Event;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.wire.EventsWriter;
import breakerboard.wire.ObservationReader;
import breakerboard.wire.ObservationWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same observations give the same events byte for byte, on whatever way they come in. */
class ReplayEqualsLiveTest {
  private static final int OBSERVATIONS = 1000;
  private static final int SYMBOLS = 1000;

  private static final class Written implements EngineListener {
    private final List<String> lines = new ArrayList<>();

    @Override
    public void event(Event event) {
      lines.add(EventsWriter.line(event));
    }
  }

  private static List<Observation> observations(int seed, SymbolTable symbols) {
    return RandomDesk.lines(seed, OBSERVATIONS).stream()
        .map(line -> line.observation(symbols))
        .toList();
  }

  private static String limits(int seed) {
    return PlainLimits.of(seed).json();
  }

  private static List<String> replayed(int seed) {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    Written written = new Written();
    DeskEngine engine =
        new DeskEngine(PlayedDesk.configuration(limits(seed)), symbols, written, false);
    observations(seed, symbols).forEach(engine::on);
    return written.lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 11, 29})
  void aLiveDeskWithItsOwnThreadSaysWhatAReplaySays(int seed) throws InterruptedException {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    Written live = new Written();
    try (Desk desk =
        new Desk(PlayedDesk.configuration(limits(seed)), symbols, () -> Times.NEVER, true)) {
      desk.listen(live);
      desk.start();
      for (Observation observation : observations(seed, symbols)) {
        desk.put(observation);
      }
      assertThat(desk.end()).isPresent();
    }

    assertThat(live.lines).isNotEmpty().isEqualTo(replayed(seed));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 11, 29})
  void theOrderOfSymbolsInALineChangesNothing(int seed) throws InterruptedException {
    List<String> inOrder = text(seed);
    Random random = new Random(seed);
    List<String> shuffled = inOrder.stream().map(line -> shuffled(line, random)).toList();

    assertThat(shuffled).isNotEqualTo(inOrder);
    assertThat(read(seed, shuffled)).isNotEmpty().isEqualTo(read(seed, inOrder));
  }

  private static List<String> text(int seed) {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    ObservationWriter writer = new ObservationWriter(symbols);
    return observations(seed, symbols).stream().map(writer::line).toList();
  }

  private static String shuffled(String line, Random random) {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(line);
    if (root.get("positions") instanceof ObjectNode positions) {
      List<String> names = new ArrayList<>(positions.propertyNames());
      Collections.shuffle(names, random);
      ObjectNode mixed = root.objectNode();
      names.forEach(name -> mixed.set(name, positions.get(name)));
      root.set("positions", mixed);
    }
    return root.toString();
  }

  private static List<String> read(int seed, List<String> lines) throws InterruptedException {
    SymbolTable symbols = new SymbolTable(SYMBOLS);
    Written written = new Written();
    DeskEngine engine =
        new DeskEngine(PlayedDesk.configuration(limits(seed)), symbols, written, false);
    ObservationReader reader =
        new ObservationReader(
            Line.FEED, symbols, new SymbolTable(SYMBOLS), ObservationReader.Stamp.EVENT_TIME);
    byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    reader.read(bytes, 0, bytes.length, engine.clock(), engine::on);
    reader.end(engine.clock(), engine::on);
    return written.lines;
  }
}
