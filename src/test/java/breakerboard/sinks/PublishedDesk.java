package breakerboard.sinks;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.Desk;
import breakerboard.desk.TradingBoard;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A live desk whose clock the test moves; books are fed until they may trade. */
final class PublishedDesk implements AutoCloseable {
  static final Instant START = Instant.parse("2026-03-12T14:00:00Z");
  static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  static final BreakerId LOSS_RATE = new BreakerId("loss_rate");

  private final SymbolTable symbols = new SymbolTable(100);
  private final AtomicLong clock = new AtomicLong(Times.nanos(START));
  private final Desk desk =
      new Desk(Configuration.defaults(Breakers.catalogue()), symbols, clock::get, true).start();

  PublishedDesk() {
    desk.tick(clock.get());
  }

  TradingBoard board() {
    return desk.trading();
  }

  /** A book's first observation, with everything that the core breakers want: it may trade. */
  PublishedDesk fed(String book) throws InterruptedException {
    int[] symbol = {symbols.idOf("AAPL")};
    int[] sector = {symbols.idOf("Technology")};
    desk.put(
        new Observation.Builder(book, clock.get())
            .arrival(clock.get())
            .nav(1_000_000)
            .positions(new Positions(symbol, new double[] {50_000}, sector, new double[] {0.3}))
            .field(InputField.VOLATILITY, 0.02)
            .build());
    TradingBoard.Page page = board().page();
    while (page.of(book).filter(line -> line.trading() == TradingState.ALLOWED).isEmpty()) {
      page = board().await(page);
    }
    return this;
  }

  PublishedDesk tripped(String book) {
    return after(new Command.Trip(book, DRAWDOWN));
  }

  /** An operator acted, and was answered. */
  PublishedDesk after(Command command) {
    desk.submit(command, "jmeyer", "vendor recalibration", 1).toCompletableFuture().join();
    return this;
  }

  PublishedDesk later(double seconds) {
    desk.tick(clock.addAndGet(Times.ofSeconds(seconds)));
    return this;
  }

  @Override
  public void close() {
    desk.close();
  }
}
