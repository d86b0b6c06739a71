package breakerboard.wire;

import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Saves a configuration document so that the file is always either the old or the new one, whole.
 */
public final class ConfigFile {
  private ConfigFile() {}

  /**
   * Writes {@code <name>.tmp} beside the file, then moves it over the file.
   *
   * @throws IOException with a sentence that names the file; the old one is untouched
   */
  public static void save(Path file, Members document) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes =
          ByteBuffer.wrap(ConfigDocumentWriter.text(document).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw new IOException(
          "The configuration file "
              + file
              + " cannot be written ("
              + FileTrouble.words(e)
              + "): check its folder's permissions and space. Nothing was changed.",
          e);
    }
  }
}
