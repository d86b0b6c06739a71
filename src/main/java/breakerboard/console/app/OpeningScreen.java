package breakerboard.console.app;

import breakerboard.console.DemandTimer;
import breakerboard.console.Fonts;
import breakerboard.console.ScreenBridge;
import breakerboard.console.dialogs.Fxml;
import breakerboard.console.opening.OpeningController;
import breakerboard.console.opening.OpeningProgress;
import breakerboard.console.opening.OpeningWords;
import breakerboard.desk.OpeningWatch;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The window while the desk behind it is being opened: it stands at once, empty, says what is done
 * once that lasts, and gives its place to the console. Used from outside the JavaFX thread by the
 * one who opens.
 */
public final class OpeningScreen implements AutoCloseable {
  /** An opening that is shorter than this is over before anybody has read what it does. */
  private static final long TOLD_MILLIS = 400;

  private final Look look;
  private final OpeningWords words;
  private final DemandTimer timer = new DemandTimer();
  private final CompletableFuture<Runnable> toolkit;
  private final CompletableFuture<Stage> shown;
  private final CompletableFuture<Void> wanted = new CompletableFuture<>();
  private final CompletableFuture<OpeningController> told = new CompletableFuture<>();
  private final OpeningProgress progress;
  private boolean gone;

  /**
   * @param toolkit completes when JavaFX has started, with what ends it
   */
  OpeningScreen(Look look, ZoneId zone, CompletableFuture<Runnable> toolkit) {
    this.look = look;
    this.toolkit = toolkit;
    this.words = new OpeningWords(zone);
    this.shown =
        toolkit
            .thenApplyAsync(_ -> prepare(), ScreenBridge.screen())
            .thenCombineAsync(wanted, (stage, _) -> show(stage), ScreenBridge.screen());
    this.progress =
        new OpeningProgress(timer::after, ScreenBridge.screen(), () -> told.thenAccept(this::tell));
    var _ = shown.whenComplete((_, failure) -> cancelUnlessDrawn(failure));
  }

  /**
   * Waits for JavaFX on a thread of its own and returns at once; nothing is shown until it is
   * wanted.
   *
   * @param zone the desk's time zone
   */
  public static OpeningScreen in(WindowStart start, Look look, ZoneId zone) {
    return new OpeningScreen(look, zone, start.toolkit());
  }

  /** Without its window nobody waits for the desk. */
  private void cancelUnlessDrawn(@Nullable Throwable failure) {
    if (failure != null) {
      progress.cancel();
    }
  }

  /** Shows the window as soon as JavaFX has started. */
  public void show() {
    wanted.complete(null);
  }

  /** What takes long is done before anybody wants to see it. */
  private Stage prepare() {
    Fonts.load();
    Scene scene = new Scene(new Region(), look.width(), look.height());
    look.theme().orElseGet(SystemTheme::now).applyTo(scene);
    scene.getRoot().applyCss();
    Stage stage = Frame.around(scene, look.remembered().windows().main());
    stage.setOnCloseRequest(
        request -> {
          request.consume();
          progress.cancel();
          told.thenAccept(OpeningController::cancel);
        });
    return stage;
  }

  private Stage show(Stage stage) {
    stage.show();
    timer.after(TOLD_MILLIS, () -> ScreenBridge.screen().execute(() -> tellIn(stage.getScene())));
    return stage;
  }

  private void tellIn(Scene scene) {
    if (!told.isDone()) {
      OpeningController controller = new OpeningController(words, progress::cancel);
      scene.setRoot(Fxml.load("opening.fxml", controller));
      tell(controller);
      told.complete(controller);
    }
  }

  private void tell(OpeningController controller) {
    controller.show(progress.newest());
  }

  /** Hears how far the opening is, and ends it when the operator cancels it. */
  public OpeningWatch watch() {
    return progress;
  }

  /** Whether the operator has cancelled the opening. */
  public boolean isCancelled() {
    return progress.isCancelled();
  }

  /**
   * Waits until the window stands.
   *
   * @throws NoScreenException when libraries, display or fonts are missing
   */
  public void await() throws NoScreenException {
    var _ = stands();
  }

  /**
   * Shows the console in the same window.
   *
   * @param supervises whether closing the window would leave books unsupervised
   * @throws NoScreenException when libraries, display or fonts are missing
   */
  public ConsoleScreen becomes(ConsoleContext context, BooleanSupplier supervises)
      throws NoScreenException {
    Stage stage = stands();
    Supplier<ConsoleScreen> console =
        () -> {
          told.cancel(false);
          return ConsoleScreen.into(toolkit.join(), stage, timer, context, look, supervises);
        };
    ConsoleScreen made = drawn(CompletableFuture.supplyAsync(console, ScreenBridge.screen()));
    gone = true;
    return made;
  }

  private Stage stands() throws NoScreenException {
    return drawn(shown);
  }

  private static <T> T drawn(CompletableFuture<T> made) throws NoScreenException {
    try {
      return made.join();
    } catch (CompletionException e) {
      @Nullable Throwable cause = e.getCause();
      throw cause instanceof NoScreenException known
          ? known
          : Toolkit.unable(cause == null ? e : cause);
    }
  }

  /** Takes the window away and ends JavaFX, unless the console has its place. */
  @Override
  public void close() {
    if (gone) {
      return;
    }
    gone = true;
    timer.close();
    toolkit.handle((started, _) -> Optional.ofNullable(started)).join().ifPresent(Runnable::run);
  }
}
