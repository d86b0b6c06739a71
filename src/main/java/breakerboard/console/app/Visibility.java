package breakerboard.console.app;

import breakerboard.console.ScreenBridge;
import java.util.LinkedHashSet;
import java.util.Set;
import javafx.stage.Stage;
import javafx.util.Subscription;

/** The bridge brings news only while at least one window can be seen. */
final class Visibility {
  private final ScreenBridge bridge;
  private final Set<Stage> windows = new LinkedHashSet<>();

  Visibility(ScreenBridge bridge) {
    this.bridge = bridge;
  }

  /** That window counts from now on, until that is given up. */
  Subscription watch(Stage window) {
    windows.add(window);
    return Subscription.combine(
        window.showingProperty().subscribe(_ -> tell()),
        window.iconifiedProperty().subscribe(_ -> tell()),
        () -> {
          windows.remove(window);
          tell();
        });
  }

  private void tell() {
    bridge.setVisible(
        windows.stream().anyMatch(window -> window.isShowing() && !window.isIconified()));
  }
}
