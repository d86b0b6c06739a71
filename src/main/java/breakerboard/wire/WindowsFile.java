package breakerboard.wire;

import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file in which how the windows were left is kept, always whole: the old one or the new one.
 */
public final class WindowsFile {
  private WindowsFile() {}

  /**
   * What stands in it, empty where there is none.
   *
   * @throws UnreadableDocumentException with a sentence that names the file
   */
  public static Optional<Members> read(Path file) throws UnreadableDocumentException {
    return Files.exists(file)
        ? Optional.of(PrivateDocument.read(file, where(file)))
        : Optional.empty();
  }

  /**
   * Writes it, its folder made if needed.
   *
   * @throws IOException with a sentence that names the file; the old one is untouched
   */
  public static void write(Path file, Members document) throws IOException {
    PrivateDocument.write(file, where(file), document);
  }

  private static String where(Path file) {
    return "The file of the windows " + file;
  }
}
