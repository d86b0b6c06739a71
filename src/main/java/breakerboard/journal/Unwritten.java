package breakerboard.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * A small file in which a desk says that it took in what is not on disk. It is made while there is
 * room and written over in its place, so that it can be written on a full disk too: whoever starts
 * after an end in that time knows that the state it finds is not the one that the desk had.
 */
final class Unwritten implements Closeable {
  private static final String NAME = "unwritten";
  private static final int BYTES = 1024;

  private final FileChannel channel;
  private String said;

  private Unwritten(FileChannel channel, String said) {
    this.channel = channel;
    this.said = said;
  }

  /**
   * Opens it, or makes it.
   *
   * @param folder of the recordings, made where it is missing
   */
  static Unwritten in(Path folder) throws IOException {
    Files.createDirectories(folder);
    String before = of(folder).orElse("");
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Unwritten made = new Unwritten(channel, before);
    try {
      made.write(before);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return made;
  }

  /** What the desk before this one said last; empty when all that it took in is on disk. */
  static Optional<String> of(Path folder) throws IOException {
    try {
      String text =
          new String(Files.readAllBytes(folder.resolve(NAME)), StandardCharsets.UTF_8).strip();
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /**
   * On disk when this returns.
   *
   * @param sentence why what comes in is not on disk, empty when it is
   */
  void say(String sentence) throws IOException {
    if (!sentence.equals(said)) {
      write(sentence);
      said = sentence;
    }
  }

  private void write(String sentence) throws IOException {
    byte[] text = sentence.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(text, BYTES);
    Arrays.fill(bytes, Math.min(text.length, BYTES), BYTES, (byte) ' ');
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      channel.write(left, left.position());
    }
    channel.force(true);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
