package breakerboard.console.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.Fonts;
import breakerboard.console.Theme;
import breakerboard.console.app.Png;
import breakerboard.domain.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** What stands beside the positions, and the map in their place. */
@ExtendWith(ApplicationExtension.class)
class SideLinesTest {
  private static final double WIDTH = 246;
  private static final double SMALL = 480;
  private static final double LARGE = 1150;
  private static final int SIDE = 300;

  private final Exposure exposure = new HeldBook(HeldBook.OF_THE_DRAWING).exposure(Map.of());

  private record Side(VBox contributors, ScrollPane nearest) {}

  private Side side(double height) {
    Fonts.load();
    VBox contributors = new VBox();
    ScrollPane nearest = new ScrollPane();
    VBox side = new VBox(nearest, contributors);
    SideLines lines = new SideLines(side, nearest, contributors);
    Scene scene = new Scene(side, WIDTH, height);
    lines.show(exposure);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return new Side(contributors, nearest);
  }

  private static long lines(Node place) {
    return place.lookupAll(".contributor-track").size();
  }

  @Test
  void aSmallWindowShowsTheFiveLargestAndWhatAllOthersDo(FxRobot robot) {
    robot.interact(
        () -> {
          Side small = side(SMALL);
          assertThat(lines(small.contributors())).isEqualTo(5);
          assertThat(((Label) small.contributors().lookup(".contributor-others")).getText())
              .startsWith("12 more: ");
        });
  }

  @Test
  void aLargeOneShowsMoreOfBothAndFillsItsHeight(FxRobot robot) {
    robot.interact(
        () -> {
          Side large = side(LARGE);
          assertThat(lines(large.contributors())).isBetween(12L, 14L);
          assertThat(((LimitLines) large.nearest().getContent()).getChildren())
              .hasSizeBetween(11, 14);
        });
  }

  @Test
  void sharesStandWithTheirPointsUnderOneAnother(FxRobot robot) {
    List<Double> rights = new ArrayList<>();
    robot.interact(
        () ->
            side(SMALL).contributors().lookupAll(".line-value").stream()
                .map(Label.class::cast)
                .filter(label -> label.getText().matches("[0-9]+\\.[0-9] %"))
                .map(label -> label.localToScene(label.getLayoutBounds()))
                .map(Bounds::getWidth)
                .forEach(rights::add));
    assertThat(rights).hasSize(5).containsOnly(rights.getFirst());
  }

  @Test
  void aTileOfTheMapOverItsWarningHasAShapeToo(FxRobot robot) {
    PositionLine warned =
        exposure.positions().stream()
            .filter(line -> line.weight().level() == Level.WARN)
            .findFirst()
            .orElseThrow();
    robot.interact(
        () -> {
          TreemapPane map = new TreemapPane();
          VBox view = new VBox(map);
          view.getStylesheets().add(Theme.sheet("exposure.css"));
          map.setMinSize(SIDE, SIDE);
          Scene scene = new Scene(view, SIDE, SIDE);
          Theme.DARK.applyTo(scene);
          map.show(List.of(warned));
          PixelReader seen = Png.of(scene).getPixelReader();
          Color edge = seen.getColor(SIDE / 2, SIDE - 6);
          assertThat(within(seen, edge)).as("inside of the edge").isGreaterThan(40);
        });
  }

  /** How many pixels of the upper right corner, without the edge, have that colour. */
  private static long within(PixelReader seen, Color colour) {
    return IntStream.range(SIDE - 30, SIDE - 8)
        .mapToLong(
            x -> IntStream.range(26, 50).filter(y -> seen.getColor(x, y).equals(colour)).count())
        .sum();
  }
}
