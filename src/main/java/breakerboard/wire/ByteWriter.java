package breakerboard.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow; integers take as many as they need. Reusable after {@link #clear}. */
public final class ByteWriter {
  /** Of an integer seven bits at a time, where the highest bit says that more follow. */
  static final int MORE = 0x80;

  static final int SEVEN = 7;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final int FIRST_CAPACITY = 1024;
  private static final int LONGEST_INTEGER = 10;
  private static final int LAST_LATIN = 0xFF;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int size;

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The bytes, of which the first {@link #size} count; valid until the next is written. */
  public byte[] array() {
    return bytes;
  }

  public byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  public void clear() {
    size = 0;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - Long.BYTES);
      bytes = Arrays.copyOf(bytes, Math.max(doubled, Math.addExact(size, more)));
    }
  }

  /** Its lowest eight bits. */
  public void single(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** Any integer; small ones that are not negative take the least. */
  public void integer(long value) {
    reserve(LONGEST_INTEGER);
    long left = value;
    while ((left & -MORE) != 0) {
      bytes[size++] = (byte) (left | MORE);
      left >>>= SEVEN;
    }
    bytes[size++] = (byte) left;
  }

  /** Any integer; those near 0 on both sides take the least. */
  public void signed(long value) {
    integer(value << 1 ^ value >> Long.SIZE - 1);
  }

  /** Eight bytes. */
  public void fixed(long value) {
    reserve(Long.BYTES);
    LONGS.set(bytes, size, value);
    size += Long.BYTES;
  }

  /** Eight bytes; NaN too. */
  public void real(double value) {
    fixed(Double.doubleToRawLongBits(value));
  }

  /** The first {@code count}, eight bytes each, without their count. */
  public void reals(double[] values, int count) {
    room(count).asDoubleBuffer().put(values, 0, count);
  }

  /**
   * The first {@code count} by how the step from one to the next changes, without their count:
   * times in equal steps take a byte each.
   */
  public void steps(long[] values, int count) {
    long last = 0;
    long step = 0;
    for (int i = 0; i < count; i++) {
      long next = values[i] - last;
      signed(next - step);
      step = next;
      last = values[i];
    }
  }

  private ByteBuffer room(int longs) {
    int length = Math.multiplyExact(longs, Long.BYTES);
    reserve(length);
    ByteBuffer room = ByteBuffer.wrap(bytes, size, length);
    size += length;
    return room;
  }

  /** Any text, halves of characters too: a byte for each character where that is enough. */
  public void text(String value) {
    boolean latin = latin(value);
    integer(value.length() * 2L + (latin ? 0 : 1));
    if (latin) {
      raw(value.getBytes(StandardCharsets.ISO_8859_1));
    } else {
      int length = Math.multiplyExact(value.length(), Character.BYTES);
      reserve(length);
      ByteBuffer.wrap(bytes, size, length).asCharBuffer().put(value);
      size += length;
    }
  }

  private static boolean latin(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > LAST_LATIN) {
        return false;
      }
    }
    return true;
  }

  /** As they are, without their count. */
  public void raw(byte[] values) {
    raw(values, values.length);
  }

  /** The first {@code count} as they are. */
  public void raw(byte[] values, int count) {
    reserve(count);
    System.arraycopy(values, 0, bytes, size, count);
    size += count;
  }
}
