package breakerboard.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.layout.Area;
import breakerboard.console.layout.WindowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Where a window is while screens come and go. */
@ExtendWith(ApplicationExtension.class)
class FrameTest {
  private static final Area FIRST = new Area(0, 0, 1000, 1000);
  private static final Area SECOND = new Area(1000, 0, 1000, 1000);
  private static final Area BESIDE = new Area(1200, 100, 400, 300);

  private static Stage shown(Area where) {
    Stage stage = new Stage();
    stage.setScene(new Scene(new Group(), where.width(), where.height()));
    stage.setX(where.x());
    stage.setY(where.y());
    stage.setWidth(where.width());
    stage.setHeight(where.height());
    return stage;
  }

  @Test
  void aWindowWhoseScreenGoesComesToOneThatIsThere(FxRobot robot) {
    List<Double> places = new ArrayList<>();
    robot.interact(
        () -> {
          ObservableList<Area> screens = FXCollections.observableArrayList(FIRST, SECOND);
          Stage stage = shown(BESIDE);
          Frame.keepInReach(stage, screens, () -> List.copyOf(screens));
          stage.show();
          places.add(stage.getX());
          screens.remove(SECOND);
          places.add(stage.getX());
          stage.close();
          stage.setX(BESIDE.x());
          screens.setAll(FIRST);
          places.add(stage.getX());
        });
    assertThat(places).as("there, in reach, and let go").containsExactly(1200.0, 600.0, 1200.0);
  }

  @Test
  void aMinimisedWindowIsRememberedWhereItWas(FxRobot robot) {
    WindowPlace before = new WindowPlace(BESIDE, false);
    AtomicReference<WindowPlace> remembered = new AtomicReference<>(before);
    robot.interact(
        () -> {
          Stage stage = shown(FIRST);
          stage.show();
          stage.setIconified(true);
          remembered.set(Frame.place(stage, Optional.of(before)));
          stage.close();
        });
    assertThat(remembered.get()).isEqualTo(before);
  }

  @Test
  void aMaximizedWindowKeepsThePlaceThatItGoesBackTo(FxRobot robot) {
    AtomicReference<WindowPlace> remembered = new AtomicReference<>(new WindowPlace(FIRST, false));
    robot.interact(
        () -> {
          Stage stage = shown(FIRST);
          stage.show();
          stage.setMaximized(true);
          remembered.set(Frame.place(stage, Optional.of(new WindowPlace(BESIDE, false))));
          stage.close();
        });
    assertThat(remembered.get()).isEqualTo(new WindowPlace(BESIDE, true));
  }
}
