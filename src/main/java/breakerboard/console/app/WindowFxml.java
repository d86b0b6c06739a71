package breakerboard.console.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads what has several controllers, all of them made by hand. */
final class WindowFxml {
  private WindowFxml() {}

  static <P extends Parent> P load(String name, Map<Class<?>, Supplier<Object>> controllers) {
    FXMLLoader loader =
        new FXMLLoader(
            Objects.requireNonNull(
                WindowFxml.class.getResource("/fxml/" + name),
                () -> "The view fxml/" + name + " is missing."));
    loader.setControllerFactory(
        type ->
            Objects.requireNonNull(
                    controllers.get(type), () -> "No controller is made for " + type + ".")
                .get());
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("The view fxml/" + name + " cannot be read.", e);
    }
  }
}
