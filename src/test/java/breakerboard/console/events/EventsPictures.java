package breakerboard.console.events;

import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Theme;
import breakerboard.console.app.Png;
import breakerboard.console.dialogs.Commands;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.DialogPlace;
import breakerboard.console.dialogs.RecentReasons;
import breakerboard.console.dialogs.Requests;
import breakerboard.console.dialogs.Seat;
import breakerboard.desk.Operators;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import breakerboard.domain.UnusedFields;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.FakeHistory;
import breakerboard.testing.Pulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

/** Draws the Events view into the folder that is given, to be looked at. */
public final class EventsPictures {
  private EventsPictures() {}

  /** What the view shows. */
  private enum Scenery {
    LIVE,
    FOUND,
    CONTENT,
    NOTHING,
    SEARCHING,
    FAILED,
    WRONG,
    EXPORTING,
    NO_JOURNAL
  }

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            for (Theme theme : Theme.values()) {
              for (Scenery scenery : Scenery.values()) {
                draw(scenery, theme, 1504, 784, folder);
                draw(scenery, theme, 1196, 612, folder);
              }
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            drawn.countDown();
          }
        });
    drawn.await();
    Platform.exit();
  }

  private static void draw(Scenery scenery, Theme theme, double width, double height, Path folder)
      throws IOException {
    FakeGateway gateway = new FakeGateway(Configuration.defaults(DeskFixture.catalogue()));
    DeskModel desk = new DeskModel(DeskFixture.catalogue());
    try (DemandTimer timer = new DemandTimer()) {
      ScreenBridge bridge = ScreenBridge.onto(gateway, desk, timer);
      DialogHost host = new DialogHost();
      Format format = new Format(ZoneId.of("America/New_York"), desk.catalogue());
      Commands commands = Commands.over(gateway, bridge);
      DialogPlace place =
          new DialogPlace(
              desk,
              host,
              commands,
              format,
              new Seat(Operators.unproved("jmeyer"), host, commands, format));
      Deeds deeds =
          new Deeds(
              place, new RecentReasons(), Deeds.HoldTime.oneSecond(), _ -> {}, new Requests(place));
      EventsView view =
          new EventsView(
              desk,
              new AlarmsModel(desk),
              format,
              deeds,
              _ -> {},
              (_, task) -> Platform.runLater(task),
              new EventsView.Beyond(
                  scenery == Scenery.NO_JOURNAL ? Optional.empty() : Optional.of(past(scenery)),
                  _ -> Optional.of(folder.resolve("journal.csv")),
                  Platform::runLater,
                  Runnable::run));
      host.setView(view.root());
      Scene scene = new Scene(host, width, height);
      theme.applyTo(scene);
      view.attach();
      Happenings happenings = new Happenings();
      happen(happenings, gateway);
      gateway.publish(
          new DeskSnapshot(
              happenings.clock() + 51_000_000_000L,
              List.of(
                  new DeskFixture()
                      .with(DeskFixture.VOLATILITY, BreakerStatus.WARNING, 0.0431, 0.05)
                      .with(DeskFixture.DRAWDOWN, BreakerStatus.TRIPPED, 0.083, 0.08)
                      .trading(TradingState.HALTED, "Drawdown limit 8.30 % > 8.00 %")
                      .book()),
              List.of(new BookSummary(DeskFixture.BOOK, TradingState.HALTED)),
              gateway.lastEvent(),
              1,
              false,
              List.of(),
              1,
              0,
              0,
              UnusedFields.NONE,
              List.of()));
      Pulse.drain();
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      Pulse.drain();
      set(scenery, scene);
      Path file =
          folder.resolve(
              "events-%s-%s-%d.png"
                  .formatted(
                      scenery.name().toLowerCase(Locale.ROOT),
                      theme.lowerName(),
                      Math.round(width)));
      Png.write(Png.of(scene), file);
      view.detach();
    }
  }

  private static FakeHistory past(Scenery scenery) {
    FakeHistory past = new FakeHistory(PastDays.ROWS, PastDays::row);
    switch (scenery) {
      case SEARCHING -> past.hold();
      case FAILED -> past.failWith("The journal /data/journal.db cannot be read: it is locked.");
      case EXPORTING -> past.neverEndExports();
      default -> {}
    }
    return past;
  }

  private static void set(Scenery scenery, Scene scene) {
    if (scenery == Scenery.LIVE) {
      return;
    }
    ((ToggleButton) scene.lookup("#history")).setSelected(true);
    if (scenery == Scenery.NOTHING) {
      ((TextField) scene.lookup("#text")).setText("no such words");
    }
    if (scenery == Scenery.WRONG) {
      ((TextField) scene.lookup("#from")).setText("noon");
    }
    settle(scene);
    if (scenery == Scenery.EXPORTING) {
      ((Button) scene.lookup("#export")).fire();
    }
    if (scenery == Scenery.CONTENT) {
      TableView<?> rows = (TableView<?>) scene.lookup("#historyRows");
      rows.getSelectionModel().select(7);
    }
    settle(scene);
  }

  private static void settle(Scene scene) {
    for (int pass = 0; pass < 3; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      Pulse.drain();
    }
  }

  private static void happen(Happenings desk, FakeGateway gateway) {
    String book = "EQ-LS-1";
    for (int i = 0; i < 4; i++) {
      gateway.happened(desk.warned(book, "volatility"));
      gateway.happened(
          desk.of(EventType.WARNING_CLEARED, book, "volatility", BreakerStatus.ACTIVE));
    }
    Event warning = desk.warned(book, "volatility");
    gateway.happened(warning, desk.acknowledged("jmeyer", warning));
    gateway.happened(desk.feed(EventType.FEED_STALE, "tcp:7411"));
    gateway.happened(
        desk.byHand(EventType.BYPASS_START, book, "manual", BreakerStatus.BYPASSED, "mkeller"));
    gateway.happened(desk.tripped(book, "loss_rate"));
    gateway.happened(desk.of(EventType.COOLDOWN_START, book, "loss_rate", BreakerStatus.COOLDOWN));
    gateway.happened(desk.tripped(book, "drawdown"));
    gateway.happened(
        desk.event(
            EventType.TRADING_STATE_CHANGED,
            book,
            Optional.empty(),
            Optional.empty(),
            "",
            new EventDetail.TradingChange(
                TradingState.ALLOWED, TradingState.HALTED, "Drawdown tripped")));
    for (int i = 0; i < 12; i++) {
      gateway.happened(desk.refusedLine("tcp:7411", "market.volatility"));
    }
    for (int i = 0; i < 9; i++) {
      gateway.happened(desk.warned("FX-G10-" + i, "drawdown"));
    }
  }
}
