package breakerboard.console.app;

import breakerboard.console.DemandTimer;
import breakerboard.console.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

/**
 * The running console: a window, or where there is no display the scene that it would show. Used
 * from outside the JavaFX thread; what it does there goes over the bridge.
 */
public final class ConsoleScreen implements AutoCloseable {
  private final Toolkit toolkit;
  private final Drawn drawn;

  /** What stands on the JavaFX thread. */
  private record Drawn(
      ConsoleRoot root, Scene scene, DemandTimer timer, CompletableFuture<Void> closed) {}

  private ConsoleScreen(Toolkit toolkit, Drawn drawn) {
    this.toolkit = toolkit;
    this.drawn = drawn;
  }

  /**
   * Opens it.
   *
   * @param windowless draw into memory only
   * @param supervises whether closing the window would leave books unsupervised
   * @throws NoScreenException when libraries, display or fonts are missing
   */
  public static ConsoleScreen open(
      ConsoleContext context, Look look, boolean windowless, BooleanSupplier supervises)
      throws NoScreenException {
    DemandTimer timer = new DemandTimer();
    try {
      Toolkit.Started<Drawn> started =
          Toolkit.start(windowless, () -> draw(context, look, windowless, supervises, timer));
      return new ConsoleScreen(started.toolkit(), started.made());
    } catch (NoScreenException e) {
      timer.close();
      throw e;
    }
  }

  private static Drawn draw(
      ConsoleContext context,
      Look look,
      boolean windowless,
      BooleanSupplier supervises,
      DemandTimer timer) {
    ConsoleRoot root = new ConsoleRoot(context, timer);
    Scene scene = new Scene(root.root(), look.width(), look.height());
    root.themeProperty().subscribe(theme -> theme.applyTo(scene));
    root.attach();
    root.shell().show(look.view());
    CompletableFuture<Void> closed = new CompletableFuture<>();
    if (windowless) {
      look.theme().ifPresent(root.themeProperty()::set);
      root.bridge().setVisible(true);
    } else {
      new ConsoleWindow(root, scene, look.theme()).show(supervises, closed);
    }
    return new Drawn(root, scene, timer, closed);
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
   * Writes a picture of each view, dark and light.
   *
   * @return the files written
   */
  public List<Path> pictures(Path folder) throws IOException {
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
  }

  private WritableImage picture(String view, Theme theme) {
    drawn.root().shell().show(view);
    drawn.root().themeProperty().set(theme);
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
    drawn.timer().close();
    toolkit.end();
  }
}
