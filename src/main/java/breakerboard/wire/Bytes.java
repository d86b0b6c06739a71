package breakerboard.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds a byte eight bytes at a time: a byte is zero exactly where it equals the one looked for
 * (Lamport 1975, Warren, Hacker's Delight 6-1). Byte by byte it was a tenth of the time to read a
 * feed.
 */
final class Bytes {
  static final byte NEWLINE = '\n';

  /** Stands in no UTF-8 text; the parser fills up the last four bytes of a name with it. */
  static final byte NO_TEXT = (byte) 0xFF;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOWEST_BITS = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;
  private static final int ASCII_STRIDE = 4 * Long.BYTES;

  private Bytes() {}

  /** Index of the first byte of this kind in {@code [from, to)}, or -1. */
  static int first(byte wanted, byte[] data, int from, int to) {
    long pattern = LOWEST_BITS * Byte.toUnsignedLong(wanted);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long zeros = (long) LONGS.get(data, at) ^ pattern;
      long found = (zeros - LOWEST_BITS) & ~zeros & HIGHEST_BITS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    for (; at < to; at++) {
      if (data[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether a byte that stands in no text is in {@code [from, to)}. What a feed sends is ASCII
   * nearly always, and that is seen 32 bytes at a time.
   */
  static boolean holdNoText(byte[] data, int from, int to) {
    int at = from;
    while (at + ASCII_STRIDE <= to) {
      long all =
          (long) LONGS.get(data, at)
              | (long) LONGS.get(data, at + Long.BYTES)
              | (long) LONGS.get(data, at + 2 * Long.BYTES)
              | (long) LONGS.get(data, at + 3 * Long.BYTES);
      if ((all & HIGHEST_BITS) != 0 && first(NO_TEXT, data, at, at + ASCII_STRIDE) >= 0) {
        return true;
      }
      at += ASCII_STRIDE;
    }
    return first(NO_TEXT, data, at, to) >= 0;
  }

  /** Index of the last newline in {@code [from, to)}, or -1. */
  static int lastNewline(byte[] data, int from, int to) {
    for (int at = to - 1; at >= from; at--) {
      if (data[at] == NEWLINE) {
        return at;
      }
    }
    return -1;
  }
}
