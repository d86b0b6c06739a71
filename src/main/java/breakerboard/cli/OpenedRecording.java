package breakerboard.cli;

import breakerboard.desk.Checkpoint;
import breakerboard.desk.Desk;
import breakerboard.domain.SymbolTable;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.journal.RecordedInputs;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

/** A recording that is played before a console, with a desk of its own. */
final class OpenedRecording implements Closeable {
  /** Commands given now are numbered far behind the recorded ones. */
  private static final long OWN_COMMANDS = Long.MAX_VALUE / 2;

  private final RecordedEngine recorded;
  private final Desk desk;

  private OpenedRecording(RecordedEngine recorded, Desk desk) {
    this.recorded = recorded;
    this.desk = desk;
  }

  /**
   * Opens it and takes in what came before the time.
   *
   * @param clock of the desk
   * @throws FeedException with a sentence when there is no such recording
   */
  static OpenedRecording open(FeedUri.Recording wanted, SymbolTable symbols, LongSupplier clock)
      throws IOException {
    RecordedEngine recorded = RecordedEngine.open(wanted, symbols);
    try {
      Checkpoint from = recorded.checkpoint();
      Desk desk = new Desk(from.configuration(), symbols, clock, from.live());
      var _ = desk.restore(from, recorded.former(), recorded.inputs().before(recorded.from()));
      recorded.somethingLeft();
      desk.continueAfter(0, OWN_COMMANDS);
      return new OpenedRecording(recorded, desk);
    } catch (IllegalStateException e) {
      recorded.close();
      throw recorded.anotherProgram(e);
    } catch (UncheckedIOException e) {
      recorded.close();
      throw new FeedException(String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      recorded.close();
      throw e;
    }
  }

  Desk desk() {
    return desk;
  }

  /** What came from the time on. */
  RecordedInputs inputs() {
    return recorded.inputs();
  }

  @Override
  public void close() {
    recorded.close();
  }
}
