package breakerboard.console;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that is to be made.
 *
 * @param title of the dialog that asks for it
 * @param name suggested, without its ending
 * @param kinds of files that it can be, the usual one first, at least one
 */
public record FileWish(String title, String name, List<Kind> kinds) {
  public static final Kind CSV = new Kind("CSV table", ".csv");
  public static final Kind JSON_LINES = new Kind("JSON Lines", ".jsonl");
  public static final Kind TEXT = new Kind("Text", ".txt");
  public static final Kind PNG = new Kind("PNG picture", ".png");

  /**
   * A kind of file.
   *
   * @param words what the dialog calls it
   * @param ending with its dot
   */
  public record Kind(String words, String ending) {}

  public FileWish {
    kinds = List.copyOf(kinds);
  }

  /** A name that was typed without an ending gets that of the kind. */
  static Path withEnding(Path path, Kind kind) {
    String name = String.valueOf(path.getFileName());
    return name.contains(".") ? path : path.resolveSibling(name + kind.ending());
  }
}
