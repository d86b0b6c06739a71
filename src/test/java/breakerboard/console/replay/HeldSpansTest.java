package breakerboard.console.replay;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.replay.HeldSpans.Span;
import breakerboard.desk.ReplayMark;
import breakerboard.domain.EventType;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a recording shows any book as halted. */
class HeldSpansTest {
  private static final long END = 100;

  private static ReplayMark becomes(String book, TradingState state, long time) {
    return new ReplayMark(
        time,
        ReplayMark.Kind.TRADING,
        EventType.TRADING_STATE_CHANGED,
        Optional.empty(),
        Optional.of(state),
        book,
        Optional.empty(),
        "");
  }

  @Test
  void aBookHaltedOverNightIsHaltedFromTheBeginningOn() {
    assertThat(HeldSpans.of(List.of(becomes("A", TradingState.ALLOWED, 40)), Set.of("A"), 0, END))
        .containsExactly(new Span(0, 40));
    assertThat(HeldSpans.of(List.of(), Set.of("A"), 0, END)).containsExactly(new Span(0, END));
  }

  @Test
  void theLastBookToBeFreeEndsIt() {
    assertThat(
            HeldSpans.of(
                List.of(
                    becomes("A", TradingState.HALTED, 10),
                    becomes("B", TradingState.LIQUIDATE_ONLY, 20),
                    becomes("A", TradingState.ALLOWED, 30),
                    becomes("B", TradingState.REDUCE_ONLY, 50)),
                Set.of(),
                0,
                END))
        .containsExactly(new Span(10, 50));
  }
}
