package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.SymbolTable;
import breakerboard.wire.ObservationReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Reads a stream of JSON Lines as it comes; while the desk is behind it does not read, which holds
 * the sender back.
 */
final class StreamPump {
  private static final int CHUNK = 1 << 16;

  private final ObservationReader reader;
  private final LongSupplier wallClock;

  StreamPump(String uri, SymbolTable symbols, SymbolTable books, LongSupplier wallClock) {
    this.reader = new ObservationReader(uri, symbols, books, ObservationReader.Stamp.ARRIVAL);
    this.wallClock = wallClock;
  }

  /** Until the stream ends; half a line at its end is handed on like any other. */
  void pump(InputStream in, Intake intake) throws IOException, InterruptedException {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        reader.read(chunk, 0, length, wallClock.getAsLong(), intake::put);
      }
    } finally {
      if (!Thread.currentThread().isInterrupted()) {
        reader.end(wallClock.getAsLong(), intake::put);
      }
    }
  }
}
