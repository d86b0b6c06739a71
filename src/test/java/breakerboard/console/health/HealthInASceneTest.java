package breakerboard.console.health;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.FileSaver;
import breakerboard.console.Fonts;
import breakerboard.console.Format;
import breakerboard.console.Theme;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The Health view as it is laid out. */
@ExtendWith(ApplicationExtension.class)
class HealthInASceneTest {

  @ParameterizedTest
  @CsvSource({"1500, 246", "2460, 380"})
  void aWideViewHasRoomForThePlaceOfAFreeze(double width, double freezes, FxRobot robot) {
    AtomicReference<Double> seen = new AtomicReference<>(0.0);
    robot.interact(
        () -> {
          Fonts.load();
          HealthView view =
              new HealthView(
                  Healths::crisis,
                  new Format(ZoneId.of("America/New_York"), Breakers.catalogue()),
                  new FileSaver(_ -> Optional.empty(), Runnable::run, Runnable::run),
                  (_, _) -> {});
          Scene scene = new Scene(view.root(), width, 1300);
          Theme.DARK.applyTo(scene);
          for (int pass = 0; pass < 2; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
          }
          seen.set(((Region) scene.lookup("#panelFreezes")).getWidth());
        });
    assertThat(seen.get()).isEqualTo(freezes);
  }
}
