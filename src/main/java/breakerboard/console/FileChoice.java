package breakerboard.console;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the operator for the file into which something is exported. */
@FunctionalInterface
public interface FileChoice {
  /**
   * The chosen file, empty when the operator chose none; on the JavaFX thread.
   *
   * @param name suggested, without its ending
   */
  Optional<Path> save(String name);

  /** The system's own dialog: CSV or JSON Lines. */
  static FileChoice ofSystem(Supplier<@Nullable Window> owner) {
    return name -> {
      ExtensionFilter csv = new ExtensionFilter("CSV table", "*.csv");
      ExtensionFilter lines = new ExtensionFilter("JSON Lines", "*.jsonl");
      FileChooser chooser = new FileChooser();
      chooser.setTitle("Export events");
      chooser.setInitialFileName(name + ".csv");
      chooser.getExtensionFilters().setAll(csv, lines);
      @Nullable File file = chooser.showSaveDialog(owner.get());
      return Optional.ofNullable(file)
          .map(File::toPath)
          .map(path -> withEnding(path, lines.equals(chooser.getSelectedExtensionFilter())));
    };
  }

  private static Path withEnding(Path path, boolean lines) {
    String name = String.valueOf(path.getFileName());
    return name.contains(".") ? path : path.resolveSibling(name + (lines ? ".jsonl" : ".csv"));
  }
}
