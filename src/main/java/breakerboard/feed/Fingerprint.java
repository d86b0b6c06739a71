package breakerboard.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells a file that only grows from others, whatever it is called: by its first bytes. {@code
 * 256-9f86…} is how many of them, and their SHA-256.
 */
final class Fingerprint {
  private static final int MOST = 256;
  private static final char SEPARATOR = '-';

  private Fingerprint() {}

  /**
   * Of the bytes before {@code end}, the first 256 of them.
   *
   * @param end offset up to which the file is known
   */
  static String of(FileChannel file, long end) throws IOException {
    return of(file, (int) Math.min(MOST, end));
  }

  private static String of(FileChannel file, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {
      continue;
    }
    return length + "" + SEPARATOR + HexFormat.of().formatHex(sha256(bytes.flip()));
  }

  private static byte[] sha256(ByteBuffer bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(bytes);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256, and this one has not.", e);
    }
  }

  /** Whether the file begins with the bytes that the fingerprint was taken of. */
  static boolean matches(String fingerprint, FileChannel file) throws IOException {
    int end = fingerprint.indexOf(SEPARATOR);
    if (end < 0) {
      return false;
    }
    try {
      int length = Integer.parseInt(fingerprint, 0, end, 10);
      return length >= 0
          && length <= MOST
          && file.size() >= length
          && of(file, length).equals(fingerprint);
    } catch (NumberFormatException _) {
      return false;
    }
  }
}
