package breakerboard.console.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Where tiles and their parts stand. */
class TilePlacesTest {
  private static final int BREAKERS = 15;

  @Test
  void aTileGivesWhatHeightIsLeftToItsTrend() {
    assertThat(TileGeometry.of(100).small()).isTrue();
    assertThat(TileGeometry.of(138)).isEqualTo(TileGeometry.NORMAL);
    assertThat(TileGeometry.of(180).trend().height())
        .isEqualTo(TileGeometry.NORMAL.trend().height() + 42);
    assertThat(TileGeometry.of(236).tall()).isTrue();
    for (int height = 100; height <= 260; height++) {
      TileGeometry tile = TileGeometry.of(height);
      assertThat(tile.trend().height()).isGreaterThanOrEqualTo(20);
      assertThat(tile.trend().bottom()).isLessThanOrEqualTo(tile.gauge().top());
      assertThat(tile.gauge().bottom()).isLessThanOrEqualTo(tile.foot().top());
      assertThat(tile.foot().bottom()).isLessThanOrEqualTo(height);
    }
  }

  @Test
  void aDialStandsBetweenHeadAndFootAndCoversNeitherValueNorTrend() {
    for (int height = 100; height <= 420; height++) {
      TileGeometry tile = TileGeometry.of(height).withDial(306, 110);
      assertThat(tile.gauge().top()).isGreaterThanOrEqualTo(tile.head());
      assertThat(tile.gauge().bottom()).isLessThanOrEqualTo(tile.foot().top());
      assertThat(tile.limit().bottom()).isLessThanOrEqualTo(tile.foot().top() + 1);
      boolean beside = tile.left() >= TileGeometry.LEFT + tile.gaugeWidth();
      boolean above = tile.gauge().bottom() <= tile.figures().top();
      assertThat(beside || above).as("the value of %d px is free", height).isTrue();
      assertThat(tile.trend().top() >= tile.limit().bottom() || !tile.trendBelow()).isTrue();
      assertThat(tile.trend().bottom()).isLessThanOrEqualTo(tile.foot().top());
    }
  }

  @Test
  void theLimitOfADialIsAtTwoOClockAndItsEndsAreLevel() {
    DialForm form = DialForm.in(120, 60);
    assertThat(form.at(0, 10).getX()).isEqualTo(50);
    assertThat(form.at(1, 10).getX()).isEqualTo(70);
    assertThat(form.at(1, 10).getY()).isCloseTo(form.centreY(), within(1e-9));
    double limit = 1 / LimitGauge.SCALE;
    assertThat(form.at(limit, 10).getY()).isLessThan(form.centreY() - 5);
    assertThat(form.at(limit, 10).getX()).isGreaterThan(67);
  }

  @Test
  void aDialStaysInItsRoomWhateverItsShape() {
    for (int width = 40; width < 400; width += 20) {
      for (int height = 30; height < 300; height += 20) {
        DialForm form = DialForm.in(width, height);
        assertThat(form.at(0, form.radius() + DialForm.OVER).getX()).isGreaterThanOrEqualTo(-1e-9);
        assertThat(form.at(0.5, form.radius() + DialForm.OVER).getY())
            .isGreaterThanOrEqualTo(-1e-9);
        assertThat(form.centreY()).isLessThanOrEqualTo(height);
      }
    }
  }

  @Test
  void inAUsualWindowTilesAreAsLargeAsUsual() {
    GridPlan plan = GridPlan.of(1480, 680, BREAKERS, false);
    assertThat(plan.scale()).isEqualTo(1);
    assertThat(plan.height()).as("all are seen").isLessThanOrEqualTo(680);
  }

  @Test
  void onALargeScreenTheyAreDrawnLargerAndStillAllSeen() {
    GridPlan plan = GridPlan.of(2440, 1264, BREAKERS, false);
    assertThat(plan.scale()).isGreaterThanOrEqualTo(1.7);
    assertThat(plan.height()).isLessThanOrEqualTo(1264);
    assertThat(plan.column() / plan.scale()).as("room for the words").isGreaterThanOrEqualTo(330);
  }

  @Test
  void howeverLargeTheScreenTheyGrowNoFurtherThanCanBeReadAsOne() {
    GridPlan plan = GridPlan.of(7600, 4200, BREAKERS, false);
    assertThat(plan.scale()).isEqualTo(2.5);
    assertThat(plan.geometry().height()).isLessThanOrEqualTo(TileGeometry.MOST_HEIGHT);
  }

  @Test
  void anEnlargedTileStandsBesideTheOthersWhichKeepTheirColumnsAndRows() {
    GridPlan before = GridPlan.of(1480, 680, BREAKERS, false);
    GridPlan plan = GridPlan.of(1480, 680, BREAKERS, true);
    assertThat(plan.row()).isEqualTo(before.row());
    assertThat(plan.place(0))
        .extracting(GridPlan.Box::x, GridPlan.Box::y)
        .containsExactly(3.0, 3.0);
    GridPlan.Box third = plan.place(2);
    assertThat(plan.large().x()).isGreaterThan(third.x() + third.width());
    assertThat(plan.large().x() + plan.large().width()).isLessThanOrEqualTo(1480);
    assertThat(plan.largeScale()).isGreaterThanOrEqualTo(1.8);
    assertThat(plan.height()).isLessThanOrEqualTo(680);
  }

  @Test
  void besideAnOpenDetailItStandsAboveThem() {
    GridPlan plan = GridPlan.of(923, 680, BREAKERS, true);
    assertThat(plan.large().width()).isEqualTo(923 - 2 * GridPlan.MARGIN);
    assertThat(plan.place(0).y()).isGreaterThan(plan.large().height());
    assertThat(plan.column()).isGreaterThanOrEqualTo(240);
  }

  @Test
  void aHeightThatIsNotKnownYetGivesUsualTiles() {
    assertThat(GridPlan.of(1000, 0, BREAKERS, false).geometry()).isEqualTo(TileGeometry.NORMAL);
    assertThat(GridPlan.of(0, 0, 0, false).height()).isGreaterThanOrEqualTo(0);
  }
}
