package breakerboard.crash;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Sends a book's lines over a socket, a few at a time; after a broken connection it connects again
 * and sends everything from the beginning, for it cannot know what arrived.
 */
final class Producer implements AutoCloseable {
  private static final int AT_ONCE = 20;

  private final int port;
  private final List<String> lines;
  private final long paceNanos;
  private final Thread thread;
  private volatile boolean closing;
  private volatile @Nullable Socket connection;
  private int sent;

  /**
   * @param paceNanos between two groups of lines that were not sent before
   */
  Producer(int port, List<String> lines, long paceNanos) {
    this.port = port;
    this.lines = lines;
    this.paceNanos = paceNanos;
    this.thread = Thread.ofPlatform().name("producer").daemon().start(this::run);
  }

  private void run() {
    while (!closing) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        connection = socket;
        send(socket.getOutputStream());
        while (!closing && socket.getInputStream().read() >= 0) {
          continue;
        }
      } catch (IOException _) {
        LockSupport.parkNanos(paceNanos);
      }
    }
  }

  private void send(OutputStream out) throws IOException {
    for (int i = 0; i < lines.size() && !closing; i += AT_ONCE) {
      List<String> group = lines.subList(i, Math.min(lines.size(), i + AT_ONCE));
      out.write((String.join("\n", group) + "\n").getBytes(StandardCharsets.UTF_8));
      if (i >= sent) {
        sent = i;
        LockSupport.parkNanos(paceNanos);
      }
    }
  }

  @Override
  public void close() throws IOException {
    closing = true;
    Socket open = connection;
    if (open != null) {
      open.close();
    }
    LockSupport.unpark(thread);
  }
}
