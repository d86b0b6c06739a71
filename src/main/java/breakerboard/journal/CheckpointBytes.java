package breakerboard.journal;

import breakerboard.config.KeyCatalogue;
import breakerboard.desk.Checkpoint;
import breakerboard.wire.ByteReader;
import breakerboard.wire.ByteWriter;
import breakerboard.wire.ConfigVersionReader;
import breakerboard.wire.ConfigVersionWriter;
import breakerboard.wire.DamagedBytesException;
import breakerboard.wire.StateBytesReader;
import breakerboard.wire.StateBytesWriter;
import breakerboard.wire.UnreadableDocumentException;

/** A checkpoint as bytes. */
final class CheckpointBytes {
  private CheckpointBytes() {}

  static void write(Checkpoint checkpoint, ByteWriter to) {
    to.fixed(checkpoint.time());
    to.fixed(checkpoint.lastEvent());
    to.single(checkpoint.live() ? 1 : 0);
    to.text(ConfigVersionWriter.line(checkpoint.configuration()));
    StateBytesWriter.write(checkpoint.state(), to);
  }

  /**
   * @throws DamagedBytesException with a sentence when the bytes hold none
   */
  static Checkpoint read(ByteReader from, KeyCatalogue catalogue) throws DamagedBytesException {
    long time = from.fixed();
    long lastEvent = from.fixed();
    boolean live = from.single() != 0;
    String line = from.text();
    try {
      return new Checkpoint(
          time,
          lastEvent,
          ConfigVersionReader.read(line, catalogue, "Its configuration"),
          live,
          StateBytesReader.read(from));
    } catch (UnreadableDocumentException e) {
      throw new DamagedBytesException(String.valueOf(e.getMessage()), e);
    }
  }
}
