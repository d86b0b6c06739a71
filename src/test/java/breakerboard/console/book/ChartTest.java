package breakerboard.console.book;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.AxisSteps;
import breakerboard.console.BreakerModels;
import breakerboard.console.SampleRing;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final long SECOND = Times.NANOS_PER_SECOND;

  /** What a pen was asked to draw. */
  private static final class Notes implements PixelColumns.Pen {
    private final List<String> columns = new ArrayList<>();
    private double highest = Double.NEGATIVE_INFINITY;
    private double lowest = Double.POSITIVE_INFINITY;

    @Override
    public void column(double x, double low, double high, double last) {
      columns.add("%.0f: %.0f to %.0f, %.0f".formatted(x, low, high, last));
      highest = Math.max(highest, high);
      lowest = Math.min(lowest, low);
    }

    @Override
    public void gap() {
      columns.add("gap");
    }
  }

  private static SampleRing rows(double... values) {
    SampleRing ring = BreakerModels.ring(3, 100_000);
    for (int i = 0; i < values.length; i++) {
      BreakerModels.add(ring, i * SECOND, values[i], 100, 80);
    }
    return ring;
  }

  private static Notes walked(SampleRing rows, double rowsInAPixel) {
    Notes notes = new Notes();
    PixelColumns.walk(rows, 0, 0, Long.MAX_VALUE, time -> time / (rowsInAPixel * SECOND), notes);
    return notes;
  }

  @Test
  void aColumnOfPixelsKeepsItsLowestItsHighestAndItsLastValue() {
    assertThat(walked(rows(5, 9, 1, 4, 7, 7), 4).columns)
        .containsExactly("0: 1 to 9, 4", "1: 7 to 7, 7");
  }

  @Test
  void aSpikeIsNeverLostHoweverManyRowsThereAre() {
    double[] values = new double[50_000];
    values[31_415] = 99;
    values[27_182] = -99;
    Notes notes = walked(rows(values), 100);
    assertThat(notes.columns).hasSize(500);
    assertThat(notes.highest).isEqualTo(99);
    assertThat(notes.lowest).isEqualTo(-99);
  }

  @Test
  void missingValuesAreAGapAndNotALine() {
    assertThat(walked(rows(5, Double.NaN, 7), 1).columns)
        .containsExactly("0: 5 to 5, 5", "gap", "2: 7 to 7, 7");
  }

  @Test
  void theWalkEndsWithTheFirstRowAfterTheEnd() {
    Notes notes = new Notes();
    PixelColumns.walk(rows(1, 2, 3, 4, 5), 0, 1, 2 * SECOND, time -> time / SECOND, notes);
    assertThat(notes.columns).containsExactly("1: 2 to 2, 2", "2: 3 to 3, 3");
  }

  @Test
  void theScaleHoldsValueLimitAndWarning() {
    ChartScale scale = ChartScale.of(rows(50, 120, 60), 0, 2);
    assertThat(scale.low()).isLessThan(50).isPositive();
    assertThat(scale.high()).isGreaterThan(120);
    assertThat(scale.share(scale.low())).isZero();
    assertThat(scale.share(scale.high())).isEqualTo(1);
  }

  @Test
  void stepsAreRoundAndFew() {
    ChartScale scale = ChartScale.of(rows(50, 120, 60), 0, 2);
    assertThat(scale.step()).isEqualTo(20);
    assertThat(scale.firstLabel(scale.step())).isEqualTo(60);
    assertThat((scale.high() - scale.low()) / scale.step()).isLessThanOrEqualTo(6);
  }

  @Test
  void aLowChartHasFewerLabelsThatDoNotTouch() {
    ChartScale scale = ChartScale.of(rows(50, 120, 60), 0, 2);
    assertThat(scale.sparseStep(6)).as("room for all").isEqualTo(20);
    assertThat(scale.sparseStep(2.9)).as("room for two").isEqualTo(50);
    assertThat(scale.sparseStep(0.4)).as("room for none").isEqualTo(100);
    assertThat(scale.firstLabel(50)).isEqualTo(50);
  }

  @Test
  void aScaleOfValuesAboveNoughtDoesNotGoBelowIt() {
    assertThat(ChartScale.of(rows(0.1), 0, 0).low()).isNotNegative();
  }

  @Test
  void withoutAnyValueThereIsStillAScale() {
    SampleRing nothing = BreakerModels.ring(3, 10);
    BreakerModels.add(nothing, 0, Double.NaN, Double.NaN, Double.NaN);
    ChartScale scale = ChartScale.of(nothing, 0, 0);
    assertThat(scale.step()).isPositive();
    assertThat(scale.high()).isGreaterThan(scale.low());
  }

  @Test
  void oneValueAloneHasRoomRoundIt() {
    SampleRing one = BreakerModels.ring(3, 10);
    BreakerModels.add(one, 0, 5, Double.NaN, Double.NaN);
    ChartScale scale = ChartScale.of(one, 0, 0);
    assertThat(scale.share(5)).isBetween(0.0, 1.0);
    assertThat(scale.step()).isPositive();
  }

  @Test
  void timeLabelsNeverTouch() {
    assertThat(AxisSteps.times(1800 * SECOND, 400)).isEqualTo(600 * SECOND);
    assertThat(AxisSteps.times(300 * SECOND, 400)).isEqualTo(60 * SECOND);
    assertThat(AxisSteps.times(86_400 * SECOND, 100)).isEqualTo(86_400 * SECOND);
  }

  private static final ChartWindow WHOLE = new ChartWindow(0, 1000 * SECOND);

  @Test
  void zoomingKeepsTheMomentUnderThePointer() {
    ChartWindow nearer = WHOLE.zoomed(0.5, 0.25, WHOLE);
    assertThat(nearer.span()).isEqualTo(500 * SECOND);
    assertThat(nearer.time(0.25)).isEqualTo(WHOLE.time(0.25));
  }

  @Test
  void zoomingNeverLeavesTheWhole() {
    ChartWindow right = WHOLE.zoomed(0.5, 1, WHOLE);
    assertThat(right).isEqualTo(new ChartWindow(500 * SECOND, 1000 * SECOND));
    assertThat(right.zoomed(10, 0.5, WHOLE)).isEqualTo(WHOLE);
    assertThat(right.moved(1, WHOLE)).isEqualTo(right);
    assertThat(right.moved(-0.5, WHOLE)).isEqualTo(new ChartWindow(250 * SECOND, 750 * SECOND));
  }

  @Test
  void zoomingEndsAtTenSeconds() {
    ChartWindow window = WHOLE;
    for (int i = 0; i < 100; i++) {
      window = window.zoomed(0.8, 0.5, WHOLE);
    }
    assertThat(window.span()).isEqualTo(10 * SECOND);
  }

  @Test
  void timesOutsideStandAtTheEnds() {
    assertThat(WHOLE.share(-5)).isZero();
    assertThat(WHOLE.share(Long.MAX_VALUE)).isEqualTo(1);
    assertThat(WHOLE.holds(-5)).isFalse();
  }

  @Test
  void aChangeOfALimitIsWrittenInTheUnitOfTheScreen() {
    BreakerEntry drawdown =
        Breakers.catalogue().breakers().stream()
            .filter(e -> e.id().value().equals("drawdown"))
            .findFirst()
            .orElseThrow();
    assertThat(KeyChange.of(drawdown, "max_drawdown", "0.075", "0.08").values())
        .isEqualTo("7.5 → 8");
    assertThat(KeyChange.of(drawdown, "no_such_key", "1", "2").values()).isEmpty();
    assertThat(KeyChange.of(drawdown, "max_drawdown", "", "0.08").values()).isEqualTo("— → 8");
  }
}
