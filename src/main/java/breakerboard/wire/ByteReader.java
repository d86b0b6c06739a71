package breakerboard.wire;

import breakerboard.domain.Words;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads what a {@link ByteWriter} wrote. Whatever the bytes are, it makes nothing that is larger
 * than they could hold.
 */
public final class ByteReader {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] bytes;
  private final int end;
  private int at;

  /** Reads the bytes {@code [from, to)}. */
  public ByteReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    this.at = from;
    this.end = to;
  }

  public ByteReader(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** How many are left. */
  public int remaining() {
    return end - at;
  }

  private int take(int count) throws DamagedBytesException {
    if (count > end - at) {
      throw new DamagedBytesException(
          "%s bytes are wanted and %s are left: the end was cut off."
              .formatted(Words.count(count), Words.count(end - at)));
    }
    int from = at;
    at += count;
    return from;
  }

  /** From 0 to 255. */
  public int single() throws DamagedBytesException {
    return Byte.toUnsignedInt(bytes[take(1)]);
  }

  public long integer() throws DamagedBytesException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += ByteWriter.SEVEN) {
      int next = single();
      value |= (long) (next & ByteWriter.MORE - 1) << shift;
      if (next < ByteWriter.MORE) {
        return value;
      }
    }
    throw new DamagedBytesException("An integer has no end: the bytes were changed.");
  }

  public long signed() throws DamagedBytesException {
    long value = integer();
    return value >>> 1 ^ -(value & 1);
  }

  public long fixed() throws DamagedBytesException {
    return (long) LONGS.get(bytes, take(Long.BYTES));
  }

  public double real() throws DamagedBytesException {
    return Double.longBitsToDouble(fixed());
  }

  public double[] reals(int count) throws DamagedBytesException {
    ByteBuffer from = longs(count);
    double[] values = new double[count];
    from.asDoubleBuffer().get(values);
    return values;
  }

  public long[] fixed(int count) throws DamagedBytesException {
    ByteBuffer from = longs(count);
    long[] values = new long[count];
    from.asLongBuffer().get(values);
    return values;
  }

  public long[] steps(int count) throws DamagedBytesException {
    long[] values = new long[length(count, 1)];
    long last = 0;
    long step = 0;
    for (int i = 0; i < count; i++) {
      step += signed();
      last += step;
      values[i] = last;
    }
    return values;
  }

  private ByteBuffer longs(int count) throws DamagedBytesException {
    int length = length(count, Long.BYTES);
    return ByteBuffer.wrap(bytes, take(length), length);
  }

  /**
   * How many follow, each of which takes at least so many bytes: never more than are there.
   *
   * @param each at least 1
   */
  public int count(int each) throws DamagedBytesException {
    long count = integer();
    length(count, each);
    return (int) count;
  }

  private int length(long count, int each) throws DamagedBytesException {
    if (count < 0 || count > remaining() / each) {
      throw new DamagedBytesException(
          "%s values are announced and %s bytes are left: the bytes were cut or changed."
              .formatted(Words.count(count), Words.count(remaining())));
    }
    return (int) count * each;
  }

  public String text() throws DamagedBytesException {
    long header = integer();
    boolean latin = (header & 1) == 0;
    int length = length(header >>> 1, latin ? 1 : Character.BYTES);
    int from = take(length);
    return latin
        ? new String(bytes, from, length, StandardCharsets.ISO_8859_1)
        : ByteBuffer.wrap(bytes, from, length).asCharBuffer().toString();
  }
}
