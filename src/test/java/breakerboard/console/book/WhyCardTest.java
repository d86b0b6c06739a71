package breakerboard.console.book;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.Format;
import breakerboard.console.ScenesOfADay;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Times;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhyCardTest {
  private static final Format FORMAT =
      new Format(ZoneId.of("America/New_York"), Breakers.catalogue());

  private static String trigger(long clock) {
    return WhyCard.of(ScenesOfADay.crisis().get(1).done(), ScenesOfADay.BOOK, clock, FORMAT)
        .getFirst()
        .text();
  }

  @Test
  void aTripThatRoundsToItsLimitIsJustOverItBySomething() {
    BreakerSnapshot tripped =
        ScenesOfADay.Told.of("drawdown")
            .tripped(
                ScenesOfADay.trip(
                    1, "drawdown", "limit", 0.08004, 0.08, ScenesOfADay.TRIPPED, false),
                0)
            .done();
    assertThat(WhyCard.of(tripped, ScenesOfADay.BOOK, ScenesOfADay.NOW, FORMAT))
        .filteredOn(WhyCard.Line::strong)
        .singleElement()
        .satisfies(line -> assertThat(line.text()).isEqualTo("just over 8.00 % by 0.004 points"));
  }

  @Test
  void aTripOfTodayIsToldByItsTime() {
    assertThat(trigger(ScenesOfADay.NOW)).isEqualTo("limit, 14:03:11.204");
  }

  @Test
  void aTripOfAnotherDayIsToldWithItsDay() {
    assertThat(trigger(ScenesOfADay.NOW + Times.ofSeconds(86_400)))
        .isEqualTo("limit, 12 Mar 14:03:11.204");
  }

  @Test
  void inBriefItSaysWhatTrippedAndByHowMuch() {
    assertThat(
            WhyCard.of(
                ScenesOfADay.crisis().get(1).done(), ScenesOfADay.BOOK, ScenesOfADay.NOW, FORMAT))
        .filteredOn(WhyCard.Line::main)
        .extracting(WhyCard.Line::label)
        .containsExactly("Trigger", "Result");
  }
}
