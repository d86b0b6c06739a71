package breakerboard.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DemandTimer;
import breakerboard.console.Pictures;
import breakerboard.console.Records;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.Theme;
import breakerboard.console.wall.DeskOfBooks;
import breakerboard.testing.FakeGateway;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The banner as it is laid out over a desk in trouble. */
@ExtendWith(ApplicationExtension.class)
class BannerInASceneTest {
  private static final String OTHERS = "other books: 2 HALTED, 1 REDUCE ONLY";
  private static final String ADDRESS = "tcp-listen:127.0.0.1:7411";

  @Test
  void theLargestFontKeepsTheOtherBooksAndThePortOfTheFeed(FxRobot robot) {
    robot.interact(
        () ->
            lay(
                1600,
                900,
                150,
                scene -> {
                  assertThat(read(scene, "#others")).isEqualTo(OTHERS);
                  assertThat(read(scene, "#source")).startsWith("tcp").endsWith(":7411");
                  assertThat(told(scene, "#source")).isEqualTo(ADDRESS);
                  assertThat(label(scene, "#bypasses").getParent().isVisible())
                      .as("no bypass gives way")
                      .isFalse();
                }));
  }

  @Test
  void theUsualFontHasRoomForAllFacts(FxRobot robot) {
    robot.interact(
        () ->
            lay(
                1600,
                900,
                100,
                scene -> {
                  assertThat(read(scene, "#others")).isEqualTo(OTHERS);
                  assertThat(read(scene, "#source")).isEqualTo(ADDRESS);
                  assertThat(read(scene, "#bypasses")).isEqualTo("0 bypasses");
                  assertThat(read(scene, "#lag")).isEqualTo("lag 8 ms");
                }));
  }

  @Test
  void whereNothingElseHelpsWhatIsCutIsReadInItsTooltip(FxRobot robot) {
    robot.interact(
        () ->
            lay(
                1150,
                720,
                150,
                scene -> {
                  assertThat(read(scene, "#others")).startsWith("other books: 2").endsWith("...");
                  assertThat(told(scene, "#others")).isEqualTo(OTHERS);
                  assertThat(read(scene, "#source")).endsWith(":7411");
                }));
  }

  private static void lay(int width, int height, int percent, Consumer<Scene> seen) {
    try (DemandTimer timer = new DemandTimer()) {
      FakeGateway gateway = new FakeGateway(Configuration.defaults(Breakers.catalogue()));
      ConsoleRoot window = Pictures.window(gateway, Theme.DARK, Records.none(), timer);
      Scene scene = new Scene(window.root(), width, height);
      window.display().dress(scene);
      window.display().size(percent);
      Pictures.put(
          window.desk(),
          DeskOfBooks.snapshot(DeskOfBooks.inTrouble(40), ScenesOfADay.live(ScenesOfADay.NOW)));
      window.attach();
      for (int pass = 0; pass < 2; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      seen.accept(scene);
      window.detach();
    }
  }

  private static Label label(Scene scene, String query) {
    return (Label) scene.lookup(query);
  }

  /** What is left of its words. */
  private static String read(Scene scene, String query) {
    Label label = label(scene, query);
    assertThat(label.isVisible() && label.getParent().isVisible()).as(query).isTrue();
    return ((Text) label.lookup(".text")).getText();
  }

  private static String told(Scene scene, String query) {
    return label(scene, query).getTooltip().getText();
  }
}
