package breakerboard.console.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A click meets what it means, whenever something comes from elsewhere. */
@ExtendWith(ApplicationExtension.class)
class HandsTest {
  private static final double SIDE = 400;

  private final AtomicInteger clicks = new AtomicInteger();

  @AfterEach
  void noWindowIsLeft() {
    Hands.onScreen(
        () -> {
          List.copyOf(Window.getWindows()).forEach(Window::hide);
          return true;
        });
  }

  /** After so many looks at where it stands something comes. */
  private final class Trip extends Button {
    private final Runnable comes;
    private int looks;

    Trip(int looks, Runnable comes) {
      super("Trip…");
      this.looks = looks;
      this.comes = comes;
      setOnAction(_ -> clicks.incrementAndGet());
    }

    @Override
    public Bounds localToScreen(Bounds local) {
      looks--;
      if (looks == 0) {
        Platform.runLater(comes);
      }
      return super.localToScreen(local);
    }
  }

  private void isClicked(FxRobot robot, Pane view) throws TimeoutException {
    Stage stage = Hands.onScreen(() -> show(view));
    RunningConsole.await(stage::isFocused);
    new Hands(robot, stage.getScene()).clickWorded("Trip…");
    assertThat(clicks).hasValue(1);
  }

  private static Stage show(Pane view) {
    Stage stage = new Stage();
    stage.setScene(new Scene(view, SIDE, SIDE));
    stage.show();
    return stage;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void whatMovesIsClickedWhereItStands(int looks, FxRobot robot) throws TimeoutException {
    Region note = new Region();
    note.setMinHeight(SIDE / 2);
    Pane view = new VBox();
    view.getChildren().add(new Trip(looks, () -> view.getChildren().addFirst(note)));
    isClicked(robot, view);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void whatIsPutInItsPlaceIsClickedInstead(int looks, FxRobot robot) throws TimeoutException {
    Pane view = new VBox();
    view.getChildren().add(new Trip(looks, () -> view.getChildren().setAll(new Trip(0, () -> {}))));
    isClicked(robot, view);
  }
}
