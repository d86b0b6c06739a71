package breakerboard.console.book;

import static breakerboard.console.ScenesOfADay.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.BreakerModels;
import breakerboard.console.Fonts;
import breakerboard.console.SampleRing;
import breakerboard.console.ScenesOfADay;
import breakerboard.desk.values.ValuePast;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Priority;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written round a chart: a label that is cut is another number. */
class ChartLabelsTest {
  private static final long SECOND = Times.NANOS_PER_SECOND;
  private static final ChartWindow WHOLE = new ChartWindow(0, 1000 * SECOND);

  @BeforeAll
  static void fonts() {
    Fonts.load();
  }

  private static double wide(String words) {
    Text text = new Text(words);
    text.setFont(Font.font("Roboto", 13));
    return text.getLayoutBounds().getWidth();
  }

  private static ChartData data(Unit unit, double limit, ChartMark... marks) {
    return data(true, unit, limit, marks);
  }

  private static ChartData data(boolean halting, Unit unit, double limit, ChartMark... marks) {
    SampleRing ring = BreakerModels.ring(3, 10);
    BreakerModels.add(ring, 0, 0, limit, Double.NaN);
    BreakerModels.add(ring, SECOND, 1.2 * limit, limit, Double.NaN);
    return new ChartData(ring, unit, limit, WHOLE, WHOLE, List.of(marks), List.of(), halting);
  }

  private static double left(Unit unit, double limit) {
    ChartData data = data(unit, limit);
    return ChartMargins.of(data, ChartScale.of(data.rows(), 0, 1)).left();
  }

  @Test
  void theWidestLabelOfAnAxisStandsWhole() {
    assertThat(left(Unit.MILLISECONDS, 1000)).isGreaterThan(wide("1,200 ms") + 8);
    assertThat(left(Unit.SECONDS, 30_000)).isGreaterThan(wide("30,000 s") + 8);
    assertThat(left(Unit.FRACTION, -0.00013)).isGreaterThan(wide("−0.015 %") + 8);
    assertThat(left(Unit.FRACTION, 1.5e8)).isGreaterThan(wide("15.0 bn %") + 8);
  }

  @Test
  void theLabelsAtTheRightEndStandWholeToo() {
    ChartData data = data(Unit.FRACTION, 1.5e8);
    assertThat(ChartMargins.of(data, ChartScale.of(data.rows(), 0, 1)).right())
        .isGreaterThan(wide("limit 15.0 bn") + 8);
  }

  @Test
  void shortLabelsLeaveThePlotWhereItIs() {
    assertThat(left(Unit.FRACTION, 0.08)).isEqualTo(left(Unit.COUNT, 20));
  }

  @Test
  void valueAndWarningNearTheLimitKeepTheirLabels() {
    assertThat(ChartEnds.apart(16, 100, 95, 105)).containsExactly(100, 84, 116);
    assertThat(ChartEnds.apart(16, 100, 105, 110)).containsExactly(100, 116, 132);
    assertThat(ChartEnds.apart(16, 100, 40, 160)).containsExactly(100, 40, 160);
    assertThat(ChartEnds.apart(16, Double.NaN, 40, 45)).containsExactly(Double.NaN, 40, 56);
  }

  private static ChartMark mark(ChartMark.Kind kind, int second) {
    return new ChartMark(kind, second * SECOND, "");
  }

  @Test
  void aHaltLastsFromTheTripToTheReset() {
    assertThat(
            data(
                    Unit.COUNT,
                    20,
                    mark(ChartMark.Kind.TRIP, 100),
                    mark(ChartMark.Kind.WARNING, 150),
                    mark(ChartMark.Kind.RESET, 200),
                    mark(ChartMark.Kind.TRIP, 900))
                .halts())
        .containsExactly(
            new ChartWindow(100 * SECOND, 200 * SECOND),
            new ChartWindow(900 * SECOND, 1000 * SECOND));
  }

  @Test
  void aBypassedTripHaltsNothingUntilTheBypassEnds() {
    assertThat(
            data(
                    Unit.COUNT,
                    20,
                    mark(ChartMark.Kind.TRIP, 100),
                    mark(ChartMark.Kind.BYPASS, 300),
                    mark(ChartMark.Kind.BYPASS_END, 500))
                .halts())
        .containsExactly(
            new ChartWindow(100 * SECOND, 300 * SECOND),
            new ChartWindow(500 * SECOND, 1000 * SECOND));
  }

  @Test
  void aTripThatOnlyAlertsOrReducesHaltsNothing() {
    assertThat(data(false, Unit.COUNT, 20, mark(ChartMark.Kind.TRIP, 100)).halts()).isEmpty();
  }

  private static Event desk(long id, EventType type, EventDetail detail) {
    return new Event(
        id,
        NOW,
        type,
        Priority.MEDIUM,
        ScenesOfADay.BOOK,
        Optional.of(new BreakerId("drawdown")),
        Optional.empty(),
        "",
        "jmeyer",
        "calmer",
        detail);
  }

  @Test
  void aChangeOfTheLimitNamesTheVersionThatWasApplied() {
    Event change =
        desk(
            1,
            EventType.THRESHOLD_UPDATED,
            new EventDetail.Threshold(
                "max_drawdown", "0.075", "0.08", 6.7, Layer.FILE, Times.NEVER));
    Event applied = desk(2, EventType.CONFIG_APPLIED, new EventDetail.ConfigVersion(17, 16));
    BreakerSnapshot drawdown = ScenesOfADay.calm().get(1).done();
    assertThat(
            ChartMarks.of(
                BreakerModels.of(Breakers.catalogue(), drawdown),
                List.of(change, applied),
                drawdown,
                Optional.empty()))
        .extracting(ChartMark::words)
        .containsExactly("v17: 7.5 → 8");
  }

  @Test
  void whatWasRecordedAndWhatIsInMemoryIsMarkedOnce() {
    Event tripped = desk(5, EventType.BREAKER_TRIPPED, new EventDetail.None());
    Event reset = desk(6, EventType.BREAKER_RESET, new EventDetail.None());
    BreakerSnapshot drawdown = ScenesOfADay.calm().get(1).done();
    ValuePast past =
        new ValuePast(
            0,
            0,
            NOW,
            0,
            Map.of(),
            Optional.of(ScenesOfADay.crisis().get(1).done()),
            List.of(tripped),
            List.of());
    assertThat(
            ChartMarks.of(
                BreakerModels.of(Breakers.catalogue(), drawdown),
                List.of(tripped, reset),
                drawdown,
                Optional.of(past)))
        .extracting(ChartMark::kind)
        .containsExactly(ChartMark.Kind.TRIP, ChartMark.Kind.TRIP, ChartMark.Kind.RESET);
  }

  @Test
  void theCloseOfASessionIsFarFromItsWarning() {
    Statistic.Session day = new Statistic.Session(14.1, 9.5, 16, 15.75, true, "");
    double warning = SessionGauge.x(day, 15.75, 280);
    assertThat(SessionGauge.x(day, 16, 280) - warning).isGreaterThanOrEqualTo(8);
    assertThat(SessionGauge.x(day, 9.5, 280)).isPositive();
    assertThat(SessionGauge.x(day, 3, 280)).isZero();
    assertThat(SessionGauge.x(day, 23, 280)).isEqualTo(280);
  }

  @Test
  void aDayWithoutASessionRunsFromMidnightToMidnight() {
    Statistic.Session closed =
        new Statistic.Session(12, Double.NaN, Double.NaN, Double.NaN, false, "");
    assertThat(SessionGauge.x(closed, 12, 280)).isEqualTo(140);
  }
}
