package breakerboard.console;

import static breakerboard.console.ScenesOfADay.NOW;
import static breakerboard.console.ScenesOfADay.at;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Fallback;
import breakerboard.domain.Level;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Reading;
import breakerboard.domain.TradingState;
import breakerboard.domain.Unit;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverrideEndsTest {
  private static final Format FORMAT =
      new Format(ZoneId.of("America/New_York"), Breakers.catalogue());

  private static BookModel book(String name, Told... breakers) {
    return new BookModel(
        Breakers.catalogue(),
        ScenesOfADay.named(
            ScenesOfADay.book(
                List.of(breakers).stream().map(Told::done).toList(), TradingState.ALLOWED, "", NOW),
            name));
  }

  private static Told overridden(String breaker, String end, Optional<Fallback> ending) {
    return Told.of(breaker)
        .trigger("spot", Level.CLEAR, 0.06, 0.08, 0.1, Unit.FRACTION)
        .overridden(
            new OverrideView("", breaker, "0.1", "0.05", at(end), "jm", "as agreed", 0, 1, ending));
  }

  private static Optional<Fallback> would(String breaker, Level level, double value) {
    Reading reading =
        Told.of(breaker)
            .is(BreakerStatus.ACTIVE, level, NOW)
            .trigger("spot", level, value, 0.04, 0.05, Unit.FRACTION)
            .done()
            .reading();
    return Optional.of(new Fallback(Told.of(breaker).done().breaker(), reading));
  }

  private static OverrideEnds of(Told... breakers) {
    return OverrideEnds.of(book("EQ-LS-1", breakers), NOW, FORMAT);
  }

  @Test
  void anEndThatWouldBreachSaysSoWithItsNumbers() {
    OverrideEnds ends =
        of(overridden("volatility", "18:20:00", would("volatility", Level.BREACH, 0.06)));
    assertThat(ends.words()).isEqualTo("ends 14:20: Volatility would BREACH, 6.00 % > 5.00 %");
    assertThat(ends.loud()).isTrue();
  }

  @Test
  void anEndThatWouldWarnIsLoudToo() {
    OverrideEnds ends =
        of(overridden("volatility", "18:20:00", would("volatility", Level.WARN, 0.0431)));
    assertThat(ends.words()).isEqualTo("ends 14:20: Volatility would WARN, 4.31 % of 5.00 %");
    assertThat(ends.loud()).isTrue();
  }

  @Test
  void aHarmlessEndIsToldQuietly() {
    OverrideEnds ends =
        of(overridden("volatility", "18:20:00", would("volatility", Level.CLEAR, 0.03)));
    assertThat(ends.words()).isEqualTo("ends 14:20: Volatility would be clear, 3.00 % of 5.00 %");
    assertThat(ends.loud()).isFalse();
  }

  @Test
  void farFromItsEndOnlyTheTimeIsTold() {
    OverrideEnds ends = of(overridden("volatility", "19:30:00", Optional.empty()));
    assertThat(ends.words()).isEqualTo("ends 15:30");
    assertThat(ends.loud()).isFalse();
  }

  @Test
  void theWorstOfSeveralNearEndsIsToldThoughAnotherComesFirst() {
    OverrideEnds ends =
        of(
            overridden("volatility", "18:08:00", would("volatility", Level.WARN, 0.0431)),
            overridden("drawdown", "18:20:00", would("drawdown", Level.BREACH, 0.06)));
    assertThat(ends.words()).isEqualTo("ends 14:20: Drawdown would BREACH, 6.00 % > 5.00 %");
  }

  @Test
  void ofTheWholeDeskTheBookIsNamed() {
    List<BookModel> books =
        List.of(
            book("EQ-LS-1"),
            book(
                "FX-2",
                overridden("volatility", "18:20:00", would("volatility", Level.BREACH, 0.06))));
    assertThat(OverrideEnds.of(books, NOW, FORMAT).words())
        .isEqualTo("ends 14:20: FX-2 Volatility would BREACH, 6.00 % > 5.00 %");
  }
}
