package breakerboard.desk;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Holdings;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the screen asks of a running desk beside its snapshots. */
class InquiriesTest {
  private static final String BOOK = "EQ-LS-1";
  private static final long NOW = Times.nanos(Instant.parse("2026-03-12T14:00:00Z"));
  private static final long SECONDS = 10;

  private final SymbolTable symbols = new SymbolTable(10);

  private Desk desk() {
    return new Desk(Configuration.defaults(Breakers.catalogue()), symbols, () -> NOW, true);
  }

  private Observation holding(double value) {
    return new Observation.Builder(BOOK, NOW)
        .arrival(NOW)
        .source("tcp-listen:7411", 1)
        .nav(1_000_000)
        .positions(
            new Positions(
                new int[] {symbols.idOf("AAPL"), symbols.idOf("MSFT")},
                new double[] {value, 0},
                new int[] {symbols.idOf("Technology"), Positions.UNKNOWN_SECTOR},
                new double[] {Double.NaN, 0.3}))
        .build();
  }

  private static Optional<Holdings> answer(CompletionStage<Optional<Holdings>> stage)
      throws Exception {
    return stage.toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void aRunningDeskSaysWhatABookHolds() throws Exception {
    try (Desk desk = desk()) {
      desk.put(holding(-50_000));
      desk.start();
      Holdings holdings = answer(desk.holdings(BOOK)).orElseThrow();
      assertThat(holdings.nav()).isEqualTo(1_000_000);
      assertThat(holdings.asOf()).isEqualTo(NOW);
      assertThat(holdings.positions())
          .singleElement()
          .satisfies(
              held -> {
                assertThat(held.symbol()).isEqualTo("AAPL");
                assertThat(held.sector()).isEqualTo("Technology");
                assertThat(held.marketValue()).isEqualTo(-50_000);
                assertThat(held.volatility()).isNaN();
                assertThat(held.risk()).as("0.2 is assumed").isEqualTo(0.2);
              });
    }
  }

  @Test
  void nothingIsKnownOfABookThatDoesNotExist() throws Exception {
    try (Desk desk = desk()) {
      desk.start();
      assertThat(answer(desk.holdings("NOBODY"))).isEmpty();
    }
  }

  @Test
  void aDeskThatHasEndedSaysWhatItsBooksHeldThen() throws Exception {
    Desk desk = desk();
    desk.put(holding(50_000));
    desk.start();
    desk.close();
    assertThat(answer(desk.holdings(BOOK)).orElseThrow().positions()).hasSize(1);
    assertThat(answer(desk.holdings("NOBODY"))).isEmpty();
  }
}
