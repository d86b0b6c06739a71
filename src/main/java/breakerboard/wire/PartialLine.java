package breakerboard.wire;

import java.util.Arrays;

/**
 * The beginning of a line of which the end did not come yet. One that grew too long is refused, and
 * what still comes of it is passed over.
 */
final class PartialLine {
  private static final int FIRST_CAPACITY = 1 << 12;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int length;
  private boolean refused;

  /** Its bytes, from 0 to {@link #length}. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Whether it is refused, and its end awaited. */
  boolean refused() {
    return refused;
  }

  /** Whether nothing of it came. */
  boolean isEmpty() {
    return length == 0 && !refused;
  }

  /** Whether it is too long with so many bytes more. */
  boolean tooLongWith(int added) {
    return length + added > ObservationReader.LONGEST_LINE;
  }

  /** Keeps more of it, which is not too long yet. */
  void add(byte[] chunk, int from, int to) {
    int needed = length + to - from;
    if (needed > bytes.length) {
      int capacity = Math.max(needed, bytes.length * 2);
      bytes = Arrays.copyOf(bytes, Math.min(ObservationReader.LONGEST_LINE, capacity));
    }
    System.arraycopy(chunk, from, bytes, length, to - from);
    length = needed;
  }

  /**
   * Refuses it.
   *
   * @param first whether it is the first of its feed
   * @return how it begins: what was kept of it, and as much of the chunk as there is room for
   */
  String refuse(byte[] chunk, int from, int to, boolean first) {
    int added = Math.min(to - from, bytes.length - length);
    System.arraycopy(chunk, from, bytes, length, added);
    int known = length + added;
    int start = first ? LineBounds.afterMark(bytes, 0, known) : 0;
    refused = true;
    length = 0;
    return LineBeginning.of(bytes, LineBounds.afterBlanks(bytes, start, known), known);
  }

  /**
   * Its end came; the next one begins.
   *
   * @return how many of its bytes are to be read, 0 of one that was refused
   */
  int end() {
    int whole = length;
    length = 0;
    refused = false;
    return whole;
  }
}
