package breakerboard.feed;

import breakerboard.desk.Intake;
import breakerboard.domain.FeedReport;
import breakerboard.domain.FeedState;
import breakerboard.domain.SymbolTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Reads a pipe. */
public final class StdinFeed implements Feed {
  private static final String URI = "stdin:";

  private final InputStream in;
  private final StreamPump pump;
  private final LongSupplier wallClock;

  public StdinFeed(InputStream in, SymbolTable symbols, SymbolTable books, LongSupplier wallClock) {
    this.in = in;
    this.pump = new StreamPump(URI, symbols, books, wallClock);
    this.wallClock = wallClock;
  }

  @Override
  public String uri() {
    return URI;
  }

  @Override
  public void run(Intake intake) throws IOException, InterruptedException {
    intake.put(new FeedReport(URI, FeedState.CONNECTED, "reading the pipe", wallClock.getAsLong()));
    pump.pump(in, intake);
    intake.put(new FeedReport(URI, FeedState.ENDED, "the pipe has ended", wallClock.getAsLong()));
  }
}
