package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.SymbolTable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Connects out and reconnects with growing pauses, which begin anew once a line has come. */
public final class TcpFeed implements Feed {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int CONNECT_MILLIS = 5000;

  private final String uri;
  private final FeedUri.Tcp address;
  private final SymbolTable symbols;
  private final SymbolTable books;
  private final LongSupplier wallClock;
  private final Pause pause;

  /** Waits; injected so that tests need not. */
  @FunctionalInterface
  public interface Pause {
    void of(Duration duration) throws InterruptedException;
  }

  public TcpFeed(
      String uri,
      FeedUri.Tcp address,
      SymbolTable symbols,
      SymbolTable books,
      LongSupplier wallClock,
      Pause pause) {
    this.uri = uri;
    this.address = address;
    this.symbols = symbols;
    this.books = books;
    this.wallClock = wallClock;
    this.pause = pause;
  }

  @Override
  public String uri() {
    return uri;
  }

  @Override
  public void run(Intake intake) throws InterruptedException {
    Duration next = FIRST_PAUSE;
    while (!Thread.currentThread().isInterrupted()) {
      StreamPump pump = new StreamPump(uri, symbols, books, wallClock);
      String lost = connection(pump, intake);
      if (pump.lines() > 0) {
        next = FIRST_PAUSE;
      }
      report(intake, FeedState.LOST, lost + "; next try in " + next.toMillis() / 1000.0 + " s");
      pause.of(next);
      next =
          next.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next.multipliedBy(2);
    }
  }

  /** Reads one connection to its end and tells why it ended; interrupting the thread ends it. */
  private String connection(StreamPump pump, Intake intake) throws InterruptedException {
    try (SocketChannel channel = SocketChannel.open()) {
      InetSocketAddress target = new InetSocketAddress(address.host(), address.port());
      if (target.isUnresolved()) {
        return "no machine is known as " + address.host();
      }
      channel.socket().connect(target, CONNECT_MILLIS);
      channel.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
      report(intake, FeedState.CONNECTED, "connected");
      pump.pump(Channels.newInputStream(channel), intake);
      return "the other side closed the connection";
    } catch (IOException e) {
      return "no connection (" + e.getMessage() + ")";
    }
  }

  private void report(Intake intake, FeedState state, String message) throws InterruptedException {
    intake.put(new FeedReport(uri, state, message, wallClock.getAsLong()));
  }
}
