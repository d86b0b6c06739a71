package breakerboard.journal;

import breakerboard.wire.ByteWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;

/**
 * Writes one segment file. It has its name only when its checkpoint is whole on disk, so a segment
 * without one was damaged later. What could not be written waits and is written with the next.
 */
final class SegmentWriter implements Closeable {
  static final String UNFINISHED = ".tmp";

  private final Path file;
  private final Disk.Output output;
  private final Deflater deflater = Frame.deflater();
  private final ByteWriter waiting = new ByteWriter();
  private long end;

  private SegmentWriter(Path file, Disk.Output output, long end) {
    this.file = file;
    this.output = output;
    this.end = end;
  }

  /** A checkpoint, ready to be the first block of a file. */
  static ByteWriter checkpoint(ByteWriter raw) {
    ByteWriter block = new ByteWriter();
    Frame.writeAlone(raw, block);
    return block;
  }

  /**
   * Begins a file, which is whole on disk when this returns.
   *
   * @throws IOException when it cannot be; then there is none
   */
  static SegmentWriter create(Disk disk, Path file, SegmentHeader header, ByteWriter checkpoint)
      throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    Files.createDirectories(file.resolveSibling(""));
    Disk.Output output = disk.create(unfinished);
    try {
      output.write(ByteBuffer.wrap(header.bytes()), 0);
      output.write(ByteBuffer.wrap(checkpoint.array(), 0, checkpoint.size()), SegmentHeader.BYTES);
      output.force();
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(file.resolveSibling(""));
      forceFolder(file.resolveSibling("").resolveSibling(""));
    } catch (IOException e) {
      output.close();
      Files.deleteIfExists(unfinished);
      throw e;
    }
    return new SegmentWriter(file, output, SegmentHeader.BYTES + checkpoint.size());
  }

  /** That a file has its name is on disk, where folders can be forced. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException _) {
      // Windows opens no folder, and needs not to
    }
  }

  Path file() {
    return file;
  }

  /** Bytes that are not on disk. */
  long waiting() {
    return waiting.size();
  }

  /** Takes the bytes {@code [from, end)} as a block; {@link #flush} writes it. */
  void add(ByteWriter raw, int from, int end) {
    Frame.write(deflater, raw, from, end, waiting);
  }

  /**
   * Returns when everything is on disk.
   *
   * @throws IOException when it is not; it waits for the next time
   */
  void flush() throws IOException {
    if (waiting.size() > 0) {
      output.write(ByteBuffer.wrap(waiting.array(), 0, waiting.size()), end);
      output.force();
      end += waiting.size();
      waiting.clear();
    }
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    output.close();
  }
}
