package breakerboard.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Lets a file grow line by line, whether anybody reads it or not; half a line comes first. */
final class Writer implements AutoCloseable {
  private static final int AT_ONCE = 20;

  private final Path file;
  private final List<String> lines;
  private final long paceNanos;
  private volatile boolean closing;

  Writer(Path file, List<String> lines, long paceNanos) throws IOException {
    this.file = file;
    this.lines = lines;
    this.paceNanos = paceNanos;
    Files.createFile(file);
    Thread.ofPlatform().name("writer").daemon().start(this::run);
  }

  Path file() {
    return file;
  }

  private void run() {
    for (int i = 0; i < lines.size() && !closing; i += AT_ONCE) {
      List<String> group = lines.subList(i, Math.min(lines.size(), i + AT_ONCE));
      String text = String.join("\n", group) + "\n";
      int half = text.length() / 3;
      append(text.substring(0, half));
      LockSupport.parkNanos(paceNanos / 2);
      append(text.substring(half));
      LockSupport.parkNanos(paceNanos / 2);
    }
  }

  private void append(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    closing = true;
  }
}
