package breakerboard.feed;

import breakerboard.domain.FeedPosition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds a followed file again that may have been rotated while nobody read it: under its name, or
 * beside it under a longer one ({@code desk.log.1}), with the files that came after it.
 */
final class Rotated {
  private final Path path;

  Rotated(Path path) {
    this.path = path;
  }

  /**
   * The files that hold what comes after a position, the one that it lies in first; the followed
   * file itself is the last. Empty when it lies in none of them.
   */
  List<Path> since(FeedPosition position) throws IOException {
    if (holds(path, position)) {
      return List.of(path);
    }
    List<Path> others = others();
    for (int i = 0; i < others.size(); i++) {
      if (holds(others.get(i), position)) {
        List<Path> found = new ArrayList<>(others.subList(i, others.size()));
        found.add(path);
        return found;
      }
    }
    return List.of();
  }

  /** The oldest first. */
  private List<Path> others() throws IOException {
    record Other(Path file, FileTime changed) {}
    Path folder = Optional.ofNullable(path.toAbsolutePath().getParent()).orElse(path);
    List<Other> found = new ArrayList<>();
    String name = String.valueOf(path.getFileName());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String other = String.valueOf(file.getFileName());
        if (other.startsWith(name) && !other.equals(name) && Files.isRegularFile(file)) {
          found.add(new Other(file, Files.getLastModifiedTime(file)));
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found.stream().sorted(Comparator.comparing(Other::changed)).map(Other::file).toList();
  }

  /** It begins with the same bytes, reaches that far, and a line begins there. */
  private static boolean holds(Path file, FeedPosition position) throws IOException {
    if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.size() >= position.offset()
          && Fingerprint.matches(position.source(), channel)
          && lineBeginsAt(position.offset(), channel);
    }
  }

  private static boolean lineBeginsAt(long offset, FileChannel channel) throws IOException {
    ByteBuffer before = ByteBuffer.allocate(1);
    return offset == 0 || (channel.read(before, offset - 1) == 1 && before.get(0) == '\n');
  }
}
