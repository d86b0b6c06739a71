package breakerboard.desk.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which trips are the same; minutes count from midnight. */
class ComparisonTest {
  private static final String DRAWDOWN = "drawdown";

  private static Trip trip(String breaker, long minute) {
    return new Trip(
        "EQ-LS-1",
        new BreakerId(breaker),
        minute * Times.NANOS_PER_MINUTE,
        "limit",
        0.09,
        0.08,
        Unit.FRACTION,
        false,
        "");
  }

  private static List<Trip> drawdowns(long... minutes) {
    return LongStream.of(minutes).mapToObj(minute -> trip(DRAWDOWN, minute)).toList();
  }

  private static Outcome outcome(List<Trip> trips) {
    return new Outcome(
        List.of(new BookOutcome("EQ-LS-1", trips, trips.size(), List.of(), 0, 0, 0)),
        1,
        0,
        new Span(0, 1),
        true);
  }

  private static List<String> changes(List<Trip> now, List<Trip> staged) {
    return Comparison.of(outcome(now), outcome(staged)).changes().stream()
        .map(
            change ->
                switch (change) {
                  case TripChange.Removed removed -> "− " + minute(removed.trip());
                  case TripChange.Added added -> "+ " + minute(added.trip());
                  case TripChange.Moved(Trip was, Trip is) -> minute(was) + " → " + minute(is);
                })
        .toList();
  }

  private static String minute(Trip trip) {
    return String.valueOf(trip.time() / Times.NANOS_PER_MINUTE);
  }

  @Test
  void oneWithinHalfAnHourHasMoved() {
    assertThat(changes(drawdowns(100), drawdowns(130))).containsExactly("100 → 130");
    assertThat(changes(drawdowns(100), drawdowns(70))).containsExactly("100 → 70");
  }

  @Test
  void oneFurtherAwayIsAnotherTrip() {
    assertThat(changes(drawdowns(100), drawdowns(131))).containsExactly("− 100", "+ 131");
  }

  @Test
  void anotherBreakersTripIsAnotherTrip() {
    assertThat(changes(drawdowns(100), List.of(trip("volatility", 101))))
        .containsExactly("− 100", "+ 101");
  }

  @Test
  void whatStandsAtTheSameTimeIsTheSameThoughAnotherIsNear() {
    assertThat(changes(drawdowns(100, 110), drawdowns(110))).containsExactly("− 100");
    assertThat(changes(drawdowns(110), drawdowns(100, 110))).containsExactly("+ 100");
  }

  @Test
  void theNearerOneHasMoved() {
    assertThat(changes(drawdowns(100, 110), drawdowns(112))).containsExactly("− 100", "110 → 112");
    assertThat(changes(drawdowns(112), drawdowns(100, 110))).containsExactly("+ 100", "112 → 110");
  }

  @Test
  void theyMoveInTheirOrder() {
    assertThat(changes(drawdowns(100, 120), drawdowns(105, 125)))
        .containsExactly("100 → 105", "120 → 125");
  }

  @Test
  void noTripCrossesOneThatStands() {
    assertThat(changes(drawdowns(100, 110), drawdowns(110, 120))).containsExactly("− 100", "+ 120");
  }
}
