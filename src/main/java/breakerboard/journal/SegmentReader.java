package breakerboard.journal;

import breakerboard.config.KeyCatalogue;
import breakerboard.desk.Checkpoint;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Words;
import breakerboard.wire.ByteReader;
import breakerboard.wire.DamagedBytesException;
import breakerboard.wire.InputReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.Inflater;

/**
 * Reads one segment: its checkpoint, or past it, and then its inputs. Where the file was cut or
 * changed the inputs end.
 */
public final class SegmentReader implements Closeable {
  private final String name;
  private final DataInputStream from;
  private final long length;
  private final SegmentHeader header;
  private final InputReader reader;
  private final Inflater inflater = new Inflater(true);
  private long at;
  private ByteReader block = new ByteReader(new byte[0]);
  private Optional<CutOff> cutOff = Optional.empty();

  /**
   * Where the inputs of a segment end before its file does.
   *
   * @param segment its file
   * @param offset of the first byte in the file that cannot be used
   * @param because a sentence
   */
  public record CutOff(String segment, long offset, String because) {
    /** The same as a sentence. */
    String words() {
      return "The segment %s ends at byte %s: %s".formatted(segment, Words.count(offset), because);
    }
  }

  /**
   * Reads a segment's head.
   *
   * @param name of the file, for messages
   * @param length of the file in bytes
   * @param symbols takes the names of positions
   * @throws RecordingException with a sentence when it is no segment, or its checkpoint is cut off
   */
  SegmentReader(String name, InputStream file, long length, SymbolTable symbols)
      throws RecordingException {
    this.name = name;
    this.from = new DataInputStream(new BufferedInputStream(file));
    this.length = length;
    this.reader = new InputReader(symbols);
    try {
      this.header = SegmentHeader.of(from.readNBytes(SegmentHeader.BYTES));
      this.at = SegmentHeader.BYTES;
      if (header.checkpointBytes() > length - at) {
        throw new DamagedBytesException("Its end was cut off.");
      }
    } catch (IOException e) {
      inflater.end();
      throw unreadable("The segment", e);
    }
  }

  /**
   * Opens a file.
   *
   * @throws RecordingException with a sentence when it is no segment, or its checkpoint is cut off
   */
  static SegmentReader open(Path file, SymbolTable symbols) throws RecordingException {
    InputStream stream;
    long length;
    try {
      length = Files.size(file);
      stream = Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new RecordingException("The segment " + file + " is gone.", e);
    } catch (IOException e) {
      throw new RecordingException("The segment " + file + " cannot be opened: " + e, e);
    }
    try {
      return new SegmentReader(file.toString(), stream, length, symbols);
    } catch (RecordingException e) {
      closed(stream);
      throw e;
    }
  }

  private static void closed(InputStream stream) {
    try {
      stream.close();
    } catch (IOException _) {
      // it was only read
    }
  }

  private RecordingException unreadable(String what, IOException because) {
    return new RecordingException(
        "%s %s cannot be read: %s Put the file back from a backup, or open another time."
            .formatted(what, name, because.getMessage()),
        because);
  }

  SegmentHeader header() {
    return header;
  }

  /**
   * Reads the checkpoint; the inputs follow.
   *
   * @throws RecordingException with a sentence when it is damaged
   */
  Checkpoint checkpoint(KeyCatalogue catalogue) throws RecordingException {
    try {
      return CheckpointBytes.read(new ByteReader(checkpointBytes()), catalogue);
    } catch (IOException e) {
      throw unreadable("The checkpoint of the segment", e);
    }
  }

  private byte[] checkpointBytes() throws IOException {
    Inflater once = new Inflater(true);
    try {
      Frame.Read frame = Frame.read(from, header.checkpointBytes(), once);
      at += frame.length();
      return frame.bytes();
    } finally {
      once.end();
    }
  }

  /** Whether a file has a checkpoint that was not changed since it was written. */
  static boolean hasCheckpoint(Path file) {
    try (SegmentReader reader = open(file, new SymbolTable(1))) {
      reader.checkpointBytes();
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /** Leaves the checkpoint out; the inputs follow. */
  void skipCheckpoint() throws RecordingException {
    try {
      from.skipNBytes(header.checkpointBytes());
    } catch (IOException e) {
      throw unreadable("The segment", e);
    }
    at += header.checkpointBytes();
  }

  /** The next input; empty at the end, or where the file was cut or changed. */
  Optional<Input> next() {
    if (cutOff.isPresent()) {
      return Optional.empty();
    }
    long begin = at;
    try {
      while (block.remaining() == 0) {
        if (at >= length) {
          return Optional.empty();
        }
        begin = at;
        Frame.Read frame = Frame.read(from, length - at, inflater);
        at += frame.length();
        block = new ByteReader(frame.bytes());
      }
      return Optional.of(reader.read(block));
    } catch (IOException e) {
      cutOff = Optional.of(new CutOff(name, begin, String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  /** How many bytes of the file were read. */
  long position() {
    return at;
  }

  /** How many bytes the file had when it was opened. */
  long length() {
    return length;
  }

  /** Where the inputs ended before the file did. */
  Optional<CutOff> cutOff() {
    return cutOff;
  }

  @Override
  public void close() {
    inflater.end();
    closed(from);
  }
}
