package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Level;
import breakerboard.domain.Reading;
import breakerboard.domain.Reference;
import breakerboard.domain.Trend;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadingsTest {
  private static final TriggerReading LIMIT = trigger("limit", Level.CLEAR, 0.23);
  private static final TriggerReading RUN = trigger("consecutive", Level.WARN, 0.16);
  private static final TriggerReading LOST = trigger("acceleration", Level.UNFED, Double.NaN);

  private static TriggerReading trigger(String name, Level level, double utilisation) {
    return new TriggerReading(
        name, level, utilisation, 1, 0.8, Unit.COUNT, false, utilisation, "", Reference.NONE);
  }

  private static Reading reading(Level level, String driver, TriggerReading... triggers) {
    return new Reading(level, 0.23, driver, List.of(triggers), Trend.STEADY, Double.NaN, Map.of());
  }

  @Test
  void warningShowsTheTriggerThatWarnsAlsoWhenAnotherIsNearerToItsLimit() {
    assertThat(Readings.shown(reading(Level.WARN, "limit", LIMIT, RUN))).contains(RUN);
  }

  @Test
  void driverIsShownWhileNothingWarns() {
    assertThat(Readings.shown(reading(Level.CLEAR, "limit", LIMIT, LOST))).contains(LIMIT);
  }

  @Test
  void firstTriggerIsShownWhileNoneHasAValue() {
    assertThat(Readings.shown(reading(Level.UNFED, "", LOST))).contains(LOST);
  }

  @Test
  void inShortASessionIsHowItStandsAndAChecklistHowManyFail() {
    assertThat(Readings.words(ByTheCalendar.closed().done().reading()))
        .isEqualTo("closed since 16:00; opens Fri 13 Mar 09:30");
    assertThat(
            Readings.words(
                ByTheCalendar.failing(BreakerStatus.WARNING, Level.WARN).done().reading()))
        .isEqualTo("2 checks failing");
    assertThat(Readings.words(ScenesOfADay.calm().getFirst().done().reading()))
        .isEqualTo("1.84 % of 5.00 %");
  }
}
