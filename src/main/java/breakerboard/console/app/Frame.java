package breakerboard.console.app;

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
    Stage stage = new Stage();
    stage.setTitle(TITLE);
    stage.getIcons().setAll(WindowIcon.sizes());
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> fit(stage));
    return stage;
  }

  /** A window larger than its screen is made as large as the screen. */
  private static void fit(Stage stage) {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    if (stage.getWidth() > room.getWidth() || stage.getHeight() > room.getHeight()) {
      stage.setX(room.getMinX());
      stage.setY(room.getMinY());
      stage.setWidth(Math.min(stage.getWidth(), room.getWidth()));
      stage.setHeight(Math.min(stage.getHeight(), room.getHeight()));
    }
  }
}
