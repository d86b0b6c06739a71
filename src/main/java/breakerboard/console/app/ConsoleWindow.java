package breakerboard.console.app;

import breakerboard.console.Theme;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * The window: as large as asked for and as the screen allows; while it is hidden nothing is drawn,
 * and while books are supervised it does not close before somebody has said so.
 */
final class ConsoleWindow {
  private static final String TITLE = "Breakerboard";
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final ConsoleRoot root;
  private final Stage stage = new Stage();
  private boolean themeChosen;

  /**
   * @param theme empty to follow the system until the operator chooses another
   */
  ConsoleWindow(ConsoleRoot root, Scene scene, Optional<Theme> theme) {
    this.root = root;
    stage.setTitle(TITLE);
    stage.getIcons().setAll(WindowIcon.sizes());
    stage.setScene(scene);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    theme.ifPresentOrElse(root.themeProperty()::set, this::followSystem);
  }

  private void followSystem() {
    root.themeProperty().set(SystemTheme.now());
    root.themeProperty().subscribe((_, _) -> themeChosen = true);
    SystemTheme.onChange(
        () -> {
          if (!themeChosen) {
            root.themeProperty().set(SystemTheme.now());
            themeChosen = false;
          }
        });
  }

  /**
   * Shows it.
   *
   * @param supervises whether closing it would leave books unsupervised
   * @param closed completed when the operator has closed it
   */
  void show(BooleanSupplier supervises, CompletableFuture<Void> closed) {
    stage.setOnCloseRequest(
        request -> {
          if (supervises.getAsBoolean()) {
            request.consume();
            root.askToClose(() -> end(closed));
          } else {
            end(closed);
          }
        });
    stage.showingProperty().subscribe(this::watch);
    stage.iconifiedProperty().subscribe(this::watch);
    stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> fit());
    stage.show();
  }

  private void watch() {
    root.bridge().setVisible(stage.isShowing() && !stage.isIconified());
  }

  private void end(CompletableFuture<Void> closed) {
    stage.hide();
    closed.complete(null);
  }

  /** A window larger than its screen is made as large as the screen. */
  private void fit() {
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    if (stage.getWidth() > room.getWidth() || stage.getHeight() > room.getHeight()) {
      stage.setX(room.getMinX());
      stage.setY(room.getMinY());
      stage.setWidth(Math.min(stage.getWidth(), room.getWidth()));
      stage.setHeight(Math.min(stage.getHeight(), room.getHeight()));
    }
  }
}
