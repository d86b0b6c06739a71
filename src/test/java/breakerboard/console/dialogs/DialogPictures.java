package breakerboard.console.dialogs;

import breakerboard.config.Configuration;
import breakerboard.config.LiveOverride;
import breakerboard.console.BookModel;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Theme;
import breakerboard.console.app.Png;
import breakerboard.desk.Operators;
import breakerboard.desk.SignInAnswer;
import breakerboard.domain.Answer;
import breakerboard.domain.ApprovalView;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.UnusedFields;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeGateway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** Draws every dialog in every theme into the folder that is given, to be looked at. */
public final class DialogPictures {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 640;

  private DialogPictures() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            for (Theme theme : Theme.values()) {
              draw(theme, folder);
            }
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          } finally {
            drawn.countDown();
          }
        });
    drawn.await();
    Platform.exit();
  }

  /** A limit that is overridden for all books and in one, and a kill switch that spares a book. */
  private static void drawLimits(
      FakeGateway gateway, Deeds deeds, Scene scene, Theme theme, Path folder) throws IOException {
    Configuration before = gateway.configuration();
    KeyChange off =
        new KeyChange("breaker_configs.kill_switch.enabled", new ConfigNode.Flag(false));
    Configuration now =
        overridden(
            overridden(
                before.stageInFile("FX-2", List.of(off)).configuration().orElseThrow(),
                Command.DESK,
                0.1),
            DeskFixture.BOOK,
            0.12);
    gateway.configure(now);
    String name = theme.lowerName();
    for (LiveOverride live : now.liveOverrides()) {
      deeds.revert(live);
      shoot(
          scene,
          folder.resolve(
              "revert-%s-%s.png".formatted(live.book().isEmpty() ? "desk" : "book", name)));
    }
    deeds.applyLimits(
        DeskFixture.BOOK,
        List.of(
            new LimitChange(
                new KeyChange("max_drawdown", ConfigNode.Numeric.of(0.06)),
                "max_drawdown 12 % → 6 % (−50.0 %)"),
            new LimitChange(
                new KeyChange("volatility_threshold", ConfigNode.Numeric.of(0.04)),
                "volatility_threshold 5 % → 4 % (−20.0 %)")),
        () -> {});
    ((TextField) scene.lookup("#end")).setText("16 Mar 09:30");
    ((TextField) scene.lookup("#reason")).setText("New mandate");
    shoot(scene, folder.resolve("apply-live-" + name + ".png"));
    ((javafx.scene.control.RadioButton) scene.getRoot().lookupAll(".radio-button").toArray()[1])
        .fire();
    shoot(scene, folder.resolve("apply-file-" + name + ".png"));
    deeds.haltDesk();
    shoot(scene, folder.resolve("kill-spared-" + name + ".png"));
    gateway.configure(before);
  }

  private static Configuration overridden(Configuration base, String book, double limit) {
    return base.withOverrides(
            book,
            List.of(new KeyChange("max_drawdown", ConfigNode.Numeric.of(limit))),
            DeskFixture.NOW + 90 * Times.NANOS_PER_MINUTE,
            "mkeller",
            "index rebalancing",
            DeskFixture.NOW)
        .configuration()
        .orElseThrow();
  }

  private static void draw(Theme theme, Path folder) throws IOException {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(DeskFixture.catalogue()));
    gateway.answerWith(
        _ ->
            new Answer.Refused(
                1, "Volatility is liquidating: it ends when the positions are flat."));
    DeskModel desk = new DeskModel(DeskFixture.catalogue());
    try (DemandTimer timer = new DemandTimer()) {
      RecentReasons recent = new RecentReasons();
      for (String reason : List.of("Desk order", "Bad vendor print", "Spike ahead of the close")) {
        recent.used(Deed.TRIP, reason);
      }
      ScreenBridge bridge = ScreenBridge.onto(gateway, desk, timer);
      DialogHost host = new DialogHost();
      host.setView(new Region());
      long[] nanos = {0};
      Format format = new Format(ZoneId.of("America/New_York"), desk.catalogue());
      DialogPlace place =
          new DialogPlace(
              desk,
              host,
              new Direct(gateway),
              format,
              new Seat(Operators.unproved("jmeyer"), host, new Direct(gateway), format));
      Deeds deeds =
          new Deeds(
              place,
              recent,
              new Deeds.HoldTime(1_000_000_000L, () -> nanos[0]),
              _ -> {},
              new Requests(place));
      Scene scene = new Scene(host, WIDTH, HEIGHT);
      theme.applyTo(scene);
      gateway.publish(snapshot());
      Platform.enterNestedEventLoop(later(() -> Platform.exitNestedEventLoop(host, host), host));
      BookModel book = desk.book(DeskFixture.BOOK).orElseThrow();
      var volatility = book.breaker(DeskFixture.VOLATILITY).orElseThrow();
      var drawdown = book.breaker(DeskFixture.DRAWDOWN).orElseThrow();
      String name = theme.lowerName();
      deeds.trip(volatility);
      shoot(scene, folder.resolve("trip-" + name + ".png"));
      ((TextField) scene.lookup("#reason")).setText("Desk order");
      ((javafx.scene.control.Button) scene.lookup("#act")).fire();
      shoot(scene, folder.resolve("refused-" + name + ".png"));
      deeds.reset(drawdown);
      shoot(scene, folder.resolve("reset-" + name + ".png"));
      ((javafx.scene.control.RadioButton) host.lookupAll(".radio-button").toArray()[1]).fire();
      shoot(scene, folder.resolve("reset-override-" + name + ".png"));
      deeds.bypass(volatility);
      shoot(scene, folder.resolve("bypass-" + name + ".png"));
      deeds.overrideLimit(volatility);
      shoot(scene, folder.resolve("override-" + name + ".png"));
      deeds.killSwitch(Optional.of(book));
      shoot(scene, folder.resolve("kill-rest-" + name + ".png"));
      scene
          .lookup(".hold-bar")
          .fireEvent(
              new javafx.scene.input.KeyEvent(
                  javafx.scene.input.KeyEvent.KEY_PRESSED,
                  " ",
                  " ",
                  javafx.scene.input.KeyCode.SPACE,
                  false,
                  false,
                  false,
                  false));
      nanos[0] = 620_000_000L;
      Platform.enterNestedEventLoop(later(() -> Platform.exitNestedEventLoop(host, host), host));
      host.lookup(".hold-bar").requestFocus();
      shoot(scene, folder.resolve("kill-" + name + ".png"));
      drawLimits(gateway, deeds, scene, theme, folder);
      Seat listed = new Seat(new Locked(), host, new Direct(gateway), format);
      listed.change();
      ((TextField) scene.lookup("#name")).setText("jmeyer");
      ((TextField) scene.lookup("#pin")).setText("guess1");
      ((javafx.scene.control.Button) scene.lookup("#act")).fire();
      shoot(scene, folder.resolve("sign-in-" + name + ".png"));
      Requests requests =
          new Requests(new DialogPlace(desk, host, new Direct(gateway), format, listed));
      requests.open();
      shoot(scene, folder.resolve("requests-" + name + ".png"));
      host.lookupAll(".primary").stream()
          .map(javafx.scene.control.Button.class::cast)
          .findFirst()
          .ifPresent(javafx.scene.control.Button::fire);
      shoot(scene, folder.resolve("decision-" + name + ".png"));
    }
  }

  private static Object later(Runnable task, Object key) {
    Platform.runLater(task);
    return key;
  }

  private static void shoot(Scene scene, Path file) throws IOException {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    Png.write(Png.of(scene), file);
  }

  private static DeskSnapshot snapshot() {
    return new DeskSnapshot(
        DeskFixture.NOW,
        List.of(
            new DeskFixture()
                .with(DeskFixture.VOLATILITY, BreakerStatus.WARNING, 0.0431, 0.05)
                .with(DeskFixture.DRAWDOWN, BreakerStatus.TRIPPED, 0.083, 0.08)
                .trading(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %")
                .book()),
        List.of(
            new BookSummary(DeskFixture.BOOK, TradingState.HALTED),
            new BookSummary("FX-2", TradingState.ALLOWED)),
        0,
        1,
        false,
        List.of(),
        1,
        0,
        0,
        UnusedFields.NONE,
        List.of(
            request(
                3,
                "Disable drawdown",
                DeskFixture.BOOK,
                "Drawdown of EQ-LS-1 is evaluated no more, which holds it now"),
            request(
                4,
                "Apply configuration",
                "",
                "max_drawdown 8 % → 10 %",
                "EQ-LS-1 volatility_threshold 5 % → 6 % from 2026-03-12T15:30:00Z",
                "on_trip halt → alert_only")));
  }

  private static ApprovalView request(long number, String command, String book, String... loosens) {
    return new ApprovalView(
        number,
        command,
        book,
        "jmeyer",
        "Vendor prints are wrong since the open",
        DeskFixture.NOW - 6 * Times.NANOS_PER_MINUTE,
        DeskFixture.NOW + (20 + number) * Times.NANOS_PER_MINUTE,
        List.of(loosens),
        book.isEmpty() ? List.of("max_positions 100 → 80") : List.of());
  }

  /** Lets nobody in. */
  private static final class Locked implements Operators {
    @Override
    public boolean proved() {
      return true;
    }

    @Override
    public Optional<Operator> current() {
      return Optional.empty();
    }

    @Override
    public SignInAnswer signIn(
        String operator, char[] pin, java.util.function.BooleanSupplier wanted) {
      return new SignInAnswer.Wrong(3);
    }

    @Override
    public void signOut() {}

    @Override
    public SignInAnswer vouch(String operator, char[] pin) {
      return new SignInAnswer.Wrong(3);
    }
  }

  /** Answers at once. */
  private record Direct(FakeGateway gateway) implements Commands {
    @Override
    public <T> void aside(
        java.util.function.Supplier<T> work, java.util.function.Consumer<T> then) {
      then.accept(work.get());
    }

    @Override
    public Configuration configuration() {
      return gateway.configuration();
    }

    @Override
    public void submit(
        breakerboard.domain.Command command,
        String operator,
        String reason,
        long basedOn,
        java.util.function.Consumer<Answer> answered) {
      answered.accept(
          gateway.submit(command, operator, reason, basedOn).toCompletableFuture().join());
    }
  }
}
