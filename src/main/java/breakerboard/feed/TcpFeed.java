package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.SymbolTable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Connects out and reconnects with growing pauses. */
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
      String lost;
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
        report(intake, FeedState.CONNECTED, "connected");
        next = FIRST_PAUSE;
        new StreamPump(uri, symbols, books, wallClock).pump(socket.getInputStream(), intake);
        lost = "the other side closed the connection";
      } catch (IOException e) {
        lost = "no connection (" + e.getMessage() + ")";
      }
      report(intake, FeedState.LOST, lost + "; next try in " + next.toMillis() / 1000.0 + " s");
      pause.of(next);
      next =
          next.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next.multipliedBy(2);
    }
  }

  private void report(Intake intake, FeedState state, String message) throws InterruptedException {
    intake.put(new FeedReport(uri, state, message, wallClock.getAsLong()));
  }
}
