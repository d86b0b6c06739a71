package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.TradingState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which breakers hold a book's trading back, which of them decides how it trades, and how it would
 * trade without some (engine specification, section 5, trading state).
 */
public final class Holding {
  private Holding() {}

  /** Whether it keeps its book from trading freely. */
  public static boolean holds(BreakerSnapshot breaker) {
    return breaker.effect() != TradingState.ALLOWED;
  }

  /**
   * The breaker by which the book trades as it does: the kill switch before all others, else the
   * first with that effect; empty while trading is allowed and under maintenance alone.
   */
  public static Optional<BreakerSnapshot> deciding(BookSnapshot book) {
    if (book.trading() == TradingState.ALLOWED) {
      return Optional.empty();
    }
    Optional<BreakerSnapshot> emergency =
        book.breakers().stream().filter(Holding::emergency).findFirst();
    return emergency.isPresent() || book.maintenance()
        ? emergency
        : book.breakers().stream().filter(b -> b.effect() == book.trading()).findFirst();
  }

  /** All that hold the book, the deciding one first, the others in table order. */
  static List<BreakerSnapshot> holders(BookSnapshot book) {
    List<BreakerSnapshot> all = new ArrayList<>();
    Optional<BreakerSnapshot> deciding = deciding(book);
    deciding.ifPresent(all::add);
    book.breakers().stream()
        .filter(b -> holds(b) && deciding.filter(b::equals).isEmpty())
        .forEach(all::add);
    return all;
  }

  /**
   * How the book would trade by these effects of its breakers.
   *
   * @param maintenance whether the book is halted for it
   * @param effect what each breaker would allow by itself
   */
  public static TradingState trading(
      BookSnapshot book, boolean maintenance, Function<BreakerSnapshot, TradingState> effect) {
    TradingState worst = TradingState.ALLOWED;
    boolean liquidates = false;
    for (BreakerSnapshot breaker : book.breakers()) {
      TradingState one = effect.apply(breaker);
      if (maintenance || (emergency(breaker) && one == TradingState.HALTED)) {
        return TradingState.HALTED;
      }
      liquidates |= one == TradingState.LIQUIDATE_ONLY;
      worst = one.compareTo(worst) > 0 ? one : worst;
    }
    return liquidates ? TradingState.LIQUIDATE_ONLY : worst;
  }

  private static boolean emergency(BreakerSnapshot breaker) {
    return breaker.status() == BreakerStatus.EMERGENCY_HALT;
  }
}
