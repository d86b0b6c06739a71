package breakerboard.bench;

import java.lang.reflect.Method;
import java.time.Duration;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Runs the program and says on standard output when its window and its console are drawn. */
final class FirstFrames {
  /** Any frame of the window. */
  static final String FRAME = "FRAME";

  /** The first frame with the console in it. */
  static final String CONSOLE = FRAME + " console";

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
        sleep();
      }
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
            boolean console = scene.getRoot().lookup(".book-chooser") != null;
            System.out.println(console ? CONSOLE : FRAME);
            if (console) {
              scene.removePostLayoutPulseListener(this);
            }
          }
        });
  }
}
