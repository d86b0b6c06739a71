package breakerboard.console;

import static breakerboard.console.ScenesOfADay.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BreakerId;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Level;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;
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

  @Test
  void anOverrideOfTheWholeDeskCountsOnceAndThoseOfBooksEach() {
    overridden("EQ-LS-1", "");
    overridden("EQ-MN-2", "");
    assertThat(desk.overrides()).as("of the desk, in both books").isOne();

    overridden("EQ-LS-1", "EQ-LS-1");
    overridden("EQ-MN-2", "EQ-MN-2");
    assertThat(desk.overrides()).as("one of each book").isEqualTo(2);
  }

  /** The book as it is with an override that is its own, or of the whole desk. */
  private void overridden(String book, String whose) {
    OverrideView override =
        new OverrideView(
            whose, "max_drawdown", "0.1", "0.08", NOW, "jm", "as agreed", 0, 1, Optional.empty());
    Told drawdown =
        Told.of("drawdown")
            .trigger("limit", Level.CLEAR, 0.06, 0.08, 0.1, Unit.FRACTION)
            .overridden(override);
    desk.update(
        ScenesOfADay.desk(
            ScenesOfADay.named(
                ScenesOfADay.book(List.of(drawdown.done()), TradingState.ALLOWED, "", NOW), book),
            NOW,
            ScenesOfADay.live(NOW),
            0));
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
