package breakerboard.wire;

import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What a reader makes of bytes. */
public final class ReadLines {
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

  public static ReadLines of(byte[] bytes) {
    return new ReadLines().add(bytes).end();
  }

  /** The bytes in chunks of random lengths, empty ones included. */
  public static ReadLines cut(byte[] bytes, Random random, int longest) {
    ReadLines read = new ReadLines();
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(bytes.length - at, random.nextInt(longest + 1));
      read.add(bytes, at, length);
      at += length;
    }
    return read.end();
  }

  ReadLines add(byte[] bytes) {
    return add(bytes, 0, bytes.length);
  }

  public ReadLines add(byte[] bytes, int offset, int length) {
    try {
      reader.read(bytes, offset, length, ARRIVAL, inputs::add);
      return this;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public ReadLines end() {
    try {
      reader.end(ARRIVAL, inputs::add);
      return this;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many lines the reader counted, blank ones included. */
  public long lines() {
    return reader.lines();
  }

  /** The numbers of the lines that came out as something, in the order in which they did. */
  public List<Long> numbers() {
    return inputs.stream().map(ReadLines::number).toList();
  }

  /** The used lines, each as a recorder writes it. */
  public String written() {
    return used().stream().map(o -> writer.line(o) + "\n").collect(Collectors.joining());
  }

  private static long number(Input input) {
    return switch (input) {
      case Observation o -> o.line();
      case RefusedLine r -> r.line();
      default -> throw new IllegalStateException("A reader made " + input);
    };
  }

  public List<Observation> used() {
    return inputs.stream()
        .filter(Observation.class::isInstance)
        .map(Observation.class::cast)
        .toList();
  }

  public List<RefusedLine> refused() {
    return inputs.stream()
        .filter(RefusedLine.class::isInstance)
        .map(RefusedLine.class::cast)
        .toList();
  }

  /** Everything that came out, as text that differs where anything differs. */
  public List<String> words() {
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
