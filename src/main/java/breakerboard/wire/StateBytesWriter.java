package breakerboard.wire;

import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import java.util.HashMap;
import java.util.Map;

/**
 * Writes saved state into bytes, each name once. A part ends when the state around it goes on; the
 * whole ends with {@link #end}.
 */
public final class StateBytesWriter implements StateWriter {
  private final Target target;
  private final StateBytesWriter around;

  /** Where all parts of one state go. */
  private static final class Target {
    private final ByteWriter bytes;
    private final Map<String, Integer> names = new HashMap<>();
    private StateBytesWriter open;

    private Target(ByteWriter bytes, StateBytesWriter whole) {
      this.bytes = bytes;
      this.open = whole;
    }
  }

  /** Begins a state. */
  public StateBytesWriter(ByteWriter bytes) {
    this.target = new Target(bytes, this);
    this.around = this;
    bytes.single(StateItem.FORMAT);
  }

  private StateBytesWriter(StateBytesWriter around) {
    this.target = around.target;
    this.around = around;
  }

  /** Writes a whole state. */
  public static void write(StateReader state, ByteWriter bytes) {
    StateBytesWriter whole = new StateBytesWriter(bytes);
    state.writeTo(whole);
    whole.end();
  }

  /** Nothing more comes, neither here nor in a part. */
  public void end() {
    goOnHere();
    target.bytes.single(StateItem.END.ordinal());
  }

  private void goOnHere() {
    while (target.open != this) {
      if (target.open.around == target.open) {
        throw new IllegalStateException("A part of the state goes on after it was complete.");
      }
      target.bytes.single(StateItem.END.ordinal());
      target.open = target.open.around;
    }
  }

  private void begin(StateItem item, String name) {
    goOnHere();
    target.bytes.single(item.ordinal());
    Integer known = target.names.get(name);
    if (known == null) {
      target.bytes.integer(target.names.size());
      target.bytes.text(name);
      target.names.put(name, target.names.size());
    } else {
      target.bytes.integer(known);
    }
  }

  @Override
  public void version(int version) {
    goOnHere();
    target.bytes.single(StateItem.VERSION.ordinal());
    target.bytes.signed(version);
  }

  @Override
  public void number(String name, double value) {
    begin(StateItem.NUMBER, name);
    target.bytes.real(value);
  }

  @Override
  public void integer(String name, long value) {
    begin(StateItem.INTEGER, name);
    target.bytes.signed(value);
  }

  @Override
  public void text(String name, String value) {
    begin(StateItem.TEXT, name);
    target.bytes.text(value);
  }

  @Override
  public void numbers(String name, double[] values, int count) {
    begin(StateItem.NUMBERS, name);
    target.bytes.integer(count);
    target.bytes.reals(values, count);
  }

  @Override
  public void integers(String name, long[] values, int count) {
    begin(StateItem.STEPS, name);
    target.bytes.integer(count);
    target.bytes.steps(values, count);
  }

  @Override
  public void texts(String name, String[] values, int count) {
    begin(StateItem.TEXTS, name);
    target.bytes.integer(count);
    for (int i = 0; i < count; i++) {
      target.bytes.text(values[i]);
    }
  }

  @Override
  public StateWriter part(String name) {
    begin(StateItem.PART, name);
    StateBytesWriter part = new StateBytesWriter(this);
    target.open = part;
    return part;
  }
}
