package breakerboard.console.limits;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.console.DemandTimer;
import breakerboard.console.DeskModel;
import breakerboard.console.DialogHost;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.ScreenBridge;
import breakerboard.console.Selection;
import breakerboard.console.Theme;
import breakerboard.console.app.Png;
import breakerboard.console.dialogs.Commands;
import breakerboard.console.dialogs.Deeds;
import breakerboard.console.dialogs.RecentReasons;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.testing.DeskFixture;
import breakerboard.testing.FakeGateway;
import breakerboard.testing.Pulse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/** Draws the Limits view into the folder that is given, to be looked at. */
public final class LimitsPictures {
  private LimitsPictures() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    CountDownLatch drawn = new CountDownLatch(1);
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            draw(Theme.DARK, 1504, 784, folder);
            draw(Theme.DARK, 1196, 612, folder);
            draw(Theme.LIGHT, 1504, 784, folder);
            draw(Theme.HIGH_CONTRAST, 1504, 784, folder);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            drawn.countDown();
          }
        });
    drawn.await();
    Platform.exit();
  }

  private static void draw(Theme theme, double width, double height, Path folder)
      throws IOException {
    KeyCatalogue catalogue = Breakers.catalogue();
    Configuration overridden =
        Configuration.defaults(catalogue)
            .withOverrides(
                DeskFixture.BOOK,
                List.of(
                    new KeyChange("max_position_size_pct", ConfigNode.Numeric.of(0.12)),
                    new KeyChange(
                        "breaker_configs.drawdown.custom_config.underwater_limit_hours",
                        ConfigNode.Numeric.of(30))),
                DeskFixture.NOW + 90 * Times.NANOS_PER_MINUTE,
                "mkeller",
                "index rebalancing",
                DeskFixture.NOW)
            .configuration()
            .orElseThrow();
    FakeGateway gateway = new FakeGateway(overridden);
    DeskModel desk = new DeskModel(catalogue);
    try (DemandTimer timer = new DemandTimer()) {
      ScreenBridge bridge = ScreenBridge.onto(gateway, desk, timer);
      DialogHost host = new DialogHost();
      Format format = new Format(ZoneId.of("America/New_York"), catalogue);
      Commands commands = Commands.over(gateway, bridge);
      Deeds deeds =
          new Deeds(
              desk,
              host,
              commands,
              format,
              new SimpleStringProperty("jmeyer"),
              new RecentReasons(),
              Deeds.HoldTime.oneSecond(),
              _ -> {},
              _ -> {});
      Selection selection = new Selection();
      LimitsView view = new LimitsView(desk, selection, format, commands, deeds);
      host.setView(view.root());
      Scene scene = new Scene(host, width, height);
      theme.applyTo(scene);
      view.attach();
      gateway.publish(snapshot());
      Pulse.drain();
      desk.book(DeskFixture.BOOK).ifPresent(selection::show);
      String name = "%s-%d.png".formatted(theme.lowerName(), Math.round(width));
      ListView<?> list = (ListView<?>) scene.lookup(".sections");
      list.getSelectionModel().select(1);
      shoot(scene, folder.resolve("limits-calm-" + name));
      type(scene, "volatility_threshold", "12");
      list.getSelectionModel().select(2);
      scene.getRoot().applyCss();
      type(scene, "max_drawdown", "10");
      type(scene, "cooldown_minutes", "5");
      type(scene, "underwater_min_drawdown", "-0.5");
      shoot(scene, folder.resolve("limits-" + name));
      type(scene, "underwater_min_drawdown", "4");
      ((Button) scene.lookup("#apply")).fire();
      shoot(scene, folder.resolve("limits-apply-" + name));
      view.detach();
    }
  }

  private static void type(Scene scene, String key, String text) {
    scene.getRoot().lookupAll(".text-field").stream()
        .map(TextField.class::cast)
        .filter(field -> String.valueOf(field.getAccessibleText()).startsWith(key + ","))
        .forEach(field -> field.setText(text));
  }

  private static void shoot(Scene scene, Path file) throws IOException {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    Pulse.drain();
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
        List.of(new BookSummary(DeskFixture.BOOK, TradingState.HALTED)),
        0,
        2,
        false,
        List.of(),
        1,
        0,
        0);
  }
}
