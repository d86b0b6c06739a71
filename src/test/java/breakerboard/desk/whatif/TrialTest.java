package breakerboard.desk.whatif;

import static breakerboard.desk.whatif.TriedDay.BOOK;
import static breakerboard.desk.whatif.TriedDay.DRAWDOWN;
import static breakerboard.desk.whatif.TriedDay.set;
import static breakerboard.desk.whatif.TriedDay.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What other limits do to a day. The seconds are reckoned by hand: NAV is calm for ten seconds,
 * then falls a tenth of a percent a second, so that drawdown is first over N.N % at second 10 + NN;
 * a minute later it comes back at the same pace.
 */
class TrialTest {
  private static final int COOLDOWN = 600;

  /** To 7.0 % at second 79, held to 139, under 6.1 % from second 149 on, then a long calm. */
  private static TriedDay downToSeven() {
    return new TriedDay().to(7).hold(60).to(0).hold(2000);
  }

  /** To 9.0 % at second 99, held to 159, under 8.1 % from second 169 on, then a long calm. */
  private static TriedDay downToNine() {
    return new TriedDay().to(9).hold(60).to(0).hold(2000);
  }

  private static long seconds(int count) {
    return count * Times.NANOS_PER_SECOND;
  }

  @Test
  void aLowerLimitAddsATripAndItsHalt() throws WhatIfException {
    Comparison comparison = downToSeven().file(set("max_drawdown", 0.06));

    assertThat(comparison.now().trips()).isZero();
    assertThat(comparison.now().halted()).isZero();
    assertThat(comparison.changes()).hasSize(1);
    TripChange change = comparison.changes().getFirst();
    assertThat(change).isInstanceOf(TripChange.Added.class);
    assertThat(change.book()).isEqualTo(BOOK);
    assertThat(change.breaker()).isEqualTo(DRAWDOWN);
    assertThat(change.time()).isEqualTo(time(70));
    assertThat(change.trip().trigger()).isEqualTo("limit");
    assertThat(comparison.staged().halted()).isEqualTo(seconds(148 + COOLDOWN - 70));
    assertThat(comparison.staged().of(BOOK).halts())
        .containsExactly(new Span(time(70), time(148 + COOLDOWN)));
  }

  @Test
  void aHigherLimitRemovesATripAndItsHalt() throws WhatIfException {
    Comparison comparison = downToNine().file(set("max_drawdown", 0.1));

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            TripChange.Removed.class,
            removed -> {
              assertThat(removed.time()).isEqualTo(time(90));
              assertThat(removed.haltedAnyway()).isFalse();
            });
    assertThat(comparison.now().halted()).isEqualTo(seconds(168 + COOLDOWN - 90));
    assertThat(comparison.staged().halted()).isZero();
    assertThat(comparison.staged().warnings()).isEqualTo(1);
  }

  @Test
  void aLimitALittleHigherMovesTheTrip() throws WhatIfException {
    Comparison comparison = downToNine().file(set("max_drawdown", 0.085));

    assertThat(comparison.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            TripChange.Moved.class,
            moved -> {
              assertThat(moved.time()).isEqualTo(time(90));
              assertThat(moved.by()).isEqualTo(seconds(5));
            });
  }

  @Test
  void aShorterCooldownShortensTheHaltAndMovesNoTrip() throws WhatIfException {
    Comparison comparison = downToNine().file(set("breaker_configs.drawdown.cooldown_minutes", 5));

    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.now().longestHalt()).isEqualTo(seconds(168 + COOLDOWN - 90));
    assertThat(comparison.staged().longestHalt()).isEqualTo(seconds(168 + 300 - 90));
  }

  @Test
  void theSameLimitsGiveNoDifference() throws WhatIfException {
    Comparison comparison = downToNine().file();

    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.now().trips()).isEqualTo(1);
    assertThat(comparison.staged()).isEqualTo(comparison.now());
  }

  @Test
  void aRecordingGivesWhatTheSameFileGives() throws WhatIfException {
    assertThat(downToNine().recording(set("max_drawdown", 0.085)).changes())
        .isEqualTo(downToNine().file(set("max_drawdown", 0.085)).changes());
  }

  @Test
  void anOperatorsTripIsPartOfTheDayWithEitherLimit() throws WhatIfException {
    Comparison comparison =
        new TriedDay()
            .asks(new Command.Trip(BOOK, DRAWDOWN))
            .hold(60)
            .recording(set("max_drawdown", 0.06));

    assertThat(comparison.changes()).isEmpty();
    assertThat(comparison.now().of(BOOK).trips())
        .singleElement()
        .satisfies(trip -> assertThat(trip.operator()).isEqualTo("jmeyer"));
    assertThat(comparison.staged().halted()).isEqualTo(seconds(60));
  }

  @Test
  void aRecordedChangeOfLimitsDoesNotUndoTheStagedOnes() throws WhatIfException {
    Comparison comparison =
        new TriedDay()
            .asks(
                new Command.SetOverride(
                    Command.DESK, List.of(set("max_drawdown", 0.2)), Times.NEVER))
            .asks(new Command.ApplyConfiguration(ConfigNode.Members.EMPTY))
            .asks(new Command.Disable(BOOK, DRAWDOWN))
            .to(9)
            .recording(set("max_drawdown", 0.06));

    assertThat(comparison.now().of(BOOK).trips().getFirst().time()).isEqualTo(time(90));
    assertThat(comparison.staged().of(BOOK).trips().getFirst().time()).isEqualTo(time(70));
  }

  @Test
  void aRecordedBypassCountsThoughItWasBasedOnAnotherVersion() throws WhatIfException {
    Comparison comparison =
        new TriedDay()
            .asks(new Command.Bypass(BOOK, DRAWDOWN, time(1000)))
            .to(9)
            .recording(set("max_drawdown", 0.06));

    assertThat(comparison.now().trips()).isZero();
    assertThat(comparison.staged().trips()).isZero();
  }

  @Test
  void aResetThatBroughtAnOverrideIsAResetWithoutIt() throws WhatIfException {
    TriedDay day =
        new TriedDay()
            .to(9)
            .to(5)
            .asks(
                new Command.Reset(
                    BOOK,
                    DRAWDOWN,
                    new Command.Companion.WithOverride(
                        List.of(set("max_drawdown", 0.2)), Times.NEVER)))
            .to(9);

    assertThat(day.recording().now().of(BOOK).trips())
        .extracting(Trip::time)
        .containsExactly(time(90), time(99 + 40 + 31));
  }

  @Test
  void aHaltThatLastsToTheEndEndsThere() throws WhatIfException {
    Comparison comparison = new TriedDay().to(9).file();

    assertThat(comparison.now().of(BOOK).halts()).containsExactly(new Span(time(90), time(99)));
  }

  @Test
  void limitsThatNobodyMaySetAreRefusedWithASentence() {
    assertThatThrownBy(() -> new TriedDay().file(set("max_drawdown", 2)))
        .isInstanceOf(WhatIfException.class)
        .hasMessageContaining("max_drawdown is 2, allowed is above 0 to 100 %");
  }
}
