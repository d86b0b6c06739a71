package breakerboard.wire;

import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader makes of bytes. */
final class ReadLines {
  static final String FEED = "tcp-listen:127.0.0.1:7450";
  static final long ARRIVAL = 1_583_760_600_000_000_000L;
  private static final int BOUND = 200_000;

  final SymbolTable symbols = new SymbolTable(BOUND);
  private final ObservationReader reader =
      new ObservationReader(FEED, symbols, new SymbolTable(BOUND), ObservationReader.Stamp.ARRIVAL);
  private final ObservationWriter writer = new ObservationWriter(symbols);
  private final List<Input> inputs = new ArrayList<>();

  static ReadLines of(String text) {
    return new ReadLines().add(text.getBytes(StandardCharsets.UTF_8)).end();
  }

  static ReadLines of(byte[] bytes) {
    return new ReadLines().add(bytes).end();
  }

  ReadLines add(byte[] bytes) {
    return add(bytes, 0, bytes.length);
  }

  ReadLines add(byte[] bytes, int offset, int length) {
    try {
      reader.read(bytes, offset, length, ARRIVAL, inputs::add);
      return this;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  ReadLines end() {
    try {
      reader.end(ARRIVAL, inputs::add);
      return this;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  List<Observation> used() {
    return inputs.stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .toList();
  }

  List<RefusedLine> refused() {
    return inputs.stream()
        .filter(RefusedLine.class::isInstance)
        .map(RefusedLine.class::cast)
        .toList();
  }

  /** Everything that came out, as text that differs where anything differs. */
  List<String> words() {
    return inputs.stream().map(this::words).toList();
  }

  private String words(Input input) {
    return input instanceof Observation o
        ? o.line()
            + " "
            + writer.line(o)
            + " dropped "
            + o.droppedFields()
            + " unknown "
            + o.unknownFields()
            + (o.navUnusable() ? " NAV unusable" : "")
        : input.toString();
  }
}
