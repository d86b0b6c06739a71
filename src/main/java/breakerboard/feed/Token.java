package breakerboard.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;

/** The first line of a producer that has to prove that it may send. */
record Token(String text) {
  private static final long LONGEST_WAIT_MILLIS = 10_000;
  private static final int LONGEST = 1024;

  /**
   * Reads the first line, at most {@value #LONGEST} bytes of it.
   *
   * @throws SocketTimeoutException when it is not there within ten seconds, however slowly its
   *     bytes trickle
   */
  static Token read(Socket socket, InputStream in) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MILLIS);
    byte[] line = new byte[LONGEST];
    int length = 0;
    while (length < LONGEST) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new SocketTimeoutException("no token in time");
      }
      socket.setSoTimeout((int) left);
      int b = in.read();
      if (b < 0 || b == '\n') {
        break;
      }
      line[length++] = (byte) b;
    }
    socket.setSoTimeout(0);
    return new Token(new String(line, 0, length, StandardCharsets.UTF_8).strip());
  }

  /** Compares in a time that tells nothing of where they differ. */
  boolean is(String expected) {
    return MessageDigest.isEqual(
        text.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }
}
