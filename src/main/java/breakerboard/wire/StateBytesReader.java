package breakerboard.wire;

import breakerboard.domain.MemoryState;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads what a {@link StateBytesWriter} wrote, all of it at once. */
public final class StateBytesReader {
  private static final StateItem[] ITEMS = StateItem.values();

  /** Parts in parts; the engine's are four deep. */
  private static final int DEEPEST = 64;

  private final ByteReader bytes;
  private final List<String> names = new ArrayList<>();

  private StateBytesReader(ByteReader bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads one state; what follows it is left.
   *
   * @throws DamagedBytesException with a sentence when the bytes hold none
   */
  public static StateReader read(ByteReader bytes) throws DamagedBytesException {
    int format = bytes.single();
    if (format < StateItem.OLDEST_FORMAT || format > StateItem.FORMAT) {
      throw new DamagedBytesException(
          "The saved state has format %s and this program knows %s: use the program that wrote it."
              .formatted(format, StateItem.FORMAT));
    }
    MemoryState state = new MemoryState();
    try {
      new StateBytesReader(bytes).items(state, 0);
    } catch (IllegalStateException e) {
      throw new DamagedBytesException("The saved state was changed: " + e.getMessage(), e);
    }
    return state;
  }

  private void items(StateWriter into, int depth) throws DamagedBytesException {
    for (StateItem item = item(); item != StateItem.END; item = item()) {
      switch (item) {
        case VERSION -> into.version((int) bytes.signed());
        case NUMBER -> into.number(name(), bytes.real());
        case INTEGER -> into.integer(name(), bytes.signed());
        case TEXT -> into.text(name(), bytes.text());
        case NUMBERS -> {
          String name = name();
          double[] values = bytes.reals(bytes.count(Double.BYTES));
          into.numbers(name, values, values.length);
        }
        case INTEGERS -> {
          String name = name();
          long[] values = bytes.fixed(bytes.count(Long.BYTES));
          into.integers(name, values, values.length);
        }
        case STEPS -> {
          String name = name();
          long[] values = bytes.steps(bytes.count(1));
          into.integers(name, values, values.length);
        }
        case TEXTS -> texts(into);
        case PART -> {
          if (depth == DEEPEST) {
            throw new DamagedBytesException("The parts of the saved state have no end.");
          }
          items(into.part(name()), depth + 1);
        }
        case END -> throw new IllegalStateException("The loop ends before.");
      }
    }
  }

  private StateItem item() throws DamagedBytesException {
    int ordinal = bytes.single();
    if (ordinal >= ITEMS.length) {
      throw new DamagedBytesException(
          "The saved state was changed: %s is no kind of item.".formatted(ordinal));
    }
    return ITEMS[ordinal];
  }

  private String name() throws DamagedBytesException {
    long number = bytes.integer();
    if (number == names.size()) {
      names.add(bytes.text());
    }
    if (number < 0 || number >= names.size()) {
      throw new DamagedBytesException(
          "The saved state was changed: name %s was not written.".formatted(Words.count(number)));
    }
    return names.get((int) number);
  }

  private void texts(StateWriter into) throws DamagedBytesException {
    String name = name();
    String[] values = new String[bytes.count(1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = bytes.text();
    }
    into.texts(name, values, values.length);
  }
}
