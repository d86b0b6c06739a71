package breakerboard.console.app;

import breakerboard.console.layout.Area;
import breakerboard.console.layout.Places;
import breakerboard.console.layout.WindowPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** The window itself: as large as asked for, and as the screen allows. */
final class Frame {
  private static final String TITLE = "Breakerboard";
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private Frame() {}

  /** A window around a scene, not shown; on the JavaFX thread. */
  static Stage around(Scene scene) {
    return around(scene, Optional.empty());
  }

  /**
   * A window around a scene, not shown; on the JavaFX thread.
   *
   * @param place where it was last time; it is moved where that can be seen now
   */
  static Stage around(Scene scene, Optional<WindowPlace> place) {
    Stage stage = new Stage();
    stage.setTitle(TITLE);
    stage.getIcons().setAll(WindowIcon.sizes());
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    place.ifPresentOrElse(
        known -> put(stage, known),
        () -> stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> fit(stage)));
    return stage;
  }

  private static void put(Stage stage, WindowPlace place) {
    move(stage, Places.fitted(place.area(), screens()));
    stage.setMaximized(place.maximized());
  }

  /** Those that exist now, the main one first. */
  static List<Area> screens() {
    return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
        .distinct()
        .map(screen -> area(screen.getVisualBounds()))
        .toList();
  }

  private static Area area(Rectangle2D bounds) {
    return new Area(bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
  }

  private static void move(Stage stage, Area area) {
    stage.setX(area.x());
    stage.setY(area.y());
    stage.setWidth(area.width());
    stage.setHeight(area.height());
  }

  /** A window larger than its screen is made as large as the screen. */
  private static void fit(Stage stage) {
    Area room = screens().getFirst();
    if (stage.getWidth() > room.width() || stage.getHeight() > room.height()) {
      move(
          stage,
          new Area(
              room.x(),
              room.y(),
              Math.min(stage.getWidth(), room.width()),
              Math.min(stage.getHeight(), room.height())));
    }
  }
}
