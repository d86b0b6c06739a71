package breakerboard.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PngTest {
  private static final int SIDE = 200;

  @Test
  void eachPictureWithoutAWindowShowsWhatIsThereNow(FxRobot robot) {
    List<Color> shown = new ArrayList<>();
    robot.interact(
        () -> {
          Rectangle tile = new Rectangle(SIDE, SIDE, Color.BLUE);
          Scene scene = new Scene(new ScrollPane(new Pane(tile)), SIDE, SIDE);
          shown.add(middle(scene));
          tile.setFill(Color.RED);
          shown.add(middle(scene));
          tile.setFill(Color.LIME);
          shown.add(middle(scene));
        });
    assertThat(shown).containsExactly(Color.BLUE, Color.RED, Color.LIME);
  }

  private static Color middle(Scene scene) {
    return Png.of(scene).getPixelReader().getColor(SIDE / 2, SIDE / 2);
  }
}
