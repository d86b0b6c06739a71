package breakerboard.console.app;

import static breakerboard.console.app.RunningConsole.await;
import static breakerboard.console.app.RunningConsole.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.Theme;
import breakerboard.desk.Desk;
import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningStep.BringingForward;
import breakerboard.domain.SymbolTable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window while a slow opening is under way behind it. */
@ExtendWith(ApplicationExtension.class)
class OpeningInTheWindowTest {
  private static final ZoneId ZONE = ZoneId.of("America/New_York");

  private final CompletableFuture<Runnable> toolkit = new CompletableFuture<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final OpeningScreen opening =
      new OpeningScreen(new Look("Book", Optional.of(Theme.DARK), 1000, 700), ZONE, toolkit);
  private Optional<Hands> hands = Optional.empty();

  @BeforeEach
  void theWindowStandsBeforeTheDeskIsOpen(FxRobot robot) throws NoScreenException {
    toolkit.complete(() -> ended.complete(null));
    opening.show();
    opening.await();
    hands = Optional.of(new Hands(robot, scene()));
  }

  @AfterEach
  void noWindowIsLeft() {
    opening.close();
    WaitForAsyncUtils.asyncFx(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Hands hands() {
    return hands.orElseThrow();
  }

  private static Scene scene() {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .findFirst()
        .orElseThrow()
        .getScene();
  }

  private void lasts() throws TimeoutException {
    await(() -> scene().getFocusOwner() instanceof Button);
  }

  @Test
  void itSaysThatNobodySupervisesAndHowFarItIs() throws TimeoutException {
    opening.watch().at(new BringingForward(412_000, 1_000_000));
    lasts();
    assertThat(hands().words("#banner")).contains("NOT OPEN", "Nobody supervises yet", "unknown");
    await(() -> hands().words(".opening-card").contains("412,000 of 1,000,000 rows"));
    opening.watch().at(new BringingForward(613_000, 1_000_000));
    await(() -> hands().words(".opening-card").contains("613,000 of 1,000,000 rows"));
  }

  @Test
  void theConsoleTakesItsPlaceInTheSameWindow() throws Exception {
    Scene before = scene();
    try (Desk desk =
        new Desk(
            Configuration.defaults(Breakers.catalogue()),
            new SymbolTable(10),
            () -> RunningConsole.START,
            true)) {
      desk.start();
      try (ConsoleScreen console =
          opening.becomes(new ConsoleContext(desk, ZONE, "jmeyer", Theme.DARK), () -> false)) {
        eventually(() -> assertThat(scene()).isSameAs(before));
        await(() -> hands().words("#banner").contains("Waiting for the first reading"));
        assertThat(before.getRoot().lookup(".opening-card")).isNull();
        opening.close();
        assertThat(ended).isNotDone();
        hands().key(KeyCode.TAB);
        await(() -> before.getFocusOwner() != null);
        close(before);
        await(() -> console.closed().isDone());
      }
      assertThat(ended).isDone();
    }
  }

  private void close(Scene scene) {
    hands()
        .interact(
            () ->
                scene
                    .getWindow()
                    .fireEvent(
                        new WindowEvent(scene.getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  private void endsAtTheNextStep() throws TimeoutException {
    await(opening::isCancelled);
    assertThatThrownBy(() -> opening.watch().at(new BringingForward(2, 3)))
        .isInstanceOf(OpeningCancelledException.class);
    await(() -> hands().words(".opening-card").contains("Cancelling"));
  }

  @Test
  void itsButtonCancelsIt() throws TimeoutException {
    lasts();
    hands().click("#cancel");
    endsAtTheNextStep();
  }

  @Test
  void escapeCancelsIt() throws TimeoutException {
    lasts();
    await(() -> scene().getWindow().isFocused());
    hands().key(KeyCode.ESCAPE);
    endsAtTheNextStep();
  }

  @Test
  void closingTheWindowCancelsItAndTheWindowStaysUntilItIsTakenBack() throws TimeoutException {
    lasts();
    close(scene());
    endsAtTheNextStep();
    assertThat(scene().getWindow().isShowing()).isTrue();
  }

  @Test
  void whereNoWindowCanBeDrawnTheOpeningEnds() {
    CompletableFuture<Runnable> broken = new CompletableFuture<>();
    OpeningScreen none =
        new OpeningScreen(new Look("Book", Optional.empty(), 1000, 700), ZONE, broken);
    none.show();
    broken.completeExceptionally(new NoScreenException("no libgtk", new LinkageError()));
    eventually(() -> assertThat(none.isCancelled()).isTrue());
    assertThatThrownBy(none::await).isInstanceOf(NoScreenException.class).hasMessage("no libgtk");
    none.close();
  }
}
