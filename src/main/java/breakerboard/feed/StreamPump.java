package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.Input;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.wire.ObservationReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Reads a stream of JSON Lines as it comes; while the desk is behind it does not read, which holds
 * the sender back, and says so afterwards.
 */
final class StreamPump {
  private static final int CHUNK = 1 << 16;
  private static final long WORTH_SAYING = Times.NANOS_PER_SECOND;
  private static final long SAID_EVERY = 10 * Times.NANOS_PER_SECOND;

  private final String uri;
  private final ObservationReader reader;
  private final LongSupplier wallClock;
  private long heldBack;
  private long said = Times.NEVER;

  StreamPump(String uri, SymbolTable symbols, SymbolTable books, LongSupplier wallClock) {
    this.uri = uri;
    this.reader = new ObservationReader(uri, symbols, books, ObservationReader.Stamp.ARRIVAL);
    this.wallClock = wallClock;
  }

  /** Until the stream ends; half a line at its end is handed on like any other. */
  void pump(InputStream in, Intake intake) throws IOException, InterruptedException {
    byte[] chunk = new byte[CHUNK];
    try {
      for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
        reader.read(chunk, 0, length, wallClock.getAsLong(), input -> put(input, intake));
      }
    } catch (IOException e) {
      if (!Thread.currentThread().isInterrupted()) {
        reader.end(wallClock.getAsLong(), intake::put);
      }
      throw e;
    }
    reader.end(wallClock.getAsLong(), intake::put);
  }

  /** Lines read so far. */
  long lines() {
    return reader.lines();
  }

  private void put(Input input, Intake intake) throws InterruptedException {
    long before = wallClock.getAsLong();
    intake.put(input);
    long now = wallClock.getAsLong();
    heldBack += now - before >= WORTH_SAYING ? now - before : 0;
    if (heldBack > 0 && (said == Times.NEVER || now >= said + SAID_EVERY)) {
      long seconds = Math.round(Times.toSeconds(heldBack));
      heldBack = 0;
      said = now;
      intake.put(
          new FeedReport(
              uri,
              FeedState.CONNECTED,
              "not read for " + seconds + " s because the desk was behind; nothing was dropped",
              now));
    }
  }
}
