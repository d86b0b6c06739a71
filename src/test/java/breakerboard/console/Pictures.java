package breakerboard.console;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.app.Png;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.JournalState;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.FakeJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;

/** Draws the window in the states of the drawings, to be laid beside them. */
public final class Pictures {
  private static final String LEVEL_1_REACHED =
      "Market circuit breaker level_1 2,764.30 reached: index 2,764.30, 7.0 % down";

  private static final int HISTORY_SECONDS = 1800;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Longer than any pace of the screen. */
  private static final Duration REST = Duration.ofMillis(500);

  private Pictures() {}

  /**
   * One picture.
   *
   * @param open the breaker whose detail is open, empty for none
   * @param tab id of the detail's page
   */
  private record Shot(
      String name,
      List<ScenesOfADay.Told> breakers,
      TradingState trading,
      String because,
      FeedView feed,
      Theme theme,
      int width,
      int height,
      String open,
      String tab,
      int books,
      Optional<JournalState> journal) {
    static Shot calm(String name, List<ScenesOfADay.Told> breakers) {
      return new Shot(
          name,
          breakers,
          TradingState.ALLOWED,
          "",
          ScenesOfADay.live(ScenesOfADay.NOW),
          Theme.DARK,
          1600,
          900,
          "",
          "",
          1,
          Optional.empty());
    }

    static Shot crisis(String name) {
      return calm(name, ScenesOfADay.crisis())
          .being(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %");
    }

    Shot being(TradingState state, String why) {
      return new Shot(
          name, breakers, state, why, feed, theme, width, height, open, tab, books, journal);
    }

    Shot fedBy(FeedView other) {
      return new Shot(
          name, breakers, trading, because, other, theme, width, height, open, tab, books, journal);
    }

    Shot in(Theme other) {
      return new Shot(
          name, breakers, trading, because, feed, other, width, height, open, tab, books, journal);
    }

    Shot small() {
      return new Shot(
          name, breakers, trading, because, feed, theme, 1280, 720, open, tab, books, journal);
    }

    Shot opening(String breaker) {
      return new Shot(
          name, breakers, trading, because, feed, theme, width, height, breaker, tab, books,
          journal);
    }

    Shot at(String page) {
      return new Shot(
          name, breakers, trading, because, feed, theme, width, height, open, page, books, journal);
    }

    /** With a journal. */
    Shot writing(JournalState state) {
      return new Shot(
          name,
          breakers,
          trading,
          because,
          feed,
          theme,
          width,
          height,
          open,
          tab,
          books,
          Optional.of(state));
    }

    Shot among(int many) {
      return new Shot(
          name, breakers, trading, because, feed, theme, width, height, open, tab, many, journal);
    }
  }

  /**
   * Lets the JavaFX thread do what waits for it until the condition holds; called on that thread.
   */
  public static void until(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("After " + PATIENCE + " the picture is not ready.");
      }
      Object loop = new Object();
      Platform.runLater(() -> Platform.exitNestedEventLoop(loop, loop));
      Platform.enterNestedEventLoop(loop);
    }
  }

  /** Waits until what stands in the scene has been the same for a while. */
  public static void untilItRests(Scene scene) {
    long[] since = {System.nanoTime()};
    List<List<String>> former = new ArrayList<>(List.of(List.of()));
    until(
        () -> {
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          List<String> now =
              scene.getRoot().lookupAll(".text").stream()
                  .map(node -> ((Text) node).getText())
                  .toList();
          if (!now.equals(former.set(0, now))) {
            since[0] = System.nanoTime();
          }
          return System.nanoTime() - since[0] > REST.toNanos();
        });
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    String only = arguments.length > 1 ? arguments[1] : "";
    onScreen(
        () ->
            shots().stream()
                .filter(shot -> shot.name().contains(only))
                .forEach(shot -> draw(shot, folder)));
  }

  /** Draws on the screen's thread and ends it. */
  public static void onScreen(Runnable drawing) throws InterruptedException {
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            drawing.run();
          } catch (RuntimeException e) {
            e.printStackTrace();
          } finally {
            drawn.countDown();
          }
        });
    drawn.await();
    Platform.exit();
  }

  /** Writes what the scene shows now. */
  public static void write(Scene scene, Path file) {
    try {
      Png.write(Png.of(scene), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts the desk in that state, for pictures of other views. */
  public static void put(DeskModel desk, DeskSnapshot now) {
    desk.update(now);
  }

  /** Lets that happen on the desk. */
  public static void happen(DeskModel desk, Event... events) {
    desk.events().add(List.of(events), 0);
  }

  private static List<Shot> shots() {
    long now = ScenesOfADay.NOW;
    String kill = "Kill switch by jmeyer: prices wrong";
    Shot states = Shot.calm("states-dark", ScenesOfADay.states()).being(TradingState.HALTED, kill);
    JournalState full =
        new JournalState(
            12_301,
            1_204,
            98_796,
            0,
            "The journal /home/jmeyer/.breakerboard/journal.db cannot be written (database or disk is"
                + " full): make room on its disk, or check its rights.");
    JournalState lost = new JournalState(12_301, 100_000, 0, 350, full.trouble());
    JournalState gap = new JournalState(13_855, 0, 98_796, 350, "");
    return List.of(
        Shot.calm("journal-ok-dark", ScenesOfADay.calm())
            .writing(new JournalState(12_301, 0, 98_796, 0, "")),
        Shot.calm("journal-full-dark", ScenesOfADay.calm()).writing(full),
        Shot.calm("journal-full-demo-dark", ScenesOfADay.calm())
            .fedBy(ScenesOfADay.demo(now))
            .small()
            .writing(lost),
        Shot.crisis("journal-full-light").opening("drawdown").in(Theme.LIGHT).small().writing(full),
        Shot.crisis("journal-full-hc").in(Theme.HIGH_CONTRAST).writing(full),
        Shot.calm("journal-gap-dark", ScenesOfADay.calm()).small().writing(gap),
        Shot.calm("journal-gap-light", ScenesOfADay.calm()).in(Theme.LIGHT).writing(gap),
        Shot.crisis("crisis-dark").opening("drawdown"),
        Shot.crisis("crisis-light").opening("drawdown").in(Theme.LIGHT),
        Shot.crisis("crisis-hc").opening("drawdown").in(Theme.HIGH_CONTRAST),
        Shot.crisis("crisis-small").opening("drawdown").small(),
        Shot.crisis("crisis-small-position").opening("position_limit").small(),
        Shot.crisis("crisis-triggers").opening("position_limit").at("triggersTab"),
        Shot.crisis("crisis-statistics").opening("drawdown").at("statisticsTab"),
        Shot.crisis("crisis-configuration").opening("drawdown").at("configurationTab"),
        Shot.crisis("crisis-events").opening("drawdown").at("eventsTab").in(Theme.LIGHT),
        Shot.calm("calm-light", ScenesOfADay.calm()).in(Theme.LIGHT),
        Shot.calm("calm-demo-dark", ScenesOfADay.calm())
            .fedBy(ScenesOfADay.demo(now))
            .opening("volatility"),
        Shot.calm("at-limits-small", ScenesOfADay.atLimits())
            .being(TradingState.HALTED, "Drawdown limit just over 8.00 %")
            .opening("drawdown")
            .small(),
        Shot.calm("at-limits-triggers", ScenesOfADay.atLimits())
            .being(TradingState.HALTED, "Drawdown limit just over 8.00 %")
            .opening("drawdown")
            .at("triggersTab")
            .in(Theme.LIGHT)
            .small(),
        Shot.calm("ending-dark", ScenesOfADay.overrideEnding()).small().among(40),
        Shot.calm("ending-light", ScenesOfADay.overrideEnding()).in(Theme.LIGHT).small(),
        Shot.calm("lost-dark", ScenesOfADay.calm()).fedBy(ScenesOfADay.lost(now)),
        Shot.calm("lost-light", ScenesOfADay.calm()).fedBy(ScenesOfADay.lost(now)).in(Theme.LIGHT),
        Shot.calm("idle-dark", ScenesOfADay.calm()).fedBy(ScenesOfADay.idle(now)),
        Shot.calm("cooldown-dark", ScenesOfADay.cooldown())
            .being(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %"),
        states.opening("loss_rate"),
        Shot.calm("states-light", ScenesOfADay.states())
            .being(TradingState.HALTED, kill)
            .in(Theme.LIGHT)
            .small(),
        Shot.calm("states-hc", ScenesOfADay.states())
            .being(TradingState.HALTED, kill)
            .in(Theme.HIGH_CONTRAST),
        Shot.calm("reduce-dark", ScenesOfADay.states().subList(3, 6))
            .being(TradingState.REDUCE_ONLY, "Position limit not fed")
            .small(),
        Shot.calm("liquidate-dark", ScenesOfADay.states().subList(0, 5))
            .being(TradingState.LIQUIDATE_ONLY, "Drawdown limit 16.2 % > 15.0 %")
            .among(40),
        Shot.calm("extremes-dark", ScenesOfADay.extremes()).opening("volatility").small(),
        Shot.calm("extremes-light", ScenesOfADay.extremes()).in(Theme.LIGHT).among(3),
        Shot.calm("calendar-active", ByTheCalendar.active()),
        Shot.calm("calendar-warning", ByTheCalendar.warning()).opening("market_circuit_breaker"),
        Shot.calm("calendar-tripped", ByTheCalendar.tripped())
            .being(TradingState.HALTED, LEVEL_1_REACHED)
            .opening("premarket_validation"),
        Shot.calm("calendar-unfed", ByTheCalendar.unfed()).small(),
        Shot.calm("calendar-tripped-light", ByTheCalendar.tripped())
            .being(TradingState.HALTED, LEVEL_1_REACHED)
            .in(Theme.LIGHT)
            .opening("time_based"),
        Shot.calm("calendar-tripped-hc", ByTheCalendar.tripped())
            .being(TradingState.HALTED, LEVEL_1_REACHED)
            .in(Theme.HIGH_CONTRAST)
            .small(),
        Shot.calm("nothing-dark", List.of()).among(0));
  }

  /** A window in New York, composed as the program composes it. */
  public static ConsoleRoot window(
      FakeGateway gateway, Theme theme, Records records, DemandTimer timer) {
    return new ConsoleRoot(
        new ConsoleContext(
            gateway,
            ZoneId.of("America/New_York"),
            "jmeyer",
            theme,
            ConfigurationStore.none(),
            records),
        timer);
  }

  private static void draw(Shot shot, Path folder) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window =
          window(
              gateway,
              shot.theme(),
              new Records(
                  Optional.empty(),
                  Optional.empty(),
                  shot.journal().map(FakeJournal::new),
                  Optional.empty()),
              timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      shot.theme().applyTo(scene);
      play(window, shot);
      shoot(window, scene, shot.open(), shot.tab(), folder.resolve(shot.name() + ".png"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands over a view of one book, after half an hour that ends in a crisis or in calm; on the
   * JavaFX thread.
   */
  static void show(String view, boolean crisis, Theme theme, Consumer<Scene> seen) {
    Shot shot = crisis ? Shot.crisis(view) : Shot.calm(view, ScenesOfADay.calm());
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot window = window(gateway, theme, Records.none(), timer);
      Scene scene = new Scene(window.root(), shot.width(), shot.height());
      theme.applyTo(scene);
      play(window, shot);
      window.attach();
      open(window, crisis ? "drawdown" : "");
      window.shell().show(view);
      settle(scene);
      seen.accept(scene);
      window.detach();
    }
  }

  /**
   * Attaches the window, opens a breaker's detail and takes the picture.
   *
   * @param open the breaker, empty for none
   * @param tab id of the detail's page, empty for the first
   */
  static void shoot(ConsoleRoot window, Scene scene, String open, String tab, Path file)
      throws IOException {
    window.attach();
    if (!tab.isEmpty() && scene.lookup("#" + tab) instanceof ToggleButton page) {
      page.setSelected(true);
    }
    open(window, open);
    settle(scene);
    Png.write(Png.of(scene), file);
    window.detach();
  }

  private static void open(ConsoleRoot window, String breaker) {
    if (!breaker.isEmpty()) {
      window
          .selection()
          .breakerProperty()
          .set(window.selection().book().flatMap(b -> b.breaker(new BreakerId(breaker))));
    }
  }

  /** A layout may change a pseudo-class, which only the next style pass sees. */
  static void settle(Scene scene) {
    for (int pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  /** Half an hour of history of one book that ends in the scene, for pictures of other places. */
  public static void play(ConsoleRoot window, List<ScenesOfADay.Told> scene, boolean halted) {
    Shot calm = Shot.calm("", scene);
    play(window, halted ? calm.being(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %") : calm);
  }

  /** Half an hour of history that ends in the scene. */
  private static void play(ConsoleRoot window, Shot shot) {
    if (shot.books() == 0) {
      return;
    }
    play(window, shot.breakers(), shot.trading(), shot.because(), shot.feed());
    for (int other = 1; other < shot.books(); other++) {
      window.desk().update(ScenesOfADay.another(other, shot.feed()));
    }
  }

  /** Half an hour of one book. */
  static void play(
      ConsoleRoot window,
      List<ScenesOfADay.Told> scene,
      TradingState trading,
      String because,
      FeedView feed) {
    Random random = new Random(7);
    int many = scene.size();
    double[] wobble = new double[many];
    for (int second = HISTORY_SECONDS; second >= 0; second--) {
      long clock = ScenesOfADay.NOW - second * Times.NANOS_PER_SECOND;
      double done = 1 - second / (double) HISTORY_SECONDS;
      double[] now =
          IntStream.range(0, many)
              .mapToDouble(
                  i -> {
                    wobble[i] = 0.9 * wobble[i] + 0.01 * random.nextGaussian();
                    return (trading == TradingState.ALLOWED
                            ? 0.95
                            : 0.62 + 0.38 * Math.pow(done, 3))
                        + wobble[i];
                  })
              .toArray();
      boolean last = second == 0;
      List<BreakerSnapshot> breakers =
          IntStream.range(0, many)
              .mapToObj(i -> scene.get(i).before(clock, last ? 1 : now[i]))
              .toList();
      BookSnapshot book = ScenesOfADay.book(breakers, trading, because, clock);
      window.desk().update(ScenesOfADay.desk(book, clock, feed, 12_301));
    }
    Optional<BookModel> book = window.desk().book(ScenesOfADay.BOOK);
    book.ifPresent(
        model ->
            window
                .desk()
                .events()
                .add(
                    model.breakers().stream()
                        .flatMap(b -> b.snapshot().lastTrip().stream())
                        .toList(),
                    0));
  }
}
