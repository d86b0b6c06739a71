package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Waits for producers, each on a thread of its own, so that a slow or hostile one harms nobody
 * else.
 */
public final class TcpListenFeed implements Feed, Closeable {
  private static final int MOST_PRODUCERS = 64;
  private static final long ACCEPT_AGAIN_MILLIS = 100;

  /** Who has sent nothing for so long makes room for others. */
  private static final long PATIENCE_NANOS = 10 * Times.NANOS_PER_SECOND;

  private final String uri;
  private final ServerSocket server;
  private final String token;
  private final SymbolTable symbols;
  private final SymbolTable books;
  private final LongSupplier wallClock;
  private final Set<Producer> producers = ConcurrentHashMap.newKeySet();
  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private final Lock counting = new ReentrantLock();
  private int connected;

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
    this.uri = withoutToken(uri);
    this.token = address.token();
    this.symbols = symbols;
    this.books = books;
    this.wallClock = wallClock;
    this.server = Listening.on(this.uri, address.host(), address.port(), !token.isEmpty());
  }

  /**
   * Looks whether such a feed can be, without taking its port.
   *
   * @throws FeedException with a sentence when the address is not the loopback and no token is set
   */
  public static void check(String uri, FeedUri.TcpListen address) throws FeedException {
    var _ = Listening.check(withoutToken(uri), address.host(), !address.token().isEmpty());
  }

  private static String withoutToken(String uri) {
    return uri.replaceAll("\\?token=.*", "");
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
    while (!server.isClosed()) {
      try {
        take(server.accept(), intake);
      } catch (IOException e) {
        if (!server.isClosed()) {
          report(intake, FeedState.LOST, "no producer can connect (" + e.getMessage() + ")");
          Thread.sleep(ACCEPT_AGAIN_MILLIS);
        }
      }
    }
  }

  private void take(Socket socket, Intake intake) throws IOException, InterruptedException {
    if (producers.size() >= MOST_PRODUCERS && !madeRoom()) {
      socket.close();
      refuse(intake, "there are " + MOST_PRODUCERS + " producers already: close one first.");
      return;
    }
    Producer producer = new Producer(socket, wallClock.getAsLong());
    producers.add(producer);
    Thread thread = Thread.ofVirtual().name("producer").unstarted(() -> serve(producer, intake));
    threads.add(thread);
    thread.start();
    if (server.isClosed()) {
      close();
    }
  }

  /** Closes the one that has been silent the longest since it came, if it had its time. */
  private boolean madeRoom() throws IOException {
    long lately = wallClock.getAsLong() - PATIENCE_NANOS;
    Optional<Producer> mute =
        producers.stream()
            .filter(producer -> !producer.hasSpoken() && producer.since() <= lately)
            .min(Comparator.comparingLong(Producer::since));
    if (mute.isPresent()) {
      producers.remove(mute.get());
      mute.get().close();
    }
    return mute.isPresent();
  }

  private void serve(Producer producer, Intake intake) {
    Socket socket = producer.socket();
    try (socket) {
      socket.setKeepAlive(true);
      InputStream in = new BufferedInputStream(producer.input());
      if (token.isEmpty() || admitted(socket, in, intake)) {
        read(in, intake);
      }
    } catch (IOException e) {
      // the producer went away; leaving has been reported
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      producers.remove(producer);
      threads.remove(Thread.currentThread());
    }
  }

  private void read(InputStream in, Intake intake) throws IOException, InterruptedException {
    came(intake);
    try {
      new StreamPump(uri, symbols, books, wallClock).pump(in, intake);
    } catch (IOException e) {
      left(intake);
      throw e;
    }
    left(intake);
  }

  /** Counting and telling are one, so that the last that is told is what is. */
  private void came(Intake intake) throws InterruptedException {
    counting.lockInterruptibly();
    try {
      connected++;
      report(intake, FeedState.CONNECTED, producers(connected));
    } finally {
      counting.unlock();
    }
  }

  private void left(Intake intake) throws InterruptedException {
    counting.lockInterruptibly();
    try {
      connected--;
      if (connected == 0) {
        report(intake, FeedState.LOST, "the last producer left");
      } else {
        report(intake, FeedState.CONNECTED, "a producer left, " + producers(connected));
      }
    } finally {
      counting.unlock();
    }
  }

  private static String producers(int count) {
    return count == 1 ? "1 producer" : count + " producers";
  }

  private boolean admitted(Socket socket, InputStream in, Intake intake)
      throws IOException, InterruptedException {
    try {
      if (Token.read(socket, in).is(token)) {
        return true;
      }
      refuse(intake, "the first line is not the token: send the token, then the data.");
    } catch (SocketTimeoutException e) {
      refuse(intake, "no token came: send the token as the first line, then the data.");
    }
    return false;
  }

  private void refuse(Intake intake, String reason) throws InterruptedException {
    intake.put(new RefusedLine(uri, RefusedLine.NO_LINE, "", reason, wallClock.getAsLong()));
  }

  private void report(Intake intake, FeedState state, String message) throws InterruptedException {
    intake.put(new FeedReport(uri, state, message, wallClock.getAsLong()));
  }

  /** Ends every connection; what a producer sent and the desk has not taken is lost with it. */
  @Override
  public void close() throws IOException {
    server.close();
    threads.forEach(Thread::interrupt);
    for (Producer producer : producers) {
      producer.close();
    }
  }
}
