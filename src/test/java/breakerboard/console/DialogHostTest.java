package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keyboard is while a dialog stands over the view. */
@ExtendWith(ApplicationExtension.class)
class DialogHostTest {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 300;

  private DialogHost host = new DialogHost();

  @Start
  void start(Stage stage) {
    host = new DialogHost();
    Node behind = button("behind");
    host.setView(behind);
    stage.setScene(new Scene(new VBox(button("kill"), host), WIDTH, HEIGHT));
    stage.show();
    behind.requestFocus();
    TextField reason = new TextField();
    reason.setId("reason");
    VBox dialog = new VBox(reason, button("cancel"), button("act"));
    dialog.setId("dialog");
    host.show(dialog);
  }

  private static Node button(String id) {
    Button button = new Button(id);
    button.setId(id);
    return button;
  }

  @Test
  void focusStaysInTheDialogWhenThePressedButtonGoesOff(FxRobot robot) {
    press(robot);
    assertThat(focused(robot)).isEqualTo("dialog");
  }

  @Test
  void tabGoesOnFromTheFirstFieldOfTheDialog(FxRobot robot) {
    press(robot);
    robot.type(KeyCode.TAB);
    assertThat(focused(robot)).isEqualTo("reason");
  }

  @Test
  void tabBackwardsGoesToTheLastFieldThatIsOn(FxRobot robot) {
    press(robot);
    robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertThat(focused(robot)).isEqualTo("cancel");
  }

  @Test
  void escapeStillCloses(FxRobot robot) {
    press(robot);
    robot.type(KeyCode.ESCAPE);
    assertThat(host.isShowing()).isFalse();
    assertThat(focused(robot)).isEqualTo("behind");
  }

  @Test
  void refusedButtonHasTheFocusAgain(FxRobot robot) {
    press(robot);
    disable(robot, false);
    assertThat(focused(robot)).isEqualTo("act");
  }

  @Test
  void buttonThatIsOnAgainDoesNotTakeTheFocusFromAField(FxRobot robot) {
    press(robot);
    robot.type(KeyCode.TAB);
    disable(robot, false);
    assertThat(focused(robot)).isEqualTo("reason");
  }

  @Test
  void bannerMayStillTakeTheFocus(FxRobot robot) {
    focus(robot, "act");
    focus(robot, "kill");
    assertThat(focused(robot)).isEqualTo("kill");
  }

  /** The button has the focus, and is off from then on. */
  private static void press(FxRobot robot) {
    focus(robot, "act");
    disable(robot, true);
  }

  private static void focus(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
  }

  private static void disable(FxRobot robot, boolean off) {
    robot.interact(() -> robot.lookup("#act").query().setDisable(off));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String focused(FxRobot robot) {
    return robot.lookup(Node::isFocused).query().getId();
  }
}
