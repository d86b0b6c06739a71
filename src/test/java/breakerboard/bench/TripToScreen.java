package breakerboard.bench;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.desk.Desk;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.feed.FeedUri;
import breakerboard.feed.TcpFeed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * How long it takes from the moment at which an observation is written to a socket until the pulse
 * that draws the trip of its book, over loopback and the program's own feed: {@code trips} of them,
 * each of a book of its own, alone and beside a number of other observations a second.
 */
final class TripToScreen {
  private static final int TRIPS = Integer.getInteger("trips", 200);
  private static final int LOAD = Integer.getInteger("load", 10_000);
  private static final int WARM_UP = 30;
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;
  private static final long PAUSE = 40 * Times.NANOS_PER_MILLI;
  private static final long MOST_WAIT = 20 * Times.NANOS_PER_SECOND;
  private static final int LOADED_BOOKS = 100;

  private final SymbolTable symbols = new SymbolTable(1000);
  private final SymbolTable books = new SymbolTable(10_000);
  private final Desk desk =
      new Desk(Configuration.defaults(Breakers.catalogue()), symbols, TripToScreen::now, true);
  private final PrintStream out;
  private int used;

  /** Of the JavaFX thread; when the newest trip was drawn, 0 before. */
  private volatile long drawn;

  /** The book whose trip is awaited. */
  private volatile String awaited = "";

  private TripToScreen(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    if (System.getenv("DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
    }
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> Platform.setImplicitExit(false));
    new TripToScreen(out).run();
    Platform.exit();
    System.exit(0);
  }

  private void run() throws IOException {
    DemandTimer timer = new DemandTimer();
    ConsoleRoot root = onScreen(() -> window(timer));
    desk.start();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String host = server.getInetAddress().getHostAddress();
      String uri = "tcp:" + host + ":" + server.getLocalPort();
      TcpFeed feed =
          new TcpFeed(
              uri,
              new FeedUri.Tcp(host, server.getLocalPort(), ""),
              symbols,
              books,
              TripToScreen::now,
              Thread::sleep);
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                try {
                  feed.run(desk);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      try (Socket producer = server.accept()) {
        producer.setTcpNoDelay(true);
        OutputStream to = producer.getOutputStream();
        measure(to, WARM_UP);
        tell("alone", measure(to, TRIPS));
        Load load = new Load(to);
        Thread loading = Thread.ofPlatform().daemon().start(load);
        measure(to, WARM_UP);
        tell("beside %,d/s".formatted(LOAD), measure(to, TRIPS));
        load.over = true;
        loading.interrupt();
        out.printf(
            Locale.ROOT, "measured by the program: engine %s%n", desk.health().report().decision());
      }
    }
    onScreen(
        () -> {
          root.detach();
          return true;
        });
    desk.close();
    timer.close();
  }

  private ConsoleRoot window(DemandTimer timer) {
    ConsoleRoot root =
        new ConsoleRoot(
            new ConsoleContext(desk, ZoneId.of("America/New_York"), "bench", Theme.DARK), timer);
    Scene scene = new Scene(root.root(), WIDTH, HEIGHT);
    Theme.DARK.applyTo(scene);
    root.attach();
    root.bridge().setVisible(true);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    boolean[] tripped = {false};
    root.desk()
        .events()
        .events()
        .addListener(
            (ListChangeListener.Change<? extends Event> change) -> {
              while (change.next()) {
                tripped[0] |= change.getAddedSubList().stream().anyMatch(this::isAwaited);
              }
            });
    scene.addPostLayoutPulseListener(
        () -> {
          if (tripped[0]) {
            tripped[0] = false;
            drawn = System.nanoTime();
          }
        });
    return root;
  }

  private boolean isAwaited(Event event) {
    return event.type() == EventType.BREAKER_TRIPPED && event.book().equals(awaited);
  }

  /** Each trip in nanoseconds, sorted. */
  private long[] measure(OutputStream to, int trips) throws IOException {
    long[] all = new long[trips];
    for (int i = 0; i < trips; i++) {
      String book = "TRIP-%05d".formatted(used++);
      send(to, line(book, 1_000_000));
      LockSupport.parkNanos(PAUSE);
      awaited = book;
      drawn = 0;
      long begin = System.nanoTime();
      send(to, line(book, 910_000));
      while (drawn == 0) {
        if (System.nanoTime() - begin > MOST_WAIT) {
          throw new IllegalStateException(
              "The trip of %s was not drawn; the engine told %s"
                  .formatted(book, desk.eventsAfter(0, WARM_UP).events()));
        }
        LockSupport.parkNanos(Times.NANOS_PER_MILLI / 10);
      }
      all[i] = drawn - begin;
      LockSupport.parkNanos(PAUSE);
    }
    Arrays.sort(all);
    return all;
  }

  private void tell(String what, long[] sorted) {
    double millis = Times.NANOS_PER_MILLI;
    out.printf(
        Locale.ROOT,
        "%-18s %d trips: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, max %.1f ms%n",
        what,
        sorted.length,
        sorted[sorted.length / 2] / millis,
        sorted[sorted.length * 90 / 100] / millis,
        sorted[sorted.length * 99 / 100] / millis,
        sorted[sorted.length - 1] / millis);
  }

  private static String line(String book, double nav) {
    return "{\"ts\":\"%s\",\"book\":\"%s\",\"portfolio_value\":%.2f}\n"
        .formatted(Instant.now(), book, nav);
  }

  private static void send(OutputStream to, String text) throws IOException {
    synchronized (to) {
      to.write(text.getBytes(StandardCharsets.UTF_8));
      to.flush();
    }
  }

  private static long now() {
    return Times.nanos(Instant.now());
  }

  private static <T> T onScreen(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> done.complete(task.get()));
    return done.join();
  }

  /** Sends calm observations of other books evenly, a hundred times a second. */
  private static final class Load implements Runnable {
    private static final int ROUNDS = 100;

    private final OutputStream to;
    private volatile boolean over;
    private int sent;

    Load(OutputStream to) {
      this.to = to;
    }

    @Override
    public void run() {
      long due = System.nanoTime();
      try {
        while (!over) {
          StringBuilder lines = new StringBuilder();
          for (int i = 0; i < LOAD / ROUNDS; i++) {
            lines.append(line("LOAD-%03d".formatted(sent++ % LOADED_BOOKS), 1_000_000 + sent % 7));
          }
          send(to, lines.toString());
          due += Times.NANOS_PER_SECOND / ROUNDS;
          LockSupport.parkNanos(due - System.nanoTime());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
