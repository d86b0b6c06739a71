package breakerboard.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo of March 2020 against the figures that were published. */
class March2020Test {
  /** As the demo is shown: an observation every ten seconds. */
  private static final Played SHOWN = Played.of("march-2020", 1, 10);

  @ParameterizedTest(name = "{0} March: open {1}, high {2}, low {3}, close {4}, VIX {5}")
  @CsvSource({
    "6,  2954.20, 2985.93, 2901.54, 2972.37, 41.94",
    "9,  2863.89, 2863.89, 2734.43, 2746.56, 54.46",
    "10, 2813.48, 2882.59, 2734.00, 2882.23, 47.30",
    "11, 2825.60, 2825.60, 2707.22, 2741.38, 53.90",
    "12, 2630.86, 2660.95, 2478.86, 2480.64, 75.47",
    "13, 2569.99, 2711.33, 2492.37, 2711.02, 57.83",
    "16, 2508.59, 2562.98, 2380.94, 2386.13, 82.69",
    "17, 2425.66, 2553.93, 2367.04, 2529.19, 75.91",
    "18, 2436.50, 2453.57, 2280.52, 2398.10, 76.45",
  })
  void eachDayHitsItsPublishedFigures(
      int dayOfMonth, double open, double high, double low, double close, double vix) {
    LocalDate day = march(dayOfMonth);
    Observation last = SHOWN.index(day).getLast();
    double[] figures = {
      SHOWN.levels(day).findFirst().orElseThrow(),
      SHOWN.levels(day).max().orElseThrow(),
      SHOWN.levels(day).min().orElseThrow(),
      last.value(InputField.INDEX_LEVEL),
      last.value(InputField.VIX_LEVEL)
    };

    assertThat(figures).containsExactly(open, high, low, close, vix);
    assertThat(Played.at(last).toLocalTime()).isEqualTo(LocalTime.of(16, 0));
  }

  @ParameterizedTest(name = "{0} March: level 1 at {2}")
  @CsvSource({
    "9,  2764.30, 09:34",
    "12, 2549.48, 09:35",
    "16, 2521.25, 09:30",
    "18, 2352.15, 12:56",
  })
  void levelOneIsReachedAtThePublishedMinuteAndNotBefore(
      int dayOfMonth, double levelOne, LocalTime published) {
    assertThat(SHOWN.firstAtOrBelow(march(dayOfMonth), levelOne)).isEqualTo(published);
  }

  @ParameterizedTest(name = "{0} March: {1} stays above level 1")
  @CsvSource({"10, 2554.30", "11, 2680.47", "13, 2307.00", "17, 2219.10"})
  void theOtherDaysStayAboveLevelOne(int dayOfMonth, double levelOne) {
    assertThat(SHOWN.levels(march(dayOfMonth)).min().orElseThrow()).isGreaterThan(levelOne);
  }

  @ParameterizedTest(name = "{0} March: the close before was {1}")
  @CsvSource({
    "9, 2972.37",
    "10, 2746.56",
    "11, 2882.23",
    "12, 2741.38",
    "13, 2480.64",
    "16, 2711.02",
    "17, 2386.13",
    "18, 2529.19"
  })
  void eachDayNamesTheCloseBefore(int dayOfMonth, double priorClose) {
    assertThat(SHOWN.index(march(dayOfMonth)))
        .extracting(o -> o.value(InputField.INDEX_PRIOR_CLOSE))
        .containsOnly(priorClose);
  }

  @Test
  void theIndexStandsStillForFifteenMinutesOnceLevelOneIsReached() {
    assertThat(SHOWN.index(march(18)))
        .filteredOn(
            o -> {
              LocalTime time = Played.at(o).toLocalTime();
              return !time.isBefore(LocalTime.of(12, 56)) && !time.isAfter(LocalTime.of(13, 11));
            })
        .hasSize(91)
        .extracting(o -> o.value(InputField.INDEX_LEVEL))
        .containsOnly(2352.15);
  }

  @Test
  void thereIsNoIndexBeforeTheOpen() {
    assertThat(SHOWN.days())
        .allSatisfy(
            day ->
                assertThat(Played.at(SHOWN.index(day).getFirst()).toLocalTime())
                    .isEqualTo(LocalTime.of(9, 30)));
  }

  @ParameterizedTest(name = "every {0} s")
  @ValueSource(doubles = {0.7, 7, 13, 61})
  void noPublishedFigureIsLeaptOverWhateverTheSpacing(double stepSeconds) {
    Played played = Played.of("march-2020", 1, stepSeconds);

    assertThat(played.levels(march(10)).max()).hasValue(2882.59);
    assertThat(played.levels(march(10)).min()).hasValue(2734.00);
    assertThat(played.index(march(10)).getLast().value(InputField.INDEX_LEVEL)).isEqualTo(2882.23);
    assertThat(played.firstAtOrBelow(march(9), 2764.30))
        .isBetween(LocalTime.of(9, 34), LocalTime.of(9, 34).plusNanos((long) (stepSeconds * 1e9)));
  }

  @Test
  void theBookHoldsTwentyNamesInSevenSectorsLongAndShort() {
    Positions held = SHOWN.observations().getFirst().positions();
    Set<Integer> sectors = new HashSet<>();
    IntStream.range(0, held.size()).forEach(i -> sectors.add(held.sector(i)));
    double[] values = IntStream.range(0, held.size()).mapToDouble(held::marketValue).toArray();

    assertThat(held.size()).isEqualTo(20);
    assertThat(sectors).hasSize(7);
    assertThat(Arrays.stream(values).filter(v -> v < 0).count()).isBetween(4L, 10L);
  }

  @Test
  void itIsLabelledAsReconstructed() {
    assertThat(Scenario.find("march-2020").orElseThrow().label()).contains("reconstructed");
  }

  /** At the console's default speed for the demo, 120. */
  @Test
  void aSessionPlaysInAFewMinutes() {
    assertThat(SHOWN.days())
        .allSatisfy(
            day -> {
              Observation first =
                  SHOWN.observations().stream()
                      .filter(o -> Played.at(o).toLocalDate().equals(day))
                      .findFirst()
                      .orElseThrow();
              Duration session =
                  Duration.between(Played.at(first), Played.at(SHOWN.index(day).getLast()));
              assertThat(session.dividedBy(120))
                  .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(5));
            });
  }

  private static LocalDate march(int dayOfMonth) {
    return LocalDate.of(2020, 3, dayOfMonth);
  }
}
