package breakerboard.desk.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.TradingState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long books are counted as halted. */
class TallyTest {
  private static final String BOOK = "EQ-LS-1";

  private static Event becomes(TradingState from, TradingState to, long time) {
    return new Event(
        1,
        time,
        EventType.TRADING_STATE_CHANGED,
        Priority.HIGH,
        BOOK,
        Optional.empty(),
        Optional.empty(),
        "",
        "",
        "",
        new EventDetail.TradingChange(from, to, ""));
  }

  @Test
  void aBookThatMayOnlyBeLiquidatedIsHaltedAllTheSame() {
    Tally tally = new Tally(Tally.MOST_LISTED);
    tally.joined(BOOK, TradingState.ALLOWED, 0);
    tally.event(becomes(TradingState.ALLOWED, TradingState.HALTED, 10));
    tally.event(becomes(TradingState.HALTED, TradingState.LIQUIDATE_ONLY, 30));
    tally.event(becomes(TradingState.LIQUIDATE_ONLY, TradingState.REDUCE_ONLY, 70));

    BookOutcome outcome = tally.outcomes(100).getFirst();
    assertThat(outcome.halts()).containsExactly(new Span(10, 70));
    assertThat(outcome.halted()).isEqualTo(60);
  }

  @Test
  void aBookThatIsLiquidatedAtTheEndIsHaltedToTheEnd() {
    Tally tally = new Tally(Tally.MOST_LISTED);
    tally.joined(BOOK, TradingState.LIQUIDATE_ONLY, 5);

    assertThat(tally.outcomes(100).getFirst().longestHalt()).isEqualTo(95);
  }
}
