package breakerboard.feed;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** A connection to a feed that listens, and whether anything ever came over it. */
final class Producer implements Closeable {
  private final Socket socket;
  private final long since;
  private volatile boolean spoken;

  /**
   * @param since when it connected, nanoseconds since the epoch
   */
  Producer(Socket socket, long since) {
    this.socket = socket;
    this.since = since;
  }

  Socket socket() {
    return socket;
  }

  long since() {
    return since;
  }

  boolean hasSpoken() {
    return spoken;
  }

  /** What it sends. */
  InputStream input() throws IOException {
    return new FilterInputStream(socket.getInputStream()) {
      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
          spoken = true;
        }
        return count;
      }
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
