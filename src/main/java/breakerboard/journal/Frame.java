package breakerboard.journal;

import breakerboard.wire.ByteWriter;
import breakerboard.wire.DamagedBytesException;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A block of a segment file: the length of what follows, its CRC-32, how many bytes it is inflated,
 * and the deflated bytes.
 */
final class Frame {
  /** Length, CRC and inflated length. */
  static final int HEAD = 3 * Integer.BYTES;

  /** Deflate makes no byte more than so many of one. */
  private static final long MOST_OF_ONE = 1040;

  private static final int SLICE = 16_384;

  /** So much is deflated by one thread at a time. */
  private static final int PIECE = 1 << 20;

  private Frame() {}

  static Deflater deflater() {
    return new Deflater(Deflater.BEST_SPEED, true);
  }

  /** Adds a block to others; what comes next may refer to it when the deflater goes on. */
  static void write(Deflater deflater, ByteWriter raw, ByteWriter to) {
    write(deflater, raw, 0, raw.size(), to);
  }

  /** The same of the bytes {@code [from, end)}. */
  static void write(Deflater deflater, ByteWriter raw, int from, int end, ByteWriter to) {
    ByteWriter block = new ByteWriter();
    deflate(deflater, raw, from, end - from, block);
    frame(end - from, block, to);
  }

  /**
   * Adds a block that refers to none before, deflated by as many threads as there are processors:
   * pieces that were deflated alone and flushed follow each other as if they were one.
   */
  static void writeAlone(ByteWriter raw, ByteWriter to) {
    ByteWriter block = new ByteWriter();
    IntStream.iterate(0, from -> from < raw.size(), from -> from + PIECE)
        .boxed()
        .toList()
        .parallelStream()
        .map(from -> piece(raw, from))
        .forEachOrdered(piece -> block.raw(piece.array(), piece.size()));
    frame(raw.size(), block, to);
  }

  private static ByteWriter piece(ByteWriter raw, int from) {
    ByteWriter piece = new ByteWriter();
    try (Deflater alone = deflater()) {
      deflate(alone, raw, from, Math.min(PIECE, raw.size() - from), piece);
    }
    return piece;
  }

  private static void deflate(
      Deflater deflater, ByteWriter raw, int from, int count, ByteWriter to) {
    byte[] slice = new byte[SLICE];
    deflater.setInput(raw.array(), from, count);
    int length = SLICE;
    while (length == SLICE) {
      length = deflater.deflate(slice, 0, SLICE, Deflater.SYNC_FLUSH);
      to.raw(slice, length);
    }
  }

  private static void frame(int size, ByteWriter block, ByteWriter to) {
    byte[] inflated = ByteBuffer.allocate(Integer.BYTES).putInt(size).array();
    CRC32 crc = new CRC32();
    crc.update(inflated);
    crc.update(block.array(), 0, block.size());
    ByteBuffer head = ByteBuffer.allocate(2 * Integer.BYTES);
    head.putInt(inflated.length + block.size()).putInt((int) crc.getValue());
    to.raw(head.array());
    to.raw(inflated);
    to.raw(block.array(), block.size());
  }

  /**
   * Reads the next block.
   *
   * @param left bytes until the end of the file, at least 1
   * @return the inflated bytes
   * @throws DamagedBytesException with a sentence when it was cut or changed
   */
  static Read read(DataInputStream from, long left, Inflater inflater) throws IOException {
    if (left <= HEAD) {
      throw new DamagedBytesException("A block was cut.");
    }
    int length = from.readInt();
    int crc = from.readInt();
    if (length <= Integer.BYTES || length > left - 2 * Integer.BYTES) {
      throw new DamagedBytesException("A block was cut, or its length changed.");
    }
    byte[] block = from.readNBytes(length);
    CRC32 found = new CRC32();
    found.update(block);
    if (block.length < length || (int) found.getValue() != crc) {
      throw new DamagedBytesException("A block was changed: its CRC is another one.");
    }
    return new Read(inflate(block, inflater), 2 * Integer.BYTES + length);
  }

  /**
   * @param bytes inflated
   * @param length in the file
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Read(byte[] bytes, long length) {}

  private static byte[] inflate(byte[] block, Inflater inflater) throws DamagedBytesException {
    int size = ByteBuffer.wrap(block).getInt();
    if (size < 0 || size > MOST_OF_ONE * block.length) {
      throw new DamagedBytesException("A block is said to be larger than it can be.");
    }
    byte[] bytes = new byte[size];
    inflater.setInput(block, Integer.BYTES, block.length - Integer.BYTES);
    try {
      int filled = 0;
      for (int more = -1; more != 0 && filled < size; filled += more) {
        more = inflater.inflate(bytes, filled, size - filled);
      }
      boolean whole = filled == size && inflater.inflate(new byte[1]) == 0;
      if (whole && inflater.getRemaining() == 0) {
        return bytes;
      }
    } catch (DataFormatException e) {
      throw new DamagedBytesException("A block cannot be inflated.", e);
    }
    throw new DamagedBytesException("A block is of another length than it says.");
  }
}
