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
import breakerboard.desk.ConfigurationStore;
import breakerboard.desk.Operators;
import breakerboard.desk.RecordedDay;
import breakerboard.desk.ReplayChoice;
import breakerboard.desk.ReplayMark;
import breakerboard.desk.ReplayMarks;
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
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;

/** Draws the Replay view: empty, playing, in a crisis, over a gap. */
public final class ReplayPictures {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final int SESSIONS = 2;
  private static final int STEP_SECONDS = 10;

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
    Pictures.onScreen(() -> shots.forEach(shot -> draw(shot, folder)));
  }

  private static void draw(Shot shot, Path folder) {
    show(shot, scene -> Pictures.write(scene, folder.resolve(shot.name() + ".png")));
  }

  /** Hands over a recorded day, early in it or where it is at its worst; on the JavaFX thread. */
  public static void show(
      boolean crisis, Theme theme, int width, int height, Consumer<Scene> seen) {
    show(new Shot("replay", crisis ? What.CRISIS : What.CALM, theme, width, height), seen);
  }

  private static ReplayTape tape(What what) {
    SymbolTable symbols = new SymbolTable(1000);
    List<Observation> seconds = new ArrayList<>();
    try {
      Scenario.find("march-2020")
          .orElseThrow()
          .play(symbols, SESSIONS, 3, STEP_SECONDS, 2020, seconds::add);
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts a picture.", e);
    }
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

  private static void show(Shot shot, Consumer<Scene> seen) {
    Tapes tapes =
        shot.what() == What.EMPTY ? Tapes.withoutRecordings() : Tapes.of(tape(shot.what()));
    try (DemandTimer timer = new DemandTimer()) {
      ConsoleRoot root = window(shot, tapes, timer);
      root.shell().show("Replay");
      ReplayModel model = root.replays();
      show(shot.what(), tapes, model);
      Scene scene = root.root().getScene();
      Pictures.untilItRests(scene);
      seen.accept(scene);
      model.close();
      root.detach();
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

  private static void show(What what, Tapes tapes, ReplayModel model) {
    if (what == What.EMPTY) {
      Pictures.until(() -> model.daysProperty().get().known());
      return;
    }
    RecordedDay day = tapes.days().getFirst();
    model.open(new ReplayChoice.OfDay(day, day.from()));
    if (what == What.NOT_OPENED) {
      Pictures.until(
          () -> model.stateProperty().get().filter(s -> s.phase() == Phase.FAILED).isPresent());
      return;
    }
    Pictures.until(() -> model.marksProperty().get().filter(ReplayMarks::complete).isPresent());
    long to = moment(what, day, model.marksProperty().get().orElseThrow().marks());
    model.replay().orElseThrow().seek(to);
    Pictures.until(
        () ->
            model.stateProperty().get().filter(s -> s.position() >= to).isPresent()
                && model.deskProperty().get().filter(d -> d.desk().clock() >= to).isPresent());
  }

  private static long moment(What what, RecordedDay day, List<ReplayMark> marks) {
    long length = day.to() - day.from();
    return switch (what) {
      case CALM -> day.from() + length / 30;
      case GAP -> day.from() + length / 2;
      case CRISIS ->
          marks.stream()
              .filter(mark -> mark.kind() == ReplayMark.Kind.TRIP)
              .skip(2)
              .findFirst()
              .orElseThrow()
              .time();
      case EMPTY, NOT_OPENED -> throw new IllegalArgumentException(what + " goes nowhere");
    };
  }
}
