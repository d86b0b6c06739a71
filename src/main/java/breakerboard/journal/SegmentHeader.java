package breakerboard.journal;

import breakerboard.wire.ByteReader;
import breakerboard.wire.ByteWriter;
import breakerboard.wire.DamagedBytesException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The head of a segment file, not compressed, so that a listing reads nothing else.
 *
 * @param number of the segment; a later one has a higher one
 * @param time of the checkpoint, or of the first input where the checkpoint has none; nanoseconds
 *     since the epoch
 * @param lastEvent number of the newest event before the checkpoint
 * @param inputs how many inputs came before it since ever
 * @param live whether the engine supervised the present
 * @param joins whether the checkpoint is what the inputs before it made of the checkpoint before
 * @param configuration version in force
 * @param checkpointBytes how many bytes the checkpoint takes behind this
 */
record SegmentHeader(
    long number,
    long time,
    long lastEvent,
    long inputs,
    boolean live,
    boolean joins,
    long configuration,
    long checkpointBytes) {
  private static final byte[] MAGIC = "BREAKREC".getBytes(StandardCharsets.US_ASCII);

  /** Raise it when the order of bytes in a segment changes. */
  private static final long FORMAT = 1;

  private static final int LONGS = 7;
  private static final int LIVE = 1;
  private static final int JOINS = 2;

  /** How many bytes it takes. */
  static final int BYTES = 8 + 1 + (LONGS + 1) * Long.BYTES;

  byte[] bytes() {
    ByteWriter bytes = new ByteWriter();
    bytes.raw(MAGIC);
    bytes.fixed(FORMAT);
    bytes.fixed(number);
    bytes.fixed(time);
    bytes.fixed(lastEvent);
    bytes.fixed(inputs);
    bytes.fixed(configuration);
    bytes.fixed(checkpointBytes);
    bytes.single((live ? LIVE : 0) | (joins ? JOINS : 0));
    bytes.fixed(crc(bytes.array(), bytes.size()));
    return bytes.copy();
  }

  /**
   * @throws DamagedBytesException with a sentence when these are the bytes of no header
   */
  static SegmentHeader of(byte[] bytes) throws DamagedBytesException {
    ByteReader from = new ByteReader(bytes);
    for (byte expected : MAGIC) {
      if (from.single() != expected) {
        throw new DamagedBytesException("It does not begin as a segment does.");
      }
    }
    long format = from.fixed();
    if (format != FORMAT) {
      throw new DamagedBytesException(
          "It has format %s and this program knows %s: use the program that wrote it, or a newer one."
              .formatted(format, FORMAT));
    }
    long number = from.fixed();
    long time = from.fixed();
    long lastEvent = from.fixed();
    long inputs = from.fixed();
    long configuration = from.fixed();
    long checkpointBytes = from.fixed();
    int flags = from.single();
    int length = bytes.length - from.remaining();
    if (from.fixed() != crc(bytes, length) || checkpointBytes < 0) {
      throw new DamagedBytesException("Its head was changed.");
    }
    return new SegmentHeader(
        number,
        time,
        lastEvent,
        inputs,
        (flags & LIVE) != 0,
        (flags & JOINS) != 0,
        configuration,
        checkpointBytes);
  }

  private static long crc(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }
}
