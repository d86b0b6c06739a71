package breakerboard.console.replay;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Sound;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleContext;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.console.app.Png;
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.Operators;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplayMark;
import breakerboard.desk.ReplayState.Phase;
import breakerboard.desk.whatif.WhatIf;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.engine.DeskEngine;
import breakerboard.engine.EngineListener;
import breakerboard.scenario.Scenario;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.ReplayTape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Draws the Replay view: empty, playing, in a crisis, over a gap. */
public final class ReplayPictures {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int SESSIONS = 2;
  private static final int STEP_SECONDS = 10;
  private static final long A_WHILE = 50;

  private ReplayPictures() {}

  private enum What {
    EMPTY,
    CALM,
    CRISIS,
    GAP,
    NOT_OPENED
  }

  private record Shot(String name, What what, Theme theme, int width, int height) {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    List<Shot> shots =
        List.of(
            new Shot("replay-empty-dark", What.EMPTY, Theme.DARK, 1280, 720),
            new Shot("replay-empty-light", What.EMPTY, Theme.LIGHT, 1600, 900),
            new Shot("replay-calm-dark", What.CALM, Theme.DARK, 1600, 900),
            new Shot("replay-calm-light", What.CALM, Theme.LIGHT, 1280, 720),
            new Shot("replay-crisis-dark", What.CRISIS, Theme.DARK, 1600, 900),
            new Shot("replay-crisis-light", What.CRISIS, Theme.LIGHT, 1600, 900),
            new Shot("replay-crisis-small", What.CRISIS, Theme.DARK, 1280, 720),
            new Shot("replay-crisis-hc", What.CRISIS, Theme.HIGH_CONTRAST, 1600, 900),
            new Shot("replay-gap-dark", What.GAP, Theme.DARK, 1280, 720),
            new Shot("replay-gap-light", What.GAP, Theme.LIGHT, 1600, 900),
            new Shot("replay-gap-hc", What.GAP, Theme.HIGH_CONTRAST, 1280, 720),
            new Shot("replay-not-opened-light", What.NOT_OPENED, Theme.LIGHT, 1280, 720));
    Platform.startup(() -> {});
    for (Shot shot : shots) {
      draw(shot, folder);
    }
    Platform.exit();
  }

  private static ReplayTape tape(What what) throws InterruptedException {
    SymbolTable symbols = new SymbolTable(1000);
    List<Observation> seconds = new ArrayList<>();
    Scenario.find("march-2020")
        .orElseThrow()
        .play(symbols, SESSIONS, 3, STEP_SECONDS, 2020, seconds::add);
    List<Observation> day = seconds.subList(seconds.size() / SESSIONS, seconds.size());
    ReplayTape tape = new ReplayTape("recording of Mon 9 Mar 2020", day, symbols);
    return switch (what) {
      case GAP ->
          tape.withAGapAfter(
              day.size() / 3,
              "The segment 2020-03-09/150000-3.seg ends at byte 81,204: its end was cut off.");
      case NOT_OPENED -> tape.thatIsShut();
      case EMPTY, CALM, CRISIS -> tape;
    };
  }

  private static void draw(Shot shot, Path folder) throws InterruptedException {
    Tapes tapes =
        shot.what() == What.EMPTY ? Tapes.withoutRecordings() : Tapes.of(tape(shot.what()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot root = onScreen(() -> window(shot, tapes, timer));
      ReplayModel model = onScreen(() -> view(root));
      show(shot.what(), tapes, model);
      onScreen(
          () -> {
            Scene scene = root.root().getScene();
            for (int pass = 0; pass < 4; pass++) {
              scene.getRoot().applyCss();
              scene.getRoot().layout();
            }
            try {
              Png.write(Png.of(scene), folder.resolve(shot.name() + ".png"));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            model.close();
            root.detach();
            return true;
          });
    }
  }

  private static ConsoleRoot window(Shot shot, Tapes tapes, DemandTimer timer) {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
    ConsoleRoot root =
        new ConsoleRoot(
            new ConsoleContext(
                gateway,
                NEW_YORK,
                Operators.unproved("jmeyer"),
                shot.theme(),
                ConfigurationStore.none(),
                Records.none(),
                WhatIf.none(),
                tapes,
                Sound.silent()),
            timer);
    Scene scene = new Scene(root.root(), shot.width(), shot.height());
    shot.theme().applyTo(scene);
    Pictures.put(root.desk(), live());
    root.bridge().setVisible(true);
    root.attach();
    return root;
  }

  /** A calm desk of now. */
  private static DeskSnapshot live() {
    SymbolTable symbols = new SymbolTable(10);
    DeskEngine engine =
        new DeskEngine(
            Configuration.defaults(Breakers.catalogue()), symbols, new EngineListener() {}, false);
    long now = ScenesOfADay.NOW;
    String feed = "tcp-listen:7411";
    engine.on(new FeedReport(feed, FeedState.CONNECTED, "", now));
    engine.on(
        new Observation.Builder(ScenesOfADay.BOOK, now)
            .arrival(now)
            .source(feed, 1)
            .nav(1_034_221)
            .positions(
                new Positions(
                    new int[] {symbols.idOf("AAPL")},
                    new double[] {50_000},
                    new int[] {symbols.idOf("Technology")},
                    new double[] {0.3}))
            .field(InputField.VOLATILITY, 0.012)
            .build());
    return engine.publish(true);
  }

  private static ReplayModel view(ConsoleRoot root) {
    root.shell().show("Replay");
    return root.replays();
  }

  private static void show(What what, Tapes tapes, ReplayModel model) throws InterruptedException {
    if (what == What.EMPTY) {
      until(() -> model.daysProperty().get().known());
      return;
    }
    RecordedDay day = tapes.days().getFirst();
    onScreen(
        () -> {
          model.open(new ReplayChoice.OfDay(day, day.from()));
          return true;
        });
    if (what == What.NOT_OPENED) {
      until(() -> model.stateProperty().get().filter(s -> s.phase() == Phase.FAILED).isPresent());
      return;
    }
    until(() -> model.marksProperty().get().filter(marks -> marks.complete()).isPresent());
    List<ReplayMark> marks = onScreen(() -> model.marksProperty().get().orElseThrow().marks());
    long to =
        what == What.CALM
            ? day.from() + (day.to() - day.from()) / 30
            : what == What.GAP
                ? day.from() + (day.to() - day.from()) / 2
                : marks.stream()
                    .filter(mark -> mark.kind() == ReplayMark.Kind.TRIP)
                    .skip(2)
                    .findFirst()
                    .orElseThrow()
                    .time();
    onScreen(
        () -> {
          model.replay().orElseThrow().seek(to);
          if (what == What.CALM) {
            model.replay().orElseThrow().setSpeed(60);
            model.replay().orElseThrow().play();
          }
          return true;
        });
    until(
        () ->
            model.stateProperty().get().filter(s -> s.position() >= to).isPresent()
                && model.deskProperty().get().filter(d -> d.desk().clock() >= to).isPresent());
    Thread.sleep(10 * A_WHILE);
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    while (!onScreen(condition::getAsBoolean)) {
      Thread.sleep(A_WHILE);
    }
  }

  private static <T> T onScreen(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(task.get());
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    return done.join();
  }
}
