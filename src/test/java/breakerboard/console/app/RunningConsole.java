package breakerboard.console.app;

import breakerboard.config.Configuration;
import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.DemandTimer;
import breakerboard.console.Records;
import breakerboard.console.Sound;
import breakerboard.console.Theme;
import breakerboard.console.dialogs.Deeds;
import breakerboard.desk.Checkpoint;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.Desk;
import breakerboard.desk.InputRecorder;
import breakerboard.desk.Operators;
import breakerboard.desk.Replays;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The console in its window over a running desk, composed as the program composes it; a test feeds
 * it by hand and moves its clock.
 */
final class RunningConsole implements AutoCloseable {
  static final String BOOK = "EQ-LS-1";
  static final String OPERATOR = "jmeyer";
  static final BreakerId VOLATILITY = new BreakerId("volatility");
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");

  /** 10:00:00 in New York, a Thursday. */
  static final long START = Times.nanos(Instant.parse("2026-03-12T14:00:00Z"));

  static final double CALM_NAV = 1_000_000;
  static final double CALM_VOLATILITY = 0.02;
  static final String FEED = "tcp-listen:7411";

  private static final long HOLD = Times.NANOS_PER_SECOND;
  private static final int WIDTH = 1000;
  private static final int HEIGHT = 900;
  private static final long SECONDS_TO_WAIT = 10;
  private static final long OPENING_MILLIS = 30_000;
  private static final int ALL = 10_000;

  private final AtomicLong clock = new AtomicLong(START);
  private final AtomicLong held = new AtomicLong();
  private final AtomicReference<Optional<Path>> chosen = new AtomicReference<>(Optional.empty());
  private final PaperInHand paper = new PaperInHand();
  private final SymbolTable symbols = new SymbolTable(100);
  private final DemandTimer timer = new DemandTimer();
  private final CompletableFuture<Void> closed = new CompletableFuture<>();
  private final Desk desk;
  private final ConsoleRoot root;
  private final Scene scene;

  /** Off the JavaFX thread. */
  static RunningConsole open(
      Configuration configuration,
      Operators operators,
      ConfigurationStore store,
      Records records,
      WhatIf whatIf,
      Replays replays,
      Sound sound) {
    return WaitForAsyncUtils.waitForAsyncFx(
        OPENING_MILLIS,
        () -> new RunningConsole(configuration, operators, store, records, whatIf, replays, sound));
  }

  private RunningConsole(
      Configuration configuration,
      Operators operators,
      ConfigurationStore store,
      Records records,
      WhatIf whatIf,
      Replays replays,
      Sound sound) {
    desk = new Desk(configuration, symbols, clock::get, true);
    root =
        new ConsoleRoot(
            new ConsoleContext(
                desk,
                ZoneId.of("America/New_York"),
                operators,
                Theme.DARK,
                store,
                records,
                whatIf,
                replays,
                sound),
            timer,
            new Deeds.HoldTime(HOLD, held::get),
            _ -> _ -> chosen.get(),
            paper);
    scene = new Scene(root.root(), WIDTH, HEIGHT);
    root.display().dress(scene);
    root.attach();
    desk.start();
    desk.tick(START);
    Stage stage = Frame.around(scene, Optional.empty());
    new ConsoleWindow(root, stage, Optional.of(Theme.DARK)).show(() -> true, closed);
  }

  ConsoleRoot root() {
    return root;
  }

  Scene scene() {
    return scene;
  }

  /** Completes when the operator has closed the window. */
  CompletableFuture<Void> closed() {
    return closed;
  }

  /** The file that the operator chooses from now on. */
  void choosesFile(Path file) {
    chosen.set(Optional.of(file));
  }

  /** What was printed, and how the printer behaves. */
  PaperInHand paper() {
    return paper;
  }

  /** Says that the kill switch has been held long enough. */
  void heldLongEnough() {
    held.addAndGet(HOLD);
  }

  /** Lets the desk's time pass. */
  RunningConsole later(double seconds) {
    desk.tick(clock.addAndGet(Times.ofSeconds(seconds)));
    return this;
  }

  /** Whether the engine has lived through all the time that passed. */
  boolean ticked() {
    return desk.trading().page().confirmed() == clock.get();
  }

