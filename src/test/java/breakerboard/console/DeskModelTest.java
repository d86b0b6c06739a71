package breakerboard.console;

import static breakerboard.console.ScenesOfADay.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BreakerId;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeskModelTest {
  private final DeskModel desk = new DeskModel(Breakers.catalogue());

  private static DeskSnapshot snapshot(List<Told> breakers, TradingState state, long clock) {
    return ScenesOfADay.desk(
        ScenesOfADay.book(breakers.stream().map(Told::done).toList(), state, "", clock),
        clock,
        ScenesOfADay.live(clock),
        0);
  }

  @Test
  void aBookAppearsWithItsBreakersInTableOrder() {
    desk.update(snapshot(ScenesOfADay.calm().reversed(), TradingState.ALLOWED, NOW));
    assertThat(desk.books()).extracting(BookModel::name).containsExactly(ScenesOfADay.BOOK);
    assertThat(desk.books().getFirst().breakers())
        .extracting(b -> b.id().value())
        .containsExactly(
            "volatility",
            "drawdown",
            "loss_rate",
            "position_limit",
            "data_feed_integrity",
            "manual",
            "kill_switch");
  }

  @Test
  void booksKeepTheirPlacesWhateverComesLater() {
    desk.update(snapshot(ScenesOfADay.calm(), TradingState.ALLOWED, NOW));
    desk.update(ScenesOfADay.another(3, ScenesOfADay.live(NOW)));
    desk.update(snapshot(ScenesOfADay.crisis(), TradingState.HALTED, NOW));
    assertThat(desk.books())
        .extracting(BookModel::name)
        .containsExactly(ScenesOfADay.BOOK, "GLOBAL-MACRO-RELATIVE-VALUE-03");
  }

  @Test
  void ofManyBooksOnlyTheFirstAndThoseThatWereLookedAtAreRemembered() {
    for (int number = 1; number <= 60; number++) {
      desk.update(ScenesOfADay.another(number, ScenesOfADay.live(NOW)));
    }
    BookModel last = desk.books().getLast();
    assertThat(remembered(desk.books().getFirst())).isTrue();
    assertThat(remembered(last)).isFalse();

    new Selection().show(last);
    assertThat(remembered(last)).isTrue();
  }

  private static boolean remembered(BookModel book) {
    return book.breakers().getFirst().history().utilisation().size() > 0;
  }

  @Test
  void aBreakerThatStaysAsItIsIsNotToldAgain() {
    desk.update(snapshot(ScenesOfADay.calm(), TradingState.ALLOWED, NOW));
    BreakerModel drawdown =
        desk.books().getFirst().breaker(new BreakerId("drawdown")).orElseThrow();
    AtomicInteger told = new AtomicInteger();
    AtomicInteger states = new AtomicInteger();
    drawdown.snapshotProperty().subscribe((_, _) -> told.incrementAndGet());
    drawdown.stateProperty().subscribe((_, _) -> states.incrementAndGet());
    for (int i = 1; i <= 10; i++) {
      desk.update(
          snapshot(ScenesOfADay.crisis(), TradingState.HALTED, NOW + i * Times.NANOS_PER_MILLI));
    }
    assertThat(told).hasValue(1);
    assertThat(states).hasValue(1);
  }

  @Test
  void theSecondMovesOnceASecond() {
    AtomicInteger seconds = new AtomicInteger();
    desk.update(snapshot(ScenesOfADay.calm(), TradingState.ALLOWED, NOW));
    desk.secondProperty().subscribe((_, _) -> seconds.incrementAndGet());
    for (int i = 1; i <= 30; i++) {
      desk.update(
          snapshot(
              ScenesOfADay.calm(), TradingState.ALLOWED, NOW + i * 100 * Times.NANOS_PER_MILLI));
    }
    assertThat(seconds).hasValue(3);
  }

  @Test
  void anotherBookKeepsTheSameBreakerSelected() {
    desk.update(snapshot(ScenesOfADay.calm(), TradingState.ALLOWED, NOW));
    desk.update(ScenesOfADay.another(1, ScenesOfADay.live(NOW)));
    Selection selection = new Selection();
    selection.show(desk.books().getFirst());
    selection.breakerProperty().set(desk.books().getFirst().breaker(new BreakerId("loss_rate")));
    selection.show(desk.books().getLast());
    assertThat(selection.breaker().orElseThrow().book())
        .isEqualTo("GLOBAL-MACRO-RELATIVE-VALUE-01");
    assertThat(selection.breaker().orElseThrow().id()).isEqualTo(new BreakerId("loss_rate"));
  }
}
