package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.KeyCatalogue;
import breakerboard.domain.BreakerId;
import breakerboard.domain.EventType;
import breakerboard.domain.Layer;
import breakerboard.domain.Level;
import breakerboard.domain.Priority;
import breakerboard.domain.Reference;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final long CLOCK = at(2026, 3, 12, 14, 6, 2);

  private final Format format = new Format(NEW_YORK, new KeyCatalogue(List.of()));

  private static long at(int year, int month, int day, int hour, int minute, int second) {
    return Times.nanos(
        ZonedDateTime.of(year, month, day, hour, minute, second, 0, NEW_YORK).toInstant());
  }

  @Test
  void timeOfDayIsTheDesksNotTheMachines() {
    assertThat(format.time(CLOCK)).isEqualTo("14:06:02");
    assertThat(format.zoneName()).isEqualTo("New York");
  }

  @Test
  void dayIsAddedWhenItIsNotToday() {
    assertThat(format.time(at(2026, 3, 12, 14, 3, 11), CLOCK)).isEqualTo("14:03:11");
    assertThat(format.time(at(2026, 3, 11, 14, 3, 11), CLOCK)).isEqualTo("11 Mar 14:03:11");
    assertThat(format.time(at(2025, 12, 30, 9, 30, 0), CLOCK)).isEqualTo("30 Dec 2025 09:30:00");
  }

  @Test
  void aTimeThatNeverWasIsADash() {
    assertThat(format.time(Times.NEVER)).isEqualTo("—");
  }

  @Test
  void logTimesHaveMilliseconds() {
    assertThat(format.timeWithMillis(CLOCK + 204 * Times.NANOS_PER_MILLI))
        .isEqualTo("14:06:02.204");
    assertThat(format.timeWithMillis(at(2026, 3, 11, 14, 3, 11), CLOCK))
        .isEqualTo("11 Mar 14:03:11.000");
  }

  @Test
  void durationsAreMinutesAndSecondsThenHours() {
    assertThat(format.duration(171 * Times.NANOS_PER_SECOND)).isEqualTo("2:51");
    assertThat(format.duration(5038 * Times.NANOS_PER_SECOND)).isEqualTo("1:23:58");
    assertThat(format.duration(-Times.NANOS_PER_SECOND)).isEqualTo("0:00");
  }

  @Test
  void relativeAndAbsoluteStandTogether() {
    assertThat(format.since(at(2026, 3, 12, 14, 3, 11), CLOCK)).isEqualTo("since 14:03:11 (2:51)");
    assertThat(format.until(at(2026, 3, 12, 15, 30, 0), CLOCK)).isEqualTo("until 15:30 (1:23:58)");
  }

  @Test
  void anEndThatNeverComesIsSaidInWords() {
    assertThat(format.until(Times.NEVER, CLOCK)).isEqualTo("until ended by hand");
    assertThat(format.ends(Times.NEVER, CLOCK)).isEqualTo("no end");
    assertThat(format.ends(at(2026, 3, 12, 15, 30, 0), CLOCK)).isEqualTo("ends 15:30");
  }

  @Test
  void countdownReachesZeroAtTheDeadlineAndNotBefore() {
    long half = Times.NANOS_PER_SECOND / 2;
    assertThat(format.resetsIn(CLOCK + 761 * Times.NANOS_PER_SECOND, CLOCK))
        .isEqualTo("resets in 12:41");
    assertThat(format.resetsIn(CLOCK + half, CLOCK)).isEqualTo("resets in 0:01");
    assertThat(format.resetsIn(CLOCK, CLOCK)).isEqualTo("resets in 0:00");
  }

  @Test
  void agesSayOld() {
    assertThat(format.age(at(2026, 3, 12, 14, 1, 50), CLOCK)).isEqualTo("4:12 old");
  }

  @Test
  void breachIsPredictedAtThisRate() {
    assertThat(format.breachIn(380)).isEqualTo("breach in 6:20 at this rate");
    assertThat(format.breachIn(Double.NaN)).isEmpty();
  }

  @Test
  void referenceSaysWhatAndWhen() {
    Reference peak = new Reference("peak", 1_034_221, Unit.MONEY, at(2026, 3, 12, 11, 42, 7));
    assertThat(format.reference(peak, CLOCK)).isEqualTo("peak 1,034,221 at 11:42:07");
    assertThat(format.reference(Reference.NONE, CLOCK)).isEmpty();
  }

  @Test
  void unknownBreakersAreNamedByTheirWireName() {
    assertThat(format.breaker(new BreakerId("loss_rate"))).isEqualTo("Loss rate");
  }

  @Test
  void enumsAreWrittenInWords() {
    assertThat(format.words(EventType.BREAKER_TRIPPED)).isEqualTo("Breaker tripped");
    assertThat(format.words(EventType.TRADING_STATE_CHANGED)).isEqualTo("Trading state");
    assertThat(format.words(Priority.CRITICAL)).isEqualTo("Critical");
    assertThat(format.words(Level.BREACH)).isEqualTo("Breach");
    assertThat(format.words(Level.UNFED)).isEqualTo("Not fed");
    assertThat(format.words(Layer.OVERRIDE)).isEqualTo("override");
  }

  @Test
  void momentsInAnEnginesSentenceAreWrittenInTheDesksTime() {
    assertThat(format.momentsIn("main max_drawdown 8 % → 10 % from 2026-03-12T19:30:00Z", CLOCK))
        .isEqualTo("main max_drawdown 8 % → 10 % from 15:30");
    assertThat(format.momentsIn("no effect until 2026-03-13T13:30:05.25Z, it says", CLOCK))
        .isEqualTo("no effect until 13 Mar 09:30:05, it says");
    assertThat(format.momentsIn("nothing to do", CLOCK)).isEqualTo("nothing to do");
  }
}