  /** The engine ends by itself with the next input. */
  RunningConsole endsByItself() {
    desk.record(
        new InputRecorder() {
          @Override
          public void input(Input input) {
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public void checkpoint(Checkpoint state) {}
        });
    return later(1);
  }

  RunningConsole feed(FeedState state, String message) {
    put(new FeedReport(FEED, state, message, clock.get()));
    return this;
  }

  /** A connected feed and a book that may trade, on the screen. */
  RunningConsole trading() throws TimeoutException {
    feed(FeedState.CONNECTED, "").observe(CALM_NAV, CALM_VOLATILITY);
    await(() -> scene.getWindow().isFocused());
    await(() -> screen().isPresent() && state() == TradingState.ALLOWED);
    return this;
  }

  /** The next second's observation of the book. */
  RunningConsole observe(double nav, double volatility) {
    return observe(BOOK, nav, volatility);
  }

  /** The next second's observation of a book: 5 % of its net asset value in one symbol. */
  RunningConsole observe(String book, double nav, double volatility) {
    later(1);
    int[] symbol = {symbols.idOf("AAPL")};
    int[] sector = {symbols.idOf("Technology")};
    put(
        new Observation.Builder(book, clock.get())
            .arrival(clock.get())
            .source(FEED, 1)
            .nav(nav)
            .positions(new Positions(symbol, new double[] {nav / 20}, sector, new double[] {0.3}))
            .field(InputField.VOLATILITY, volatility)
            .build());
    return this;
  }

  /** The next second's observation of the book without positions and anything of the market. */
  RunningConsole observeWithoutMarket(double nav) {
    later(1);
    put(
        new Observation.Builder(BOOK, clock.get())
            .arrival(clock.get())
            .source(FEED, 1)
            .nav(nav)
            .build());
    return this;
  }

  private void put(Input input) {
    try {
      desk.put(input);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something that another operator asks of the engine from elsewhere; done when this returns. */
  RunningConsole command(Command command, String operator) {
    Answer answer =
        desk.submit(command, operator, "From elsewhere", configuration().version())
            .toCompletableFuture()
            .join();
    if (answer instanceof Answer.Refused(var _, String why)) {
      throw new AssertionError(why);
    }
    return this;
  }

  /** The trading state that the engine publishes. */
  TradingState published() {
    return desk.trading().page().of(BOOK).orElseThrow().trading();
  }

  /** The configuration in the engine. */
  Configuration configuration() {
    return desk.configuration();
  }

  /** What the engine wrote down, the oldest first. */
  List<Event> events() {
    return desk.eventsAfter(0, ALL).events();
  }

  List<Event> events(EventType type) {
    return events().stream().filter(event -> event.type() == type).toList();
  }

  /** The book as the screen knows it. */
  Optional<BookModel> screen() {
    return root.desk().book(BOOK);
  }

  TradingState state() {
    return screen().orElseThrow().snapshot().trading();
  }

  BreakerModel breaker(BreakerId id) {
    return screen().orElseThrow().breaker(id).orElseThrow();
  }

  BreakerStatus status(BreakerId id) {
    return breaker(id).snapshot().status();
  }

  /**
   * Waits until it holds; asked on the JavaFX thread. A row, a control or a focus that it asks for
   * and that is not there yet is one more reason to wait. What the windows say goes with a failure.
   */
  static void await(BooleanSupplier condition) throws TimeoutException {
    try {
      WaitForAsyncUtils.waitFor(
          SECONDS_TO_WAIT,
          TimeUnit.SECONDS,
          () -> WaitForAsyncUtils.asyncFx(() -> holds(condition)).get());
    } catch (TimeoutException e) {
      throw new AssertionError(
          WaitForAsyncUtils.waitForAsyncFx(OPENING_MILLIS, RunningConsole::said), e);
    }
  }

  /**
   * Asserts what is seen, once it is: what an action brings to the screen comes with a later pulse,
   * or from the desk's own thread.
   */
  static void eventually(Runnable assertion) {
    AtomicReference<AssertionError> last = new AtomicReference<>(new AssertionError());
    try {
      await(
          () -> {
            try {
              assertion.run();
              return true;
            } catch (AssertionError e) {
              last.set(e);
              return false;
            }
          });
    } catch (AssertionError | TimeoutException e) {
      last.get().addSuppressed(e);
      throw last.get();
    }
  }

  private static boolean holds(BooleanSupplier condition) {
    try {
      return condition.getAsBoolean();
    } catch (NoSuchElementException
        | IndexOutOfBoundsException
        | NullPointerException
        | AssertionError _) {
      return false;
    }
  }

  private static String said() {
    return Window.getWindows().stream()
        .map(
            window ->
                "The focus is at %s, and the window says: %s"
                    .formatted(
                        window.getScene().getFocusOwner(),
                        window.getScene().getRoot().lookupAll("*").stream()
                            .filter(Hands::seen)
                            .flatMap(RunningConsole::words)
                            .collect(Collectors.joining(" | "))))
        .collect(Collectors.joining("\n"));
  }

  private static Stream<String> words(Node node) {
    return switch (node) {
      case TextInputControl field -> Stream.of("[" + field.getText() + "]");
      case Labeled labeled -> Stream.ofNullable(labeled.getText()).filter(text -> !text.isEmpty());
      default -> Stream.empty();
    };
  }

  /** Ends it; off the JavaFX thread. */
  @Override
  public void close() {
    WaitForAsyncUtils.asyncFx(
        () -> {
          root.detach();
          scene.getWindow().hide();
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents();
    timer.close();
    desk.close();
  }
}
