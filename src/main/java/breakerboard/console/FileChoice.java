package breakerboard.console;

import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks the operator for the file into which something is exported. */
@FunctionalInterface
public interface FileChoice {
  /** The chosen file, empty when the operator chose none; on the JavaFX thread. */
  Optional<Path> save(FileWish wish);

  /** The system's own dialog. */
  static FileChoice ofSystem(Supplier<@Nullable Window> owner) {
    return wish -> {
      Map<ExtensionFilter, FileWish.Kind> filters = new LinkedHashMap<>();
      wish.kinds()
          .forEach(
              kind -> filters.put(new ExtensionFilter(kind.words(), "*" + kind.ending()), kind));
      FileWish.Kind usual = wish.kinds().getFirst();
      FileChooser chooser = new FileChooser();
      chooser.setTitle(wish.title());
      chooser.setInitialFileName(wish.name() + usual.ending());
      chooser.getExtensionFilters().setAll(filters.keySet());
      @Nullable File file = chooser.showSaveDialog(owner.get());
      FileWish.Kind kind = filters.getOrDefault(chooser.getSelectedExtensionFilter(), usual);
      return Optional.ofNullable(file).map(chosen -> FileWish.withEnding(chosen.toPath(), kind));
    };
  }
}
