package breakerboard.console.wall;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.app.ConsoleRoot;
import breakerboard.testing.FakeGateway;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The wall as it is laid out. */
@ExtendWith(ApplicationExtension.class)
class WallInASceneTest {

  /** In a window that stands still nothing asks for a second layout. */
  @ParameterizedTest
  @CsvSource({"1600, 38", "1280, 90"})
  void theHeadIsAsHighAsItsNamesFromTheFirstLayoutOn(double width, double height, FxRobot robot) {
    AtomicReference<Double> head = new AtomicReference<>(0.0);
    robot.interact(() -> head.set(headIn(width)));
    assertThat(head.get()).isEqualTo(height);
  }

  private static double headIn(double width) {
    try (DemandTimer timer = new DemandTimer()) {
      FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
      ConsoleRoot window = Pictures.window(gateway, Theme.DARK, Records.none(), timer);
      Scene scene = new Scene(window.root(), width, 900);
      Theme.DARK.applyTo(scene);
      Pictures.put(
          window.desk(),
          DeskOfBooks.snapshot(DeskOfBooks.calm(12), ScenesOfADay.live(ScenesOfADay.NOW)));
      window.attach();
      window.shell().show("Desk");
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      double height = ((Region) scene.lookup(".wall-head")).getHeight();
      window.detach();
      return height;
    }
  }
}
