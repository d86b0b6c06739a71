package breakerboard.bench;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

/** Runs the program and says on standard output when its window, console and tiles are drawn. */
final class FirstFrames {
  /** Any frame of the window. */
  static final String FRAME = "FRAME";

  /** The first frame with the console in it. */
  static final String CONSOLE = FRAME + " console";

  /** The first frame with a number in a tile. */
  static final String TILES = FRAME + " tiles";

  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Duration PATIENCE = Duration.ofMillis(2);

  private FirstFrames() {}

  public static void main(String[] args) throws Exception {
    Thread.ofPlatform().daemon().start(FirstFrames::watch);
    Method program =
        Class.forName("breakerboard.cli.Main").getDeclaredMethod("main", String[].class);
    program.invoke(null, (Object) args);
  }

  private static void watch() {
    boolean watching = false;
    while (!watching) {
      try {
        Platform.runLater(FirstFrames::watchWindows);
        watching = true;
      } catch (IllegalStateException _) {
        LockSupport.parkNanos(PATIENCE.toNanos());
      }
    }
  }

  private static void watchWindows() {
    ListChangeListener<Window> added = _ -> Window.getWindows().forEach(FirstFrames::watch);
    Window.getWindows().addListener(added);
    Window.getWindows().forEach(FirstFrames::watch);
  }

  private static void watch(Window window) {
    Scene scene = window.getScene();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            String shown = shown(scene);
            System.out.println(shown);
            if (shown.equals(TILES)) {
              scene.removePostLayoutPulseListener(this);
            }
          }
        });
  }

  private static String shown(Scene scene) {
    if (scene.getRoot().lookup(".book-chooser") == null) {
      return FRAME;
    }
    boolean tiles =
        scene.getRoot().lookupAll(".tile-value").stream()
            .anyMatch(
                node -> node instanceof Labeled value && DIGIT.matcher(value.getText()).find());
    return tiles ? TILES : CONSOLE;
  }
}
