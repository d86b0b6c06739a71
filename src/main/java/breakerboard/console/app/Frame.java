package breakerboard.console.app;

import breakerboard.console.layout.Area;
import breakerboard.console.layout.Places;
import breakerboard.console.layout.WindowPlace;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
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
    keepInReach(stage, Screen.getScreens(), Frame::screens);
    place.ifPresentOrElse(
        known -> put(stage, known),
        () -> stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> fit(stage)));
    return stage;
  }

  private static void put(Stage stage, WindowPlace place) {
    move(stage, Places.fitted(place.area(), screens()));
    stage.setMaximized(place.maximized());
  }

  /**
   * While the window is shown and a screen goes, or becomes smaller, it comes to one that is there;
   * a window that nobody can take with the mouse hides a desk.
   *
   * @param changes told whenever the screens change
   */
  static void keepInReach(Stage stage, ObservableList<?> changes, Supplier<List<Area>> screens) {
    InvalidationListener listener = _ -> bringInReach(stage, screens.get());
    stage
        .showingProperty()
        .subscribe(
            shown -> {
              if (shown) {
                changes.addListener(listener);
              } else {
                changes.removeListener(listener);
              }
            });
  }

  /** While a screen goes there may be none for a moment. */
  private static void bringInReach(Stage stage, List<Area> screens) {
    if (screens.isEmpty() || stage.isIconified()) {
      return;
    }
    Area now = area(stage);
    Area fitted = Places.fitted(now, screens);
    if (!fitted.equals(now)) {
      boolean maximized = stage.isMaximized();
      stage.setMaximized(false);
      move(stage, fitted);
      stage.setMaximized(maximized);
    }
  }

  /**
   * Where a window is, to be remembered: a minimised one is where it was, and a maximized one keeps
   * the place that it goes back to.
   *
   * @param before what was remembered of it
   */
  static WindowPlace place(Stage shown, Optional<WindowPlace> before) {
    WindowPlace now = new WindowPlace(area(shown), shown.isMaximized());
    if (shown.isIconified()) {
      return before.orElse(now);
    }
    return shown.isMaximized()
        ? new WindowPlace(before.map(WindowPlace::area).orElse(now.area()), true)
        : now;
  }

  private static Area area(Stage stage) {
    return new Area(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
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
