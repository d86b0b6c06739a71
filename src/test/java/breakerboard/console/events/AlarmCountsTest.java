package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the panel of alarms says of those it shows and of those it does not. */
class AlarmCountsTest {
  private static final int ROOM = 6;

  private final Happenings desk = new Happenings();
  private final AlarmList alarms = new AlarmList();

  private List<Alarm> oneSeenAndTwoNew() {
    Event seen = desk.tripped("EQ-LS-1", "drawdown");
    alarms.accept(seen);
    alarms.accept(desk.acknowledged("jmeyer", seen));
    alarms.accept(desk.tripped("EQ-LS-1", "volatility"));
    alarms.accept(desk.warned("EQ-LS-2", "volatility"));
    return alarms.alarms();
  }

  @Test
  void allOfThemAreCountedByWhetherSomebodyAcknowledgedThem() {
    List<Alarm> all = oneSeenAndTwoNew();
    assertThat(AlarmCounts.of(all, all, ROOM).words())
        .isEqualTo("2 not acknowledged · 1 acknowledged");
  }

  @Test
  void whatAChoiceHidesIsSaidWithHowManyNobodyAcknowledged() {
    assertThat(AlarmCounts.of(oneSeenAndTwoNew(), List.of(), ROOM).words())
        .isEqualTo("Showing 0 of 3 · 2 not acknowledged hidden");
  }

  @Test
  void aChoiceThatShowsSomeCountsThemAndWhatItHides() {
    List<Alarm> all = oneSeenAndTwoNew();
    assertThat(AlarmCounts.of(all, all.subList(0, 2), ROOM).words())
        .isEqualTo(
            "Showing 2 of 3 · 1 not acknowledged · 1 acknowledged · 1 not acknowledged hidden");
  }

  @Test
  void whatMustBeScrolledToIsSaid() {
    List<Alarm> all = oneSeenAndTwoNew();
    assertThat(AlarmCounts.of(all, all, 2).words())
        .isEqualTo("2 not acknowledged · 1 acknowledged · 1 of 3 below");
  }

  @Test
  void noAlarmAtAllIsNothingHidden() {
    assertThat(AlarmCounts.of(List.of(), List.of(), ROOM).words())
        .isEqualTo("0 not acknowledged · 0 acknowledged");
  }
}
