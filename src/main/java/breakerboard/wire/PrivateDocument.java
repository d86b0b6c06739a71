package breakerboard.wire;

import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * JSON documents that only their owner may read, each always whole on disk, the old one or the new
 * one.
 */
final class PrivateDocument {
  private PrivateDocument() {}

  /**
   * Reads one that exists.
   *
   * @param where its name at the beginning of a sentence
   * @throws UnreadableDocumentException with a sentence
   */
  static Members read(Path file, String where) throws UnreadableDocumentException {
    try {
      return ConfigDocumentReader.read(Files.readString(file), where).members();
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          where + " cannot be read (" + FileTrouble.words(e) + "): check its permissions.", e);
    }
  }

  /**
   * Writes one; it is on disk when this returns.
   *
   * @param where its name at the beginning of a sentence
   * @throws IOException with a sentence; the old one is untouched
   */
  static void write(Path file, String where, Members document) throws IOException {
    try {
      write(file, ConfigDocumentWriter.text(document));
    } catch (IOException e) {
      throw new IOException(
          where
              + " cannot be written ("
              + FileTrouble.words(e)
              + "): check its permissions, its folder and the space there. Nothing was changed.",
          e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path temporary = target.resolveSibling(target.getFileName() + ".tmp");
    Files.deleteIfExists(temporary);
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              ownerOnly())) {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Nothing where the file system knows no such permissions. */
  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
