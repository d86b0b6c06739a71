package breakerboard.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Writes what a view shows into a file that the operator chooses, away from the JavaFX thread; a
 * reader never sees half of it.
 */
public final class FileSaver {
  private static final String UNFINISHED = ".tmp";

  private final FileChoice files;
  private final Executor aside;
  private final Executor screen;

  /**
   * @param aside runs what may take long
   * @param screen brings what it is given onto the JavaFX thread
   */
  public FileSaver(FileChoice files, Executor aside, Executor screen) {
    this.files = files;
    this.aside = aside;
    this.screen = screen;
  }

  /**
   * Asks for the file and writes it.
   *
   * @param told hears on the JavaFX thread what became of it, a sentence; nothing when no file was
   *     chosen
   */
  public void save(FileWish wish, String text, Consumer<String> told) {
    save(wish, _ -> text, told);
  }

  /**
   * Asks for the file and writes what its name asks for.
   *
   * @param text of that file, made away from the JavaFX thread
   * @param told hears on the JavaFX thread what became of it, a sentence; nothing when no file was
   *     chosen
   */
  public void save(FileWish wish, Function<Path, String> text, Consumer<String> told) {
    files.save(wish).ifPresent(file -> aside.execute(() -> write(file, text.apply(file), told)));
  }

  private void write(Path file, String text, Consumer<String> told) {
    String sentence = written(file, text);
    screen.execute(() -> told.accept(sentence));
  }

  private static String written(Path file, String text) {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return "Written to %s.".formatted(file);
    } catch (IOException e) {
      return "%s was not written (%s): choose another folder.".formatted(file, e);
    }
  }
}
