package breakerboard.wire;

import java.util.Arrays;

/**
 * The short text that stood at each place of a list the last time. Feeds send the same sector and
 * the same volatility of a position line after line: whoever finds the same text again need not
 * read it anew. Bounded.
 */
final class FormerTexts {
  private static final int LONGEST = 32;
  private static final int MOST_PLACES = 4096;
  private static final int FIRST_PLACES = 64;

  private char[] texts = new char[FIRST_PLACES * LONGEST];
  private byte[] lengths = new byte[FIRST_PLACES];

  /** Whether the same text stood there the last time; it is remembered for the next time. */
  boolean repeats(int place, char[] buffer, int offset, int length) {
    if (place >= lengths.length && !reach(place)) {
      return false;
    }
    int at = place * LONGEST;
    int end = offset + length;
    if (lengths[place] == length
        && length > 0
        && Arrays.equals(texts, at, at + length, buffer, offset, end)) {
      return true;
    }
    boolean kept = length <= LONGEST;
    if (kept) {
      System.arraycopy(buffer, offset, texts, at, length);
    }
    lengths[place] = (byte) (kept ? length : 0);
    return false;
  }

  private boolean reach(int place) {
    if (place >= MOST_PLACES) {
      return false;
    }
    int places = Math.min(MOST_PLACES, Integer.highestOneBit(place) * 2);
    texts = Arrays.copyOf(texts, places * LONGEST);
    lengths = Arrays.copyOf(lengths, places);
    return true;
  }
}
