package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Waits for producers, each on a thread of its own, so that a slow or hostile one harms nobody
 * else.
 */
public final class TcpListenFeed implements Feed, Closeable {
  private static final int MOST_PRODUCERS = 64;
  private static final int TOKEN_MILLIS = 10_000;
  private static final int LONGEST_TOKEN = 1024;

  private final String uri;
  private final ServerSocket server;
  private final String token;
  private final SymbolTable symbols;
  private final SymbolTable books;
  private final LongSupplier wallClock;
  private final Set<Socket> producers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connected = new AtomicInteger();

  /**
   * Takes the port.
   *
   * @throws FeedException with a sentence when the port is taken, or the address is not the
   *     loopback and no token is set
   */
  public TcpListenFeed(
      String uri,
      FeedUri.TcpListen address,
      SymbolTable symbols,
      SymbolTable books,
      LongSupplier wallClock)
      throws FeedException {
    this.uri = uri.replaceAll("\\?token=.*", "");
    this.token = address.token();
    this.symbols = symbols;
    this.books = books;
    this.wallClock = wallClock;
    this.server = Listening.on(this.uri, address.host(), address.port(), !token.isEmpty());
  }

  @Override
  public String uri() {
    return uri;
  }

  /** The port in use, also where 0 asked for any. */
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void run(Intake intake) throws InterruptedException {
    try {
      while (!server.isClosed()) {
        Socket socket = server.accept();
        if (producers.size() >= MOST_PRODUCERS) {
          refuse(intake, "there are " + MOST_PRODUCERS + " producers already: close one first.");
          socket.close();
          continue;
        }
        producers.add(socket);
        Thread.ofVirtual().name("producer").start(() -> serve(socket, intake));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        report(intake, FeedState.LOST, "no longer listening (" + e.getMessage() + ")");
      }
    }
  }

  private void serve(Socket socket, Intake intake) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      if (!token.isEmpty() && !tokenSent(socket, in)) {
        refuse(intake, "the first line is not the token: send the token, then the data.");
        return;
      }
      int now = connected.incrementAndGet();
      report(intake, FeedState.CONNECTED, producers(now));
      try {
        new StreamPump(uri, symbols, books, wallClock).pump(in, intake);
      } finally {
        left(intake);
      }
    } catch (IOException e) {
      // the producer went away; leaving has been reported
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      producers.remove(socket);
    }
  }

  private void left(Intake intake) throws InterruptedException {
    int now = connected.decrementAndGet();
    report(
        intake,
        now == 0 ? FeedState.LOST : FeedState.CONNECTED,
        now == 0 ? "the last producer left" : "a producer left, " + producers(now));
  }

  private static String producers(int count) {
    return count == 1 ? "1 producer" : count + " producers";
  }

  private boolean tokenSent(Socket socket, InputStream in) throws IOException {
    socket.setSoTimeout(TOKEN_MILLIS);
    byte[] line = new byte[LONGEST_TOKEN];
    int length = 0;
    for (int b = in.read(); b >= 0 && b != '\n' && length < LONGEST_TOKEN; b = in.read()) {
      line[length++] = (byte) b;
    }
    socket.setSoTimeout(0);
    String sent = new String(line, 0, length, StandardCharsets.UTF_8).strip();
    return MessageDigest.isEqual(
        sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  private void refuse(Intake intake, String reason) throws InterruptedException {
    intake.put(new RefusedLine(uri, 0, "", reason, wallClock.getAsLong()));
  }

  private void report(Intake intake, FeedState state, String message) throws InterruptedException {
    intake.put(new FeedReport(uri, state, message, wallClock.getAsLong()));
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : producers) {
      socket.close();
    }
  }

  /** Opens server sockets with a sentence for whoever asked. */
  static final class Listening {
    private Listening() {}

    static ServerSocket on(String uri, String host, int port, boolean guarded)
        throws FeedException {
      try {
        InetAddress address = InetAddress.getByName(host);
        if (!address.isLoopbackAddress() && !guarded) {
          throw new FeedException(
              uri
                  + " listens beyond this machine: add ?token=… so that only those who know it may send,"
                  + " or listen on 127.0.0.1.");
        }
        ServerSocket server = new ServerSocket();
        server.bind(new InetSocketAddress(address, port));
        return server;
      } catch (FeedException e) {
        throw e;
      } catch (IOException e) {
        throw new PortTakenException(
            uri + " cannot listen (" + e.getMessage() + "): choose a free port of this machine.",
            e);
      }
    }
  }
}
