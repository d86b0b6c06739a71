package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.TradingState;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the banner says of the whole desk. */
class DeskBannerTest {
  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final Format format = new Format(ZoneId.of("America/New_York"), Breakers.catalogue());

  private DeskBanner banner(TradingState... books) {
    IntStream.range(0, books.length)
        .forEach(
            i -> {
              BookSnapshot plain =
                  ScenesOfADay.book(
                      List.of(),
                      books[i],
                      books[i] == TradingState.ALLOWED ? "" : "Drawdown limit 8.30 % > 8.00 %",
                      ScenesOfADay.NOW);
              desk.update(
                  ScenesOfADay.desk(
                      ScenesOfADay.named(plain, "EQ-LS-" + (i + 1)),
                      ScenesOfADay.NOW,
                      ScenesOfADay.live(ScenesOfADay.NOW),
                      1));
            });
    return DeskBanner.of(desk.books(), ScenesOfADay.NOW, format);
  }

  @Test
  void aDeskOnWhichAllMayTradeIsAllowed() {
    DeskBanner banner = banner(TradingState.ALLOWED, TradingState.ALLOWED);
    assertThat(banner.state()).isEqualTo(ScreenState.ALLOWED);
    assertThat(banner.word()).isEqualTo("ALLOWED");
    assertThat(banner.cause()).isEqualTo("All 2 books allowed");
  }

  @Test
  void oneHaltedBookAmongManyMakesTheDeskLoud() {
    DeskBanner banner =
        banner(
            TradingState.ALLOWED,
            TradingState.HALTED,
            TradingState.REDUCE_ONLY,
            TradingState.ALLOWED);
    assertThat(banner.state()).isEqualTo(ScreenState.HALTED);
    assertThat(banner.word()).isEqualTo("1 HALTED");
    assertThat(banner.cause()).isEqualTo("1 of 4 books halted · 1 reduce only · 2 allowed");
    assertThat(banner.also())
        .isEqualTo("first: EQ-LS-2 since 14:03:11 (2:51), drawdown limit 8.30 % > 8.00 %");
    assertThat(banner.risk()).isEqualTo(100);
  }

  @Test
  void theDeskTellsTheSameCauseAsTheBannerOfItsBook() {
    BookSnapshot cooling =
        ScenesOfADay.book(
            ScenesOfADay.cooldown().stream().map(Told::done).toList(),
            TradingState.HALTED,
            "Drawdown limit 8.30 % > 8.00 %",
            ScenesOfADay.NOW);
    desk.update(
        ScenesOfADay.desk(cooling, ScenesOfADay.NOW, ScenesOfADay.live(ScenesOfADay.NOW), 1));
    assertThat(DeskBanner.of(desk.books(), ScenesOfADay.NOW, format).also())
        .endsWith(", drawdown limit 8.41 % > 8.00 %, last over it at 14:03:43");
  }

  @Test
  void booksThatMayOnlyReduceAreSaidWhereNoneIsHalted() {
    assertThat(banner(TradingState.REDUCE_ONLY, TradingState.ALLOWED).word())
        .isEqualTo("1 REDUCE ONLY");
  }

  @Test
  void aDeskThatIsHaltedWholeSaysSo() {
    DeskBanner banner = banner(TradingState.HALTED, TradingState.HALTED);
    assertThat(banner.word()).isEqualTo("2 HALTED");
    assertThat(banner.cause()).isEqualTo("All 2 books halted");
  }
}
