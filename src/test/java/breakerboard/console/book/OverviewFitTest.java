package breakerboard.console.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What gives way to a chart. */
class OverviewFitTest {
  private static final OverviewFit.Heights HEIGHTS = new OverviewFit.Heights(140, 70, 24, 28);
  private static final int MOST = 3;

  private static OverviewFit in(double room) {
    return OverviewFit.of(room, HEIGHTS, MOST);
  }

  @Test
  void whereThereIsRoomEverythingIsShown() {
    assertThat(in(140 + 24 + 3 * 28)).isEqualTo(new OverviewFit(false, 3));
    assertThat(in(1000)).as("no row beyond the most").isEqualTo(new OverviewFit(false, 3));
  }

  @Test
  void triggersGiveWayBeforeTheExplanation() {
    assertThat(in(140 + 24 + 3 * 28 - 1)).isEqualTo(new OverviewFit(false, 2));
    assertThat(in(140 + 24 + 28)).isEqualTo(new OverviewFit(false, 1));
  }

  @Test
  void anExplanationThatLeavesNoRowToTheTriggersIsBrief() {
    assertThat(in(140 + 24 + 28 - 1)).isEqualTo(new OverviewFit(true, 3));
    assertThat(in(70 + 24 + 2 * 28)).isEqualTo(new OverviewFit(true, 2));
  }

  @Test
  void whereNotEvenARowIsLeftTheTriggersHaveTheirOwnPage() {
    assertThat(in(70 + 24 + 28 - 1)).isEqualTo(new OverviewFit(true, 0));
    assertThat(in(-50)).isEqualTo(new OverviewFit(true, 0));
  }

  @Test
  void anExplanationThatIsWantedWholeTakesThePlaceOfTheTriggers() {
    assertThat(in(150).whole()).isEqualTo(new OverviewFit(false, 0));
    assertThat(in(1000).whole()).as("nothing is scarce").isEqualTo(in(1000));
  }
}
