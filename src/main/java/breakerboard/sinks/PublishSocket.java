package breakerboard.sinks;

import breakerboard.desk.TradingBoard;
import breakerboard.desk.TradingLine;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes the trading state to subscribers: the current state on connecting, then at each change
 * and each second. A subscriber that does not read blocks only its own thread; when it reads again
 * it gets the state of then.
 */
public final class PublishSocket implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(PublishSocket.class);
  private static final int MOST_SUBSCRIBERS = 64;
  private static final long ACCEPT_AGAIN_NANOS = 100_000_000;
  private static final long CLOSING_MILLIS = 2000;

  private final TradingBoard board;
  private final TradingLines lines;
  private final ServerSocket server;
  private final Set<Socket> subscribers = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

  /**
   * @param desk the desk's name in the lines
   * @throws IOException with a sentence when the port is taken or the address is not the loopback
   */
  public PublishSocket(String host, int port, String desk, TradingBoard board) throws IOException {
    this.board = board;
    this.lines = new TradingLines(desk);
    InetAddress address = InetAddress.getByName(host);
    if (!address.isLoopbackAddress()) {
      throw new IOException(
          "The trading state is published on the loopback only: write 127.0.0.1 instead of "
              + host
              + ".");
    }
    server = new ServerSocket();
    try {
      server.bind(new InetSocketAddress(address, port));
    } catch (IOException e) {
      server.close();
      throw new IOException(
          "The trading state cannot be published on port "
              + port
              + " ("
              + e.getMessage()
              + "): choose a free one.",
          e);
    }
    Thread.ofVirtual().name("publish-listen").start(this::accept);
  }

  /** The port in use, also where 0 asked for any. */
  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        if (subscribers.size() >= MOST_SUBSCRIBERS) {
          LOG.warn("A subscriber is turned away: there are {} already.", MOST_SUBSCRIBERS);
          socket.close();
          continue;
        }
        subscribers.add(socket);
        Thread thread = Thread.ofVirtual().name("subscriber").unstarted(() -> serve(socket));
        threads.add(thread);
        thread.start();
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.error("No subscriber can connect: {}", e.getMessage());
          LockSupport.parkNanos(ACCEPT_AGAIN_NANOS);
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      OutputStream out = socket.getOutputStream();
      TradingBoard.Page page = board.page();
      send(out, page);
      while (!page.closed()) {
        TradingBoard.Page seen = page;
        page = board.await(seen);
        send(out, page.second() > seen.second() ? page : changed(page, seen.sequence()));
      }
    } catch (IOException e) {
      // the subscriber went away, which is its right
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      subscribers.remove(socket);
      threads.remove(Thread.currentThread());
    }
  }

  private static TradingBoard.Page changed(TradingBoard.Page page, long seen) {
    List<TradingLine> news = page.lines().stream().filter(l -> l.sequence() > seen).toList();
    return new TradingBoard.Page(news, page.sequence(), page.confirmed(), page.closed());
  }

  private void send(OutputStream out, TradingBoard.Page page) throws IOException {
    out.write(lines.of(page).getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Lets subscribers that read get their last lines, then closes; the board is closed before. */
  @Override
  public void close() throws IOException {
    server.close();
    for (Thread thread : threads) {
      try {
        thread.join(CLOSING_MILLIS / Math.max(1, threads.size()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    for (Socket socket : subscribers) {
      socket.close();
    }
  }
}
