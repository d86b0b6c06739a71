package breakerboard.console.dialogs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.layout.Region;

/** Loads a view from its file with a controller that was made by hand. */
public final class Fxml {
  private Fxml() {}

  /**
   * Loads {@code fxml/<name>} from the class path.
   *
   * @throws UncheckedIOException when the file cannot be read as a view
   */
  public static Region load(String name, Object controller) {
    URL file =
        Objects.requireNonNull(
            Fxml.class.getResource("/fxml/" + name),
            () -> "The view fxml/" + name + " is missing.");
    FXMLLoader loader = new FXMLLoader(file);
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("The view fxml/" + name + " cannot be read.", e);
    }
  }
}
