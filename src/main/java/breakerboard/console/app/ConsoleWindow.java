package breakerboard.console.app;

import breakerboard.console.Theme;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;

/**
 * The console in its window: while that is hidden nothing is drawn, and while books are supervised
 * it does not close before somebody has said so.
 */
final class ConsoleWindow {
  private final ConsoleRoot root;
  private final Stage stage;

  /**
   * @param theme empty to follow the system
   */
  ConsoleWindow(ConsoleRoot root, Stage stage, Optional<Theme> theme) {
    this.root = root;
    this.stage = stage;
    root.display().systemIs(SystemTheme.now());
    root.display().choose(theme);
    SystemTheme.onChange(stage, () -> root.display().systemIs(SystemTheme.now()));
  }

  /**
   * Shows it, where it is not shown already.
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
    root.visibility().watch(stage);
    stage.show();
  }

  private void end(CompletableFuture<Void> closed) {
    root.torn().closeAll();
    stage.hide();
    closed.complete(null);
  }
}
