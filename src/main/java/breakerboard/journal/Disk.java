package breakerboard.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where segments are written. */
interface Disk {
  /** Makes a file, empty, in the place of one that may be there. */
  Output create(Path file) throws IOException;

  /** A file that is written. */
  interface Output extends Closeable {
    /** Writes all of them from there on, over what may be there. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Returns when everything written is on disk. */
    void force() throws IOException;
  }

  /** The file system. */
  static Disk files() {
    return file ->
        new ChannelOutput(
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING));
  }

  /** A file of the file system. */
  record ChannelOutput(FileChannel channel) implements Output {
    @Override
    public void write(ByteBuffer bytes, long position) throws IOException {
      long at = position;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(false);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
