package breakerboard.bench;

import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Records;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.Desk;
import breakerboard.domain.Event;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.engine.EngineListener;
import breakerboard.journal.DeskRecords;
import breakerboard.journal.JournalledGateway;
import breakerboard.journal.Keeping;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.HdrHistogram.Histogram;

/**
 * A flood: 10,000 observations a second over 1,000 books, which make at least 100,000 events in a
 * minute, into a desk with journal and recording whose console shows one view after the other. What
 * the window answers in is asked of its thread again and again.
 */
final class ConsoleFlood implements AutoCloseable {
  static final int BOOKS = 1000;
  static final int PER_SECOND = 10_000;

  private static final int NANOS_PER_MICRO = 1000;
  private static final double MICROS_PER_MILLI = 1000;
  private static final double NEARLY_ALL = 99;
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;

  /** At least. */
  static final int EVENTS_A_MINUTE = 100_000;

  /** Books are served in turn; in each turn one of five passes a warning limit or comes back. */
  private static final int ONE_OF = 5;

  private static final int TURNS_A_SECOND = 100;
  private static final int SYMBOLS = 1000;
  private static final String FEED = "bench:";
  private static final double NAV = 1_000_000;
  private static final double VOLATILITY = 0.02;
  private static final double CALM = 0.05;

  /** A position of that share of the book: over the warning at 8 %, within the limit of 10 %. */
  private static final double WARNED = 0.09;

  private static final Duration PROBE = Duration.ofMillis(10);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration OPENING = Duration.ofMillis(1500);
  private static final Duration START = Duration.ofSeconds(5);
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration ASKED = Duration.ofMillis(100);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final SymbolTable symbols = new SymbolTable(SYMBOLS);
  private final DemandTimer timer = new DemandTimer();
  private final boolean[] warned = new boolean[BOOKS];
  private final Positions calm;
  private final Positions tight;
  private final DeskRecords records;
  private final Desk desk;
  private final AtomicLong observations = new AtomicLong();
  private final AtomicLong events = new AtomicLong();
  private final ConsoleRoot root;
  private final Stage stage;
  private final long screen;
  private long sent;

  /**
   * What was seen while it lasted.
   *
   * @param answers how long the window took to answer, microseconds of the clock
   * @param work how long its thread worked before it answered, microseconds of processor time:
   *     whatever else the machine does is not in it
   * @param observations how many the engine evaluated
   * @param events how many events they made
   */
  record Seen(Histogram answers, Histogram work, long observations, long events) {}

  /**
   * What the window holds.
   *
   * @param heap bytes in use after a collection
   * @param nodes of the scene
   */
  record Footprint(long heap, int nodes) {}

  /** On any thread but the toolkit's, which runs. */
  ConsoleFlood(Path folder) throws IOException {
    Configuration configuration = Feeds.forgetful();
    calm = oneOf(CALM);
    tight = oneOf(WARNED);
    records = DeskRecords.open(Keeping.in(folder.resolve("journal.db"), configuration.document()));
    var revived = records.revive(configuration, symbols, ConsoleFlood::now, true);
    records.begin(revived, symbols, ConsoleFlood::now);
    desk = revived.desk();
    desk.listen(
        new EngineListener() {
          @Override
          public void event(Event event) {
            events.set(event.id());
          }

          @Override
          public void used(String book) {
            observations.incrementAndGet();
          }
        });
    JournalledGateway gateway = new JournalledGateway(desk, records.journal());
    root =
        onScreen(
            () ->
                new ConsoleRoot(
                    new ConsoleContext(
                        gateway,
                        ZoneId.of("America/New_York"),
                        "bench",
                        Theme.DARK,
                        ConfigurationStore.none(),
                        Records.of(
                            records.history(),
                            records.history(),
                            records.journal(),
                            records.shifts(),
                            records.values(SYMBOLS, desk.configuration().catalogue()))),
                    timer));
    stage = onScreen(this::show);
    screen = onScreen(() -> Thread.currentThread().threadId());
    desk.start();
  }

  private Positions oneOf(double share) {
    return new Positions(
        new int[] {symbols.idOf("AAPL")},
        new double[] {NAV * share},
        new int[] {symbols.idOf("Technology")},
        new double[] {0.3});
  }

  private Stage show() {
    Scene scene = new Scene(root.root(), WIDTH, HEIGHT);
    root.display().dress(scene);
    root.attach();
    root.bridge().setVisible(true);
    root.shell().makeViewsAhead(root.bridge()::postAfter);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    return shown;
  }

