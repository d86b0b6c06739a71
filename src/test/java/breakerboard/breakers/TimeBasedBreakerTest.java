package breakerboard.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.domain.Level;
import breakerboard.domain.Statistic;
import breakerboard.domain.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBasedBreakerTest {
  private static final double EXACT = 1e-9;

  private final Bench bench = new Bench(TimeBasedBreaker.TYPE);

  private Level levelAt(String instant) {
    return bench.tickAt(Times.nanos(Instant.parse(instant))).level();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-05T14:29:59.999999999Z, BREACH",
    "2026-03-05T14:30:00Z, CLEAR",
    "2026-03-05T20:44:59.999999999Z, CLEAR",
    "2026-03-05T20:45:00Z, WARN",
    "2026-03-05T20:59:59.999999999Z, WARN",
    "2026-03-05T21:00:00Z, BREACH",
    "2026-03-07T16:00:00Z, BREACH",
    "2026-04-03T16:00:00Z, BREACH",
    "2026-11-27T17:44:59Z, CLEAR",
    "2026-11-27T17:45:00Z, WARN",
    "2026-11-27T18:00:00Z, BREACH",
    "2026-03-09T13:29:59Z, BREACH",
    "2026-03-09T13:30:00Z, CLEAR"
  })
  void theSessionOfNewYorkDecides(String instant, Level expected) {
    assertThat(levelAt(instant)).isEqualTo(expected);
  }

  @Test
  void warnsMoreTheNearerTheCloseIs() {
    assertThat(levelAt("2026-03-05T19:00:00Z")).isEqualTo(Level.CLEAR);
    assertThat(bench.utilisation("session")).isZero();
    assertThat(levelAt("2026-03-05T20:54:00Z")).isEqualTo(Level.WARN);
    assertThat(bench.utilisation("session")).isEqualTo(0.6, within(EXACT));
    assertThat(levelAt("2026-03-05T21:00:00Z")).isEqualTo(Level.BREACH);
    assertThat(bench.utilisation("session")).isEqualTo(1);
  }

  @Test
  void theValueIsTheTimeOfDayAndTheLimitTheEdgeThatCounts() {
    levelAt("2026-03-05T13:00:00Z");
    assertThat(bench.value("session")).isEqualTo(8);
    assertThat(bench.limit("session")).isEqualTo(9.5);
    levelAt("2026-03-07T15:00:00Z");
    assertThat(bench.limit("session")).isNaN();
    levelAt("2026-11-27T15:30:00Z");
    assertThat(bench.value("session")).isEqualTo(10.5);
    assertThat(bench.limit("session")).isEqualTo(13);
  }

  @Test
  void theConfigurationNamesHoursZoneAndDays() {
    bench
        .set(TimeBasedBreaker.START_HOUR, 9.0)
        .set(TimeBasedBreaker.END_HOUR, 24.0)
        .set(TimeBasedBreaker.TIME_ZONE, ZoneId.of("Asia/Tokyo"))
        .set(TimeBasedBreaker.HOLIDAYS, List.of(LocalDate.of(2026, 3, 6)))
        .set(TimeBasedBreaker.EARLY_CLOSES, Map.of(LocalDate.of(2026, 3, 9), 12.5))
        .set(TimeBasedBreaker.CLOSING_WARNING, 0.0);
    assertThat(levelAt("2026-03-05T00:00:00Z")).isEqualTo(Level.CLEAR);
    assertThat(levelAt("2026-03-05T14:59:59Z")).isEqualTo(Level.CLEAR);
    assertThat(bench.limit("session")).isEqualTo(24);
    assertThat(levelAt("2026-03-05T15:00:00Z")).isEqualTo(Level.BREACH);
    assertThat(levelAt("2026-03-06T03:00:00Z")).isEqualTo(Level.BREACH);
    assertThat(levelAt("2026-03-09T03:29:59Z")).isEqualTo(Level.CLEAR);
    assertThat(levelAt("2026-03-09T03:30:00Z")).isEqualTo(Level.BREACH);
  }

  /** Independence Day is a holiday of New York's exchange and a working day in Tokyo. */
  @Test
  void elsewhereTheHolidaysOfNewYorkDoNotCount() {
    bench.set(TimeBasedBreaker.TIME_ZONE, ZoneId.of("Asia/Tokyo"));
    assertThat(levelAt("2025-07-04T01:00:00Z")).isEqualTo(Level.CLEAR);
    bench.set(TimeBasedBreaker.TIME_ZONE, ZoneId.of("US/Eastern"));
    assertThat(levelAt("2025-07-04T15:00:00Z")).isEqualTo(Level.BREACH);
  }

  @Test
  void itIsDueAtEachEdgeOfTheSession() {
    assertThat(due("2026-03-05T12:00:00Z")).isEqualTo("2026-03-05T14:30:00Z");
    assertThat(due("2026-03-05T14:30:00Z")).isEqualTo("2026-03-05T20:45:00Z");
    assertThat(due("2026-03-05T20:45:00Z")).isEqualTo("2026-03-05T21:00:00Z");
    assertThat(due("2026-03-05T21:00:00Z")).isEqualTo("2026-03-06T14:30:00Z");
    assertThat(due("2026-03-06T21:00:00Z")).isEqualTo("2026-03-09T13:30:00Z");
  }

  private String due(String now) {
    levelAt(now);
    return Times.instant(bench.breaker().nextDue(bench.facts())).toString();
  }

  @Test
  void itIsDueAtOnceBeforeItWasMeasured() {
    bench.facts().clock(Bench.START);
    assertThat(bench.breaker().nextDue(bench.facts())).isEqualTo(Bench.START);
  }

  @Test
  void itShowsTheDayAndSaysWhenTheSessionOpens() {
    levelAt("2026-03-06T21:30:00Z");
    assertThat(bench.statistics())
        .containsEntry(
            "session",
            new Statistic.Session(
                16.5, 9.5, 16, 15.75, false, "closed since 16:00; opens Mon 9 Mar 09:30"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-05T12:00:00Z, opens at 09:30",
    "2026-03-05T20:45:00Z, 'closes at 16:00, in 15:00'",
    "2026-03-05T21:00:00Z, closed since 16:00; opens Fri 6 Mar 09:30",
    "2026-03-07T16:00:00Z, 'closed, a weekend; opens Mon 9 Mar 09:30'",
    "2026-04-03T16:00:00Z, 'closed, a holiday; opens Mon 6 Apr 09:30'",
    "2026-11-27T18:30:00Z, 'closed early, since 13:00; opens Mon 30 Nov 09:30'"
  })
  void itSaysWhyTheSessionIsClosed(String instant, String words) {
    levelAt(instant);

    assertThat(bench.statistics().get("session"))
        .isInstanceOfSatisfying(
            Statistic.Session.class, session -> assertThat(session.words()).isEqualTo(words));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-03-05T12:00:00Z, 2026-03-05T14:30:00Z",
    "2026-03-05T21:00:00Z, 2026-03-06T14:30:00Z",
    "2026-03-07T16:00:00Z, 2026-03-09T13:30:00Z"
  })
  void whileItIsClosedItIsKnownWhenThatEnds(String instant, String open) {
    levelAt(instant);

    assertThat(Times.instant(bench.breaker().breachEnds(bench.facts()))).hasToString(open);
  }

  @Test
  void inSessionNothingIsThereToEnd() {
    levelAt("2026-03-05T19:00:00Z");

    assertThat(bench.breaker().breachEnds(bench.facts())).isEqualTo(Times.NEVER);
  }
}
