package breakerboard.console;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the operator for a file of observations that is to be read. */
@FunctionalInterface
public interface FileToOpen {
  /** The chosen file, empty when the operator chose none; on the JavaFX thread. */
  Optional<Path> open();

  /** The system's own dialog. */
  static FileToOpen ofSystem(Supplier<@Nullable Window> owner) {
    return () -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle("File of observations");
      chooser
          .getExtensionFilters()
          .setAll(
              new ExtensionFilter("Observations", "*.jsonl", "*.jsonl.gz", "*.json", "*.gz"),
              new ExtensionFilter("All files", "*"));
      @Nullable File file = chooser.showOpenDialog(owner.get());
      return Optional.ofNullable(file).map(File::toPath);
    };
  }
}
