package breakerboard.cli;

import breakerboard.console.layout.LayoutStore;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.wire.UnreadableDocumentException;
import breakerboard.wire.WindowsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps how the windows were left in a file.
 *
 * @param file need not exist
 */
record ConsoleLayout(Path file) implements LayoutStore {
  /** The file of whoever runs the program. */
  static Path usualFile() {
    return Path.of(System.getProperty("user.home", "."), ".breakerboard", "console.json");
  }

  @Override
  public Optional<Members> read() throws IOException {
    try {
      return WindowsFile.read(file);
    } catch (UnreadableDocumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void write(Members document) throws IOException {
    WindowsFile.write(file, document);
  }
}