  /**
   * Prints what the window answers in during a flood: while it starts, while it makes its views,
   * and in a minute in which it shows each view, or each one named: while it is opened, and then;
   * and whether anything was lost.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (System.getenv("DISPLAY") == null) {
      System.setProperty("glass.platform", "Headless");
    }
    System.setProperty("prism.order", "sw");
    Platform.startup(() -> Platform.setImplicitExit(false));
    Path folder = Files.createTempDirectory("flood");
    boolean kept;
    try (ConsoleFlood flood = new ConsoleFlood(folder)) {
      kept = flood.report(arguments.length == 0 ? flood.views() : List.of(arguments));
    } finally {
      JournalRate.delete(folder);
    }
    Platform.exit();
    System.exit(kept ? 0 : 1);
  }

  private boolean report(List<String> views) throws InterruptedException {
    Seen start = pour(START);
    Seen ahead = pour(WARM_UP);
    System.out.printf(
        Locale.ROOT,
        "%-44s %8.1f%n%-44s %8.1f%n",
        "while the window starts",
        millis(start.answers().getMaxValue()),
        "while it makes the views that are not shown",
        millis(ahead.answers().getMaxValue()));
    boolean kept = millis(ahead.answers().getMaxValue()) <= ASKED.toMillis();
    System.out.printf(
        "%-10s %8s %8s %8s %8s %8s %8s %8s %8s %6s%n",
        "view",
        "obs/s",
        "events/s",
        "opening",
        "p99",
        "max",
        "work p99",
        "work max",
        "heap MB",
        "nodes");
    for (String view : views) {
      Seen opening = open(view);
      Duration length = MINUTE.dividedBy(views.size()).minus(OPENING);
      Seen seen = pour(length);
      double seconds = length.toNanos() / (double) Times.NANOS_PER_SECOND;
      Footprint holds = footprint();
      System.out.printf(
          Locale.ROOT,
          "%-10s %,8.0f %,8.0f %8.1f %8.1f %8.1f %8.1f %8.1f %8d %,6d%n",
          view,
          seen.observations() / seconds,
          seen.events() / seconds,
          millis(opening.answers().getMaxValue()),
          millis(seen.answers().getValueAtPercentile(NEARLY_ALL)),
          millis(seen.answers().getMaxValue()),
          millis(seen.work().getValueAtPercentile(NEARLY_ALL)),
          millis(seen.work().getMaxValue()),
          holds.heap() >> 20,
          holds.nodes());
      kept &= millis(opening.answers().getMaxValue()) <= ASKED.toMillis();
      kept &= millis(seen.answers().getMaxValue()) <= ASKED.toMillis();
    }
    System.out.printf("milliseconds; events that did not reach the screen: %,d%n", missed());
    return kept && missed() == 0;
  }

  private static double millis(long micros) {
    return micros / MICROS_PER_MILLI;
  }

  List<String> views() {
    return root.shell().names();
  }

  /** Shows the view, and waits until it is drawn. */
  void show(String view) {
    onScreen(
        () -> {
          root.shell().show(view);
          return true;
        });
  }

  /** Sends for that long, and asks the window meanwhile; done when the screen knows it all. */
  Seen pour(Duration length) throws InterruptedException {
    return pour(length, () -> {});
  }

  /** Sends while the view is opened. */
  private Seen open(String view) throws InterruptedException {
    return pour(OPENING, () -> Platform.runLater(() -> root.shell().show(view)));
  }

  /**
   * @param meanwhile runs once the window is asked what it answers in
   */
  private Seen pour(Duration length, Runnable meanwhile) throws InterruptedException {
    desk.put(new FeedReport(FEED, FeedState.CONNECTED, "", now()));
    Probe probe = new Probe();
    long observed = observations.get();
    long told = events.get();
    Thread probing = Thread.ofPlatform().daemon().start(probe);
    meanwhile.run();
    long begun = System.nanoTime();
    long turns = length.toNanos() * TURNS_A_SECOND / Times.NANOS_PER_SECOND;
    for (long turn = 1; turn <= turns; turn++) {
      for (int i = 0; i < PER_SECOND / TURNS_A_SECOND; i++) {
        desk.put(next());
      }
      desk.tick(now());
      LockSupport.parkNanos(
          begun + turn * Times.NANOS_PER_SECOND / TURNS_A_SECOND - System.nanoTime());
    }
    probe.over = true;
    probing.join();
    while (observations.get() < sent || onScreen(this::shown) < events.get()) {
      LockSupport.parkNanos(PROBE.toNanos());
    }
    return new Seen(probe.answers, probe.work, observations.get() - observed, events.get() - told);
  }

  private Observation next() {
    int book = (int) (sent % BOOKS);
    if (sent / BOOKS % ONE_OF == book % ONE_OF) {
      warned[book] = !warned[book];
    }
    sent++;
    long now = now();
    return new Observation.Builder("BOOK-%04d".formatted(book), now)
        .arrival(now)
        .source(FEED, sent)
        .nav(NAV)
        .positions(warned[book] ? tight : calm)
        .field(InputField.VOLATILITY, VOLATILITY)
        .build();
  }

  private long shown() {
    var events = root.desk().events().events();
    return events.isEmpty() ? 0 : events.getLast().id();
  }

  /** How many events the screen could not ask for in time. */
  long missed() {
    return onScreen(() -> root.desk().events().missedProperty().get());
  }

  Footprint footprint() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return new Footprint(
        runtime.totalMemory() - runtime.freeMemory(),
        onScreen(() -> nodes(stage.getScene().getRoot())));
  }

  private static int nodes(Node node) {
    return node instanceof Parent parent
        ? 1 + parent.getChildrenUnmodifiable().stream().mapToInt(ConsoleFlood::nodes).sum()
        : 1;
  }

  private static long now() {
    return Times.nanos(Instant.now());
  }

  private static <T> T onScreen(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> done.complete(task.get()));
    return done.join();
  }

  @Override
  public void close() throws IOException {
    onScreen(
        () -> {
          root.detach();
          stage.hide();
          return true;
        });
    desk.close();
    timer.close();
    records.close();
  }

  /** Asks the JavaFX thread again and again, and notes how long each answer took. */
  private final class Probe implements Runnable {
    private final Histogram answers = new Histogram(3);
    private final Histogram work = new Histogram(3);
    private volatile boolean over;

    @Override
    public void run() {
      while (!over) {
        long asked = System.nanoTime();
        long worked = THREADS.getThreadCpuTime(screen);
        long workedThen = onScreen(THREADS::getCurrentThreadCpuTime);
        answers.recordValue((System.nanoTime() - asked) / NANOS_PER_MICRO);
        work.recordValue(Math.max(0, workedThen - worked) / NANOS_PER_MICRO);
        LockSupport.parkNanos(PROBE.toNanos());
      }
    }
  }
}
