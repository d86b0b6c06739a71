package breakerboard.console.wall;

import breakerboard.console.BookModel;
import breakerboard.console.BreakerModel;
import breakerboard.console.Readings;
import java.util.List;

/** Says in words what the pointer is over: the breaker's full name, its state and its numbers. */
final class WallTip {
  private WallTip() {}

  /** {@code EQ-LS-1 · Drawdown TRIPPED · 8.30 % > 8.00 %}. */
  static String of(BookModel book, int breaker) {
    List<BreakerModel> breakers = book.breakers();
    if (breaker < 0 || breaker >= breakers.size()) {
      String because = book.snapshot().because();
      return because.isEmpty() ? "" : book.name() + " · " + because;
    }
    BreakerModel model = breakers.get(breaker);
    String measured = Readings.words(model.snapshot().reading());
    return "%s · %s %s%s"
        .formatted(
            book.name(),
            model.entry().label(),
            model.state().word(),
            measured.isEmpty() ? "" : " · " + measured);
  }
}
