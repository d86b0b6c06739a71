package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ViewportsTest {
  @Test
  void whatChangesAllTheTimeIsNotKeptAsOnePicture(FxRobot robot) {
    AtomicBoolean kept = new AtomicBoolean(true);
    robot.interact(
        () -> {
          ScrollPane pane = new ScrollPane(new Pane());
          Viewports.repaintChangesOnly(pane);
          new Scene(pane).getRoot().applyCss();
          kept.set(pane.lookup(".viewport").isCache());
        });
    assertThat(kept).isFalse();
  }
}
