package breakerboard.bench;

import breakerboard.console.DemandTimer;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.desk.Desk;
import breakerboard.domain.BreakerId;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/**
 * What the console costs and how fast it answers: an empty window, the console before its feed, the
 * console with one book at 10 observations a second without and with the chart of a breaker, with
 * nothing arriving, and at 10,000 a second; with a number of books and the name of a view as
 * arguments the same over that many books in that view. Prints a table; shares are of one core, the
 * engine and the feed of the measurement included.
 */
public final class ConsoleLoad {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final Duration PROBE = Duration.ofMillis(20);
  private static final String FEED = "bench:";
  private static final String BOOK = "Book";
  private static final BreakerId CHARTED = new BreakerId("volatility");
  private static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final AtomicLong pulses = new AtomicLong();
  private final SymbolTable symbols = new SymbolTable(1000);
  private final Desk desk = new Desk(Feeds.patient(), symbols, ConsoleLoad::now, true).start();
  private final Random random = new Random(7);
  private final int books;
  private final String view;
  private int sent;

  private ConsoleLoad(int books, String view) {
    this.books = books;
    this.view = view;
  }

  /** Opens two windows one after the other, on a display or in memory, and measures. */
  public static void main(String[] arguments) throws InterruptedException {
    if (System.getenv("DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
    }
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> Platform.setImplicitExit(false));
    boolean plain = arguments.length == 0;
    new ConsoleLoad(
            plain ? 1 : Integer.parseInt(arguments[0]), arguments.length > 1 ? arguments[1] : BOOK)
        .run();
    Platform.exit();
    System.exit(0);
  }

  private void run() throws InterruptedException {
    System.out.printf("%-34s %10s %10s %14s%n", "", "core", "pulses/s", "answers ms");
    Stage empty = onScreen(() -> show(new Scene(new Pane(), WIDTH, HEIGHT)));
    LockSupport.parkNanos(WARM_UP.toNanos());
    measure("empty window", 0, false);
    onScreen(
        () -> {
          empty.hide();
          return empty;
        });
    DemandTimer timer = new DemandTimer();
    ConsoleRoot root = onScreen(() -> console(timer));
    LockSupport.parkNanos(WARM_UP.toNanos());
    measure("console, waiting for a feed", 0, false);
    desk.put(new FeedReport(FEED, FeedState.CONNECTED, "", now()));
    feed(10_000, WARM_UP);
    measure("10,000 observations/s", 10_000, true);
    feed(10, WARM_UP);
    measure("10 observations/s", 10, false);
    if (view.equals(BOOK)) {
      onScreen(() -> open(root, CHARTED));
      feed(10, WARM_UP);
      measure("10 observations/s, chart open", 10, false);
    }
    feed(0, MEASURED);
    measure("nothing arriving", 0, false);
    long used = desk.end().orElseThrow().observations();
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        "%,d books in the view %s, heap %,d MB%n",
        books, view, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    System.out.printf("%,d sent, %,d used, %,d dropped%n", sent, used, sent - used);
  }

  private static boolean open(ConsoleRoot root, BreakerId breaker) {
    root.selection().breakerProperty().set(root.selection().book().orElseThrow().breaker(breaker));
    return true;
  }

  private ConsoleRoot console(DemandTimer timer) {
    ConsoleRoot root =
        new ConsoleRoot(
            new ConsoleContext(desk, ZoneId.of("America/New_York"), "bench", Theme.DARK), timer);
    Scene scene = new Scene(root.root(), WIDTH, HEIGHT);
    Theme.DARK.applyTo(scene);
    root.attach();
    root.shell().show(view);
    root.bridge().setVisible(true);
    show(scene);
    return root;
  }

  private Stage show(Scene scene) {
    scene.addPostLayoutPulseListener(pulses::incrementAndGet);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  /** One line of the table. */
  private void measure(String what, int perSecond, boolean probed) throws InterruptedException {
    Probe probe = new Probe();
    Thread probing = Thread.ofPlatform().daemon().unstarted(probe);
    if (probed) {
      probing.start();
    }
    long cpu = PROCESS.getProcessCpuTime();
    long pulsed = pulses.get();
    long started = System.nanoTime();
    feed(perSecond, MEASURED);
    double nanos = System.nanoTime() - started;
    double share = (PROCESS.getProcessCpuTime() - cpu) / nanos;
    double rate = (pulses.get() - pulsed) * (double) Times.NANOS_PER_SECOND / nanos;
    String answers = probed ? probe.end() : "";
    System.out.printf(
        Locale.ROOT, "%-34s %8.1f %% %10.1f %14s%n", what, 100 * share, rate, answers);
  }

  /** Sends evenly for that long; the desk clock ticks as in the program. */
  private void feed(int perSecond, Duration length) throws InterruptedException {
    long started = System.nanoTime();
    long end = started + length.toNanos();
    long due = 0;
    while (System.nanoTime() < end) {
      long ticks = (System.nanoTime() - started) * perSecond / Times.NANOS_PER_SECOND;
      for (; due < ticks; due++) {
        Observation next = next();
        desk.put(next.from(FEED, next.line()).at(now()));
      }
      desk.tick(now());
      LockSupport.parkNanos(
          perSecond == 0
              ? 250 * Times.NANOS_PER_MILLI
              : Math.max(Times.NANOS_PER_MILLI, Times.NANOS_PER_SECOND / perSecond));
    }
  }

  private Observation next() {
    int number = sent++;
    return books == 1
        ? Feeds.observation(symbols, number, random)
        : Feeds.observation("BOOK-%04d".formatted(number % books), symbols, number, random);
  }

  private static long now() {
    return Times.nanos(Instant.now());
  }

  private static <T> T onScreen(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> done.complete(task.get()));
    return done.join();
  }

  /** Asks the JavaFX thread again and again, and notes how long each answer took. */
  private static final class Probe implements Runnable {
    private long[] waits = new long[1 << 12];
    private int count;
    private volatile boolean over;

    @Override
    public void run() {
      while (!over && count < waits.length) {
        long asked = System.nanoTime();
        waits[count++] = onScreen(System::nanoTime) - asked;
        LockSupport.parkNanos(PROBE.toNanos());
      }
    }

    private String end() {
      over = true;
      long[] sorted = Arrays.copyOf(waits, count);
      Arrays.sort(sorted);
      double millis = Times.NANOS_PER_MILLI;
      return String.format(
          Locale.ROOT,
          "p99 %.1f max %.1f",
          sorted[sorted.length * 99 / 100] / millis,
          sorted[sorted.length - 1] / millis);
    }
  }
}
