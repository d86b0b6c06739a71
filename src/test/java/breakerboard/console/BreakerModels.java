package breakerboard.console;

import breakerboard.config.KeyCatalogue;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.TradingState;
import java.util.List;

/** Models of single breakers, for tests of what is shown of them. */
public final class BreakerModels {
  private BreakerModels() {}

  public static BreakerModel of(KeyCatalogue catalogue, BreakerSnapshot breaker) {
    BookModel book =
        new BookModel(
            catalogue,
            ScenesOfADay.book(List.of(breaker), TradingState.ALLOWED, "", ScenesOfADay.NOW));
    return book.breaker(breaker.breaker()).orElseThrow();
  }

  /** Rows as a chart draws them. */
  public static SampleRing ring(int columns, int bound) {
    return new SampleRing(columns, bound);
  }

  /** Adds a row. */
  public static void add(SampleRing ring, long time, double... row) {
    ring.add(time, row);
  }
}
