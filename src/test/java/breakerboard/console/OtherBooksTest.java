package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.TradingState;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherBooksTest {
  @Test
  void everyOtherBookThatMayNotTradeFreelyIsCountedTheWorstFirst() {
    OtherBooks others =
        OtherBooks.of(
            List.of(
                new BookSummary("SHOWN", TradingState.HALTED),
                new BookSummary("A", TradingState.LIQUIDATE_ONLY),
                new BookSummary("B", TradingState.ALLOWED),
                new BookSummary("C", TradingState.REDUCE_ONLY),
                new BookSummary("D", TradingState.HALTED),
                new BookSummary("E", TradingState.HALTED)),
            "SHOWN");
    assertThat(others.words()).isEqualTo("other books: 2 HALTED, 1 LIQUIDATE ONLY, 1 REDUCE ONLY");
    assertThat(others.worst()).isEqualTo(ScreenState.HALTED);
  }

  @Test
  void nothingIsSaidWhileTheOthersTrade() {
    assertThat(OtherBooks.of(List.of(new BookSummary("B", TradingState.ALLOWED)), "A").words())
        .isEmpty();
  }
}
