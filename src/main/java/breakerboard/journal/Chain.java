package breakerboard.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The hash of each row: SHA-256 of the hash before it, its number, its kind and its content.
 * Whoever changes, takes out, puts in or swaps a row has to compute all that follow anew, and then
 * the end is another one.
 */
final class Chain {
  static final int BYTES = 32;
  private static final byte[] BEGINNING = new byte[BYTES];

  private final MessageDigest digest = sha256();

  /** What comes before the first row. */
  static byte[] beginning() {
    return BEGINNING.clone();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256, and this one has not.", e);
    }
  }

  /**
   * The hash of a row.
   *
   * @param former the hash of the row before it
   * @param searched the other columns, in their order: what is searched for is kept from change too
   */
  byte[] next(byte[] former, long number, String content, String... searched) {
    digest.update(former);
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    for (String text : searched) {
      add(text);
    }
    add(content);
    return digest.digest();
  }

  /** With its length, so that no two rows of texts look alike. */
  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  static String words(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
