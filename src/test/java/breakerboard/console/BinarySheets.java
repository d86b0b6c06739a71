package breakerboard.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Writes the style sheets in the form that JavaFX reads without parsing: it takes {@code base.bss}
 * wherever {@code base.css} is asked for. Only the package has them, so that nobody who edits a
 * sheet sees an old one.
 */
final class BinarySheets {
  private static final String TEXT = ".css";
  private static final String BINARY = ".bss";

  private BinarySheets() {}

  /**
   * @param args the folder of the sheets, and where to write
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (Path sheet : sheets(Path.of(args[0]))) {
      String name = sheet.getFileName().toString();
      Stylesheet.convertToBinary(
          sheet.toFile(), folder.resolve(name.replace(TEXT, BINARY)).toFile());
    }
  }

  /** The style sheets in a folder. */
  static List<Path> sheets(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(TEXT)).sorted().toList();
    }
  }
}
