package breakerboard.wire;

import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Saves a configuration document so that the file is always either the old or the new one, whole,
 * and the former one stays beside it as {@code <name>.bak}.
 */
public final class ConfigFile {
  private ConfigFile() {}

  /**
   * Writes {@code <name>.tmp} beside the file, copies the file to {@code <name>.bak}, then moves
   * the new one over the file; a link stays a link, permissions stay as they are, and a file
   * without permission to write is left alone.
   *
   * @throws IOException with a sentence that names the file; the old one is untouched
   */
  public static void save(Path file, Members document) throws IOException {
    try {
      replace(Files.exists(file) ? file.toRealPath() : file, ConfigDocumentWriter.text(document));
    } catch (IOException e) {
      throw new IOException(
          "The configuration file "
              + file
              + " cannot be written ("
              + FileTrouble.words(e)
              + "): check its permissions, its folder and the space there. Nothing was changed.",
          e);
    }
  }

  private static void replace(Path file, String text) throws IOException {
    if (Files.exists(file) && readOnly(file)) {
      throw new AccessDeniedException(file.toString());
    }
    Path temporary = beside(file, ".tmp");
    try {
      write(temporary, text.getBytes(StandardCharsets.UTF_8));
      keepPermissions(file, temporary);
      if (Files.exists(file)) {
        keepFormer(file);
      }
      move(temporary, file);
    } catch (IOException e) {
      if (Files.isRegularFile(temporary)) {
        Files.deleteIfExists(temporary);
      }
      throw e;
    }
  }

  /** In its turn whole or not at all. */
  private static void keepFormer(Path file) throws IOException {
    Path copy = beside(file, ".bak.tmp");
    try {
      write(copy, Files.readAllBytes(file));
      keepPermissions(file, copy);
      move(copy, beside(file, ".bak"));
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private static Path beside(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** On disk when it returns. */
  private static void write(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /** Also for an administrator, who could write it all the same. */
  private static boolean readOnly(Path file) throws IOException {
    Optional<PosixFileAttributeView> posix = posix(file);
    return !Files.isWritable(file)
        || (posix.isPresent()
            && !posix
                .get()
                .readAttributes()
                .permissions()
                .contains(PosixFilePermission.OWNER_WRITE));
  }

  private static void keepPermissions(Path file, Path temporary) throws IOException {
    Optional<PosixFileAttributeView> posix = posix(file);
    if (Files.exists(file) && posix.isPresent()) {
      Files.setPosixFilePermissions(temporary, posix.get().readAttributes().permissions());
    }
  }

  /** Empty where the file system knows no such permissions. */
  private static Optional<PosixFileAttributeView> posix(Path file) {
    return Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
  }
}
