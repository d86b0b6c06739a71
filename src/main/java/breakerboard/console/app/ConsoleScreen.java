package breakerboard.console.app;

import breakerboard.console.DemandTimer;
import breakerboard.console.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

/**
 * The running console: a window, or where there is no display the scene that it would show. Used
 * from outside the JavaFX thread; what it does there goes over the bridge.
 */
public final class ConsoleScreen implements AutoCloseable {
  private final Runnable toolkit;
  private final Drawn drawn;

  /** What stands on the JavaFX thread. */
  private record Drawn(
      ConsoleRoot root,
      Scene scene,
      DemandTimer timer,
      CompletableFuture<Void> closed,
      Runnable remember) {}

  private ConsoleScreen(Runnable toolkit, Drawn drawn) {
    this.toolkit = toolkit;
    this.drawn = drawn;
  }

  /**
   * Draws it into memory, without a window.
   *
   * @throws NoScreenException when libraries or fonts are missing
   */
  public static ConsoleScreen windowless(ConsoleContext context, Look look)
      throws NoScreenException {
    DemandTimer timer = new DemandTimer();
    try {
      Toolkit.Started<Drawn> started = Toolkit.start(true, () -> intoMemory(context, look, timer));
      return new ConsoleScreen(started.toolkit()::end, started.made());
    } catch (NoScreenException e) {
      timer.close();
      throw e;
    }
  }

  private static Drawn intoMemory(ConsoleContext context, Look look, DemandTimer timer) {
    ConsoleRoot root = new ConsoleRoot(context, timer);
    Scene scene = new Scene(root.root(), look.width(), look.height());
    begin(root, scene, look);
    root.display().choose(look.theme());
    root.bridge().setVisible(true);
    return new Drawn(root, scene, timer, new CompletableFuture<>(), () -> {});
  }

  /**
   * Puts it into a window, in the place of what that shows; on the JavaFX thread.
   *
   * @param toolkit ends JavaFX
   * @param supervises whether closing the window would leave books unsupervised
   */
  static ConsoleScreen into(
      Runnable toolkit,
      Stage stage,
      DemandTimer timer,
      ConsoleContext context,
      Look look,
      BooleanSupplier supervises) {
    ConsoleRoot root = new ConsoleRoot(context, timer);
    Scene scene = stage.getScene();
    scene.setRoot(root.root());
    begin(root, scene, look);
    CompletableFuture<Void> closed = new CompletableFuture<>();
    new ConsoleWindow(root, stage, look.theme()).show(supervises, closed);
    root.shell().makeViewsAhead(root.bridge()::postAfter);
    Remembering memory = new Remembering(root, stage, look);
    return new ConsoleScreen(toolkit, new Drawn(root, scene, timer, closed, memory::keep));
  }

  private static void begin(ConsoleRoot root, Scene scene, Look look) {
    root.display().dress(scene);
    root.attach();
    root.shell().show(look.view());
  }

  /** Completes when the operator has closed the window. */
  public CompletableFuture<Void> closed() {
    return drawn.closed();
  }

  /** Writes what it shows now as PNG. */
  public void picture(Path file) throws IOException {
    Png.write(onScreen(() -> Png.of(drawn.scene())), file);
  }

  /**
   * Writes a picture of each view, dark and light; then all is as it was.
   *
   * @return the files written
   */
  public List<Path> pictures(Path folder) throws IOException {
    Runnable back = onScreen(this::asItIs);
    try {
      List<Path> files = new ArrayList<>();
      for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
        for (String view : drawn.root().shell().names()) {
          Path file =
              folder.resolve(view.toLowerCase(Locale.ROOT) + "-" + theme.lowerName() + ".png");
          Png.write(onScreen(() -> picture(view, theme)), file);
          files.add(file);
        }
      }
      return files;
    } finally {
      onScreen(
          () -> {
            back.run();
            return true;
          });
    }
  }

  /** Brings the view and the theme of now back, which are remembered for the next start. */
  private Runnable asItIs() {
    String view = drawn.root().shell().shownNameProperty().get();
    Optional<Theme> theme = drawn.root().display().chosenThemeProperty().get();
    return () -> {
      drawn.root().shell().show(view);
      drawn.root().display().choose(theme);
    };
  }

  private WritableImage picture(String view, Theme theme) {
    drawn.root().shell().show(view);
    drawn.root().display().choose(Optional.of(theme));
    return Png.of(drawn.scene());
  }

  private <T> T onScreen(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    drawn
        .root()
        .bridge()
        .post(
            () -> {
              try {
                done.complete(task.get());
              } catch (RuntimeException e) {
                done.completeExceptionally(e);
              }
            });
    try {
      return done.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("The picture cannot be drawn.", e.getCause());
    }
  }

  /** Lets the models go and ends JavaFX. */
  @Override
  public void close() {
    onScreen(
        () -> {
          drawn.root().bridge().setVisible(false);
          drawn.root().detach();
          return true;
        });
    drawn.remember().run();
    drawn.timer().close();
    toolkit.run();
  }
}
