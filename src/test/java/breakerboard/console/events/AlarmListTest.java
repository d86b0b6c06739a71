package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.ScreenState;
import breakerboard.console.events.Alarm.State;
import breakerboard.desk.JournalState;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.Times;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlarmListTest {
  private static final String BOOK = "EQ-LS-1";
  private static final String DRAWDOWN = "drawdown";

  private final Happenings desk = new Happenings();
  private final AlarmList alarms = new AlarmList();

  private static final String FULL =
      "The journal /data/journal.db cannot be written (disk full): make room on its disk.";

  private boolean journal(long lost, String trouble) {
    return alarms.accept(new JournalState(12_301, 10, 98_796, lost, trouble), desk.clock());
  }

  /** By its name: no event tells of it. */
  private void acknowledgeOnly() {
    alarms.accept(desk.acknowledged("jmeyer", only().raisedBy().name()));
  }

  @Test
  void aJournalThatCannotBeWrittenStandsInAlarmUntilItIsWrittenAndSeen() {
    journal(0, "");
    assertThat(alarms.alarms()).isEmpty();

    assertThat(journal(0, FULL)).isTrue();
    assertThat(alarms.flood(desk.clock()).count()).as("no cause of others").isZero();
    assertThat(only())
        .returns(State.STANDING_NEW, Alarm::state)
        .returns(FULL, EventWords::cause)
        .returns(ScreenState.TRIPPED, EventWords::shape);
    assertThat(only().raisedBy().priority()).isEqualTo(Priority.CRITICAL);

    acknowledgeOnly();
    assertThat(only()).returns(State.STANDING_SEEN, Alarm::state).returns("jmeyer", Alarm::seenBy);

    journal(0, "");
    assertThat(alarms.alarms()).isEmpty();
  }

  @Test
  void aJournalThatIsWrittenAgainUnseenStaysAsGoneNotSeen() {
    journal(0, FULL);
    journal(0, "");
    assertThat(only().state()).isEqualTo(State.GONE_NEW);
    acknowledgeOnly();
    assertThat(alarms.alarms()).isEmpty();
  }

  @Test
  void rowsThatAreLostAlarmAgain() {
    journal(0, FULL);
    acknowledgeOnly();
    assertThat(journal(5, FULL)).isTrue();
    assertThat(only()).returns(State.STANDING_NEW, Alarm::state).returns(2, Alarm::raises);
    assertThat(only().raisedBy().message()).isEqualTo("Memory is full and rows are lost. " + FULL);
    assertThat(journal(6, FULL)).as("more of the same").isFalse();
  }

  @Test
  void whoAcknowledgesTheFullJournalHasNotSeenThatRowsAreLost() {
    journal(0, FULL);
    String full = only().raisedBy().name();
    assertThat(full).isEqualTo("the journal, since 2026-03-12T14:00:00Z: " + FULL);
    journal(5, FULL);
    alarms.accept(desk.acknowledged("jmeyer", full));
    assertThat(only().state()).isEqualTo(State.STANDING_NEW);
  }

  @Test
  void aTroubleThatWasOverBeforeAnybodyLookedIsToldWhenItCostRows() {
    journal(0, "");
    assertThat(journal(7, "")).isTrue();
    assertThat(only().state()).isEqualTo(State.GONE_NEW);
    assertThat(journal(7, "")).isFalse();
  }

  @Test
  void aGapFromBeforeTheConsoleWasOpenedAlarmsNobody() {
    assertThat(journal(350, "")).isFalse();
    assertThat(alarms.alarms()).isEmpty();
    journal(350, FULL);
    assertThat(only().level()).isEqualTo(AlarmLevel.TRIPPED);
  }

  @Test
  void noEventAcknowledgesTheJournalsAlarm() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    journal(0, FULL);
    alarms.accept(desk.acknowledged("jmeyer", trip));
    assertThat(alarms.unacknowledged()).isEqualTo(1);
  }

  @Test
  void tripStandsNewUntilSomebodyActs() {
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));

    assertThat(only().state()).isEqualTo(State.STANDING_NEW);
  }

  @Test
  void acknowledgedTripStandsSeenByItsOperator() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("jmeyer", trip));

    assertThat(only()).returns(State.STANDING_SEEN, Alarm::state).returns("jmeyer", Alarm::seenBy);
  }

  @Test
  void tripThatWentIntoCooldownUnseenStaysAsGoneNotSeen() {
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(cooldown());

    assertThat(only().state()).isEqualTo(State.GONE_NEW);
  }

  @Test
  void alarmLeavesWhenItsCauseGoesAfterItWasSeen() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("jmeyer", trip));
    alarms.accept(cooldown());

    assertThat(alarms.alarms()).isEmpty();
  }

  @Test
  void alarmLeavesWhenItIsSeenAfterItsCauseWent() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(cooldown());
    alarms.accept(desk.acknowledged("jmeyer", trip));

    assertThat(alarms.alarms()).isEmpty();
  }

  @Test
  void seenWarningThatTripsAlarmsAgain() {
    Event warning = desk.warned(BOOK, DRAWDOWN);
    alarms.accept(warning);
    alarms.accept(desk.acknowledged("jmeyer", warning));
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));

    assertThat(only()).returns(State.STANDING_NEW, Alarm::state).returns(2, Alarm::raises);
  }

  @Test
  void seenTripThatFallsBackToWarningStaysSeen() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("jmeyer", trip));
    alarms.accept(desk.of(EventType.BREAKER_RESET, BOOK, DRAWDOWN, BreakerStatus.WARNING));

    assertThat(only())
        .returns(State.STANDING_SEEN, Alarm::state)
        .returns(AlarmLevel.WARNING, Alarm::level);
  }

  @Test
  void furtherTriggerOfSeenTripDoesNotAlarmAgain() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("jmeyer", trip));
    alarms.accept(desk.of(EventType.TRIGGER_BREACHED, BOOK, DRAWDOWN, BreakerStatus.TRIPPED));

    assertThat(only().state()).isEqualTo(State.STANDING_SEEN);
  }

  @Test
  void seenTripThatOnlyAnOperatorReleasesNowAlarmsAgainWithItsNewCause() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("jmeyer", trip));
    Event severe = desk.latched(EventType.TRIGGER_BREACHED, BOOK, DRAWDOWN);
    alarms.accept(severe);

    assertThat(only())
        .returns(State.STANDING_NEW, Alarm::state)
        .returns(new AlarmNews.OfDesk(severe), Alarm::raisedBy)
        .returns(2, Alarm::raises);
  }

  @Test
  void furtherTriggerOfASeenLatchedTripDoesNotAlarmAgain() {
    Event severe = desk.latched(EventType.BREAKER_TRIPPED, BOOK, DRAWDOWN);
    alarms.accept(severe);
    alarms.accept(desk.acknowledged("jmeyer", severe));
    alarms.accept(desk.latched(EventType.TRIGGER_BREACHED, BOOK, DRAWDOWN));

    assertThat(only().state()).isEqualTo(State.STANDING_SEEN);
  }

  @Test
  void tripByHandOfASeenLatchedTripAlarmsAgain() {
    Event severe = desk.latched(EventType.BREAKER_TRIPPED, BOOK, DRAWDOWN);
    alarms.accept(severe);
    alarms.accept(desk.acknowledged("jmeyer", severe));
    Event byHand = desk.latched(EventType.BREAKER_TRIPPED, BOOK, DRAWDOWN);
    alarms.accept(byHand);

    assertThat(only())
        .returns(State.STANDING_NEW, Alarm::state)
        .returns(new AlarmNews.OfDesk(byHand), Alarm::raisedBy);
  }

  @Test
  void lastNoticeBeforeAnOverrideEndsAlarmsAgainAlsoWhenTheFirstWasSeen() {
    Event first = desk.overrideEnding(BOOK, DRAWDOWN);
    alarms.accept(first);
    alarms.accept(desk.acknowledged("jmeyer", first));
    Event last = desk.overrideEnding(BOOK, DRAWDOWN);
    alarms.accept(last);

    assertThat(only())
        .returns(State.STANDING_NEW, Alarm::state)
        .returns(new AlarmNews.OfDesk(last), Alarm::raisedBy);
  }

  @Test
  void breakerThatFailsWhileItsTripWasSeenAlarmsAgain() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("jmeyer", trip));
    alarms.accept(desk.failed(BOOK, DRAWDOWN));

    assertThat(only().state()).isEqualTo(State.STANDING_NEW);
  }

  @Test
  void seenSilentFeedThatIsLostAlarmsAgainWithItsNewCause() {
    Event silent = desk.feed(EventType.FEED_STALE, "tcp:7411");
    alarms.accept(silent);
    alarms.accept(desk.acknowledged("jmeyer", silent));
    Event lost = desk.feed(EventType.FEED_LOST, "tcp:7411");
    alarms.accept(lost);

    assertThat(only())
        .returns(State.STANDING_NEW, Alarm::state)
        .returns(new AlarmNews.OfDesk(lost), Alarm::raisedBy);
  }

  @Test
  void retripOfGoneAlarmStandsNewInItsOldPlace() {
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(desk.warned(BOOK, "volatility"));
    alarms.accept(cooldown());
    alarms.accept(desk.retripped(BOOK, DRAWDOWN));

    assertThat(alarms.alarms().getFirst())
        .returns(State.STANDING_NEW, Alarm::state)
        .returns(2, Alarm::raises)
        .returns(Optional.of("drawdown"), alarm -> alarm.breaker().map(id -> id.value()));
  }

  @Test
  void acknowledgementOfAnEarlierRaiseDoesNotHideALaterOne() {
    Event warning = desk.warned(BOOK, DRAWDOWN);
    alarms.accept(warning);
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(desk.acknowledged("jmeyer", warning));

    assertThat(only().state()).isEqualTo(State.STANDING_NEW);
  }

  @Test
  void bypassedTripIsGone() {
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(
        desk.byHand(EventType.BYPASS_START, BOOK, DRAWDOWN, BreakerStatus.BYPASSED, "jmeyer"));

    assertThat(only().state()).isEqualTo(State.GONE_NEW);
  }

  @Test
  void endOfABypassOverAStandingTripAlarms() {
    alarms.accept(desk.of(EventType.BYPASS_END, BOOK, DRAWDOWN, BreakerStatus.TRIPPED));

    assertThat(only().state()).isEqualTo(State.STANDING_NEW);
  }

  @Test
  void missingInputIsAnAlarmBesideTheTripOfTheSameBreaker() {
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(desk.of(EventType.BREAKER_UNFED, BOOK, DRAWDOWN, BreakerStatus.TRIPPED));

    assertThat(alarms.alarms())
        .extracting(Alarm::level)
        .containsExactly(AlarmLevel.TRIPPED, AlarmLevel.UNFED);
  }

  @Test
  void inputThatComesBackEndsTheCauseOfItsAlarm() {
    alarms.accept(desk.of(EventType.BREAKER_UNFED, BOOK, DRAWDOWN, BreakerStatus.ACTIVE));
    alarms.accept(desk.of(EventType.BREAKER_FED, BOOK, DRAWDOWN, BreakerStatus.ACTIVE));

    assertThat(only().state()).isEqualTo(State.GONE_NEW);
  }

  @Test
  void breakerThatIsDisabledNeedsNoInputAnyMore() {
    Event unfed = desk.of(EventType.BREAKER_UNFED, BOOK, DRAWDOWN, BreakerStatus.ACTIVE);
    alarms.accept(unfed);
    alarms.accept(desk.acknowledged("jmeyer", unfed));
    alarms.accept(disabled());

    assertThat(alarms.alarms()).isEmpty();
  }

  @Test
  void disablingEndsTheTripAndTheMissingInputOfTheSameBreaker() {
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(desk.of(EventType.BREAKER_UNFED, BOOK, DRAWDOWN, BreakerStatus.TRIPPED));
    alarms.accept(disabled());

    assertThat(alarms.alarms())
        .extracting(Alarm::state)
        .containsExactly(State.GONE_NEW, State.GONE_NEW);
  }

  @Test
  void lostFeedStandsUntilItIsConnectedAgain() {
    alarms.accept(desk.feed(EventType.FEED_LOST, "tcp:7411"));
    alarms.accept(desk.feed(EventType.FEED_CONNECTED, "tcp:7412"));

    assertThat(only().state()).isEqualTo(State.STANDING_NEW);
  }

  @Test
  void firstConnectionOfAFeedIsNoAlarm() {
    alarms.accept(desk.feed(EventType.FEED_CONNECTED, "tcp:7411"));

    assertThat(alarms.alarms()).isEmpty();
  }

  @Test
  void testEventsAndTradingStateRaiseNothing() {
    alarms.accept(desk.of(EventType.BREAKER_TEST, BOOK, DRAWDOWN, BreakerStatus.TRIPPED));
    alarms.accept(desk.of(EventType.TRADING_STATE_CHANGED, BOOK, DRAWDOWN, BreakerStatus.TRIPPED));

    assertThat(alarms.alarms()).isEmpty();
  }

  @Test
  void killSwitchOfTheDeskStandsUntilItIsOff() {
    alarms.accept(deskEvent(EventType.KILL_SWITCH_ON));
    assertThat(only().level()).isEqualTo(AlarmLevel.EMERGENCY);

    alarms.accept(deskEvent(EventType.KILL_SWITCH_OFF));
    assertThat(only().state()).isEqualTo(State.GONE_NEW);
  }

  @Test
  void killSwitchOfTheDeskIsOneAlarmForAllItsBooks() {
    alarms.accept(deskEvent(EventType.KILL_SWITCH_ON));
    alarms.accept(killSwitch(EventType.KILL_SWITCH_ON, BreakerStatus.EMERGENCY_HALT));

    assertThat(only().book()).isEmpty();
  }

  @Test
  void killSwitchOfTheDeskIsGoneWhenItsBooksAreLetGo() {
    alarms.accept(deskEvent(EventType.KILL_SWITCH_ON));
    alarms.accept(killSwitch(EventType.KILL_SWITCH_ON, BreakerStatus.EMERGENCY_HALT));
    alarms.accept(killSwitch(EventType.KILL_SWITCH_OFF, BreakerStatus.ACTIVE));

    assertThat(only().state()).isEqualTo(State.GONE_NEW);
  }

  @Test
  void unacknowledgedCountsNewAndGoneAlarms() {
    Event seen = desk.tripped("VOL-ARB-2", "volatility");
    alarms.accept(seen);
    alarms.accept(desk.acknowledged("jmeyer", seen));
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(cooldown());
    alarms.accept(desk.warned(BOOK, "volatility"));

    assertThat(alarms.unacknowledged()).isEqualTo(2);
  }

  @Test
  void acknowledgementWithoutOperatorStillCounts() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("", trip));

    assertThat(only().state()).isEqualTo(State.STANDING_SEEN);
  }

  @Test
  void tenAlarmsInTenMinutesAreNoFlood() {
    raise(10);

    assertThat(alarms.flood(desk.clock()).isFlood()).isFalse();
  }

  @Test
  void eleventhAlarmInTenMinutesIsAFloodWithItsRate() {
    raise(11);

    assertThat(alarms.flood(desk.clock()))
        .returns(true, AlarmFlood::isFlood)
        .returns(1.1, AlarmFlood::rate);
  }

  @Test
  void floodNamesItsFirstCauseAndTheBusiestBook() {
    Event first = desk.tripped("OTHER", DRAWDOWN);
    alarms.accept(first);
    raise(11);

    assertThat(alarms.flood(desk.clock()))
        .isEqualTo(new AlarmFlood(12, Optional.of(first), BOOK, 11));
  }

  @Test
  void whatWasRaisedElevenMinutesAgoNoLongerCounts() {
    raise(11);
    desk.passMinutes(6);
    Event later = desk.tripped("OTHER", DRAWDOWN);
    alarms.accept(later);
    alarms.accept(desk.tripped("OTHER", "volatility"));
    desk.passMinutes(5);

    assertThat(alarms.flood(desk.clock()))
        .isEqualTo(new AlarmFlood(2, Optional.of(later), "OTHER", 2));
  }

  @Test
  void floodEndsTenMinutesLater() {
    raise(11);
    desk.passMinutes(10);

    assertThat(alarms.flood(desk.clock()).count()).isZero();
  }

  @Test
  void acknowledgingIsNoAlarmOfItsOwn() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    alarms.accept(desk.acknowledged("jmeyer", trip));

    assertThat(alarms.flood(desk.clock()).count()).isEqualTo(1);
  }

  @Test
  void threeRaisesWithinAMinuteChatter() {
    raiseAndClear(2);
    assertThat(habit()).isEqualTo(AlarmHabit.ORDINARY);

    raiseAndClear(1);
    assertThat(habit()).isEqualTo(AlarmHabit.CHATTERING);
  }

  @Test
  void aCauseThatOnlyGrowsWorseDoesNotChatter() {
    alarms.accept(desk.warned(BOOK, DRAWDOWN));
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));
    alarms.accept(desk.of(EventType.TRIGGER_BREACHED, BOOK, DRAWDOWN, BreakerStatus.LIQUIDATING));

    assertThat(only().raises()).isEqualTo(3);
    assertThat(habit()).isEqualTo(AlarmHabit.ORDINARY);
  }

  @Test
  void threeRaisesOverMoreThanAMinuteDoNotChatter() {
    for (int i = 0; i < 3; i++) {
      raiseAndClear(1);
      desk.passMinutes(0.6);
    }

    assertThat(habit()).isEqualTo(AlarmHabit.ORDINARY);
  }

  @Test
  void alarmThatLeavesAcknowledgedBetweenItsRaisesChattersToo() {
    for (int i = 0; i < 3; i++) {
      Event warning = desk.warned(BOOK, DRAWDOWN);
      alarms.accept(warning);
      alarms.accept(desk.acknowledged("jmeyer", warning));
      alarms.accept(desk.of(EventType.WARNING_CLEARED, BOOK, DRAWDOWN, BreakerStatus.ACTIVE));
    }
    alarms.accept(desk.warned(BOOK, DRAWDOWN));

    assertThat(habit()).isEqualTo(AlarmHabit.CHATTERING);
  }

  @Test
  void chatterIsOverTenMinutesAfterItsLastRaise() {
    raiseAndClear(3);
    long last = only().raisedBy().time();

    assertThat(only().habit(last + 10 * Times.NANOS_PER_MINUTE - 1))
        .isEqualTo(AlarmHabit.CHATTERING);
    assertThat(only().habit(last + 10 * Times.NANOS_PER_MINUTE)).isEqualTo(AlarmHabit.ORDINARY);
  }

  @Test
  void chatterSaysHowManyRaisesAMinuteItIs() {
    raiseAndClear(3);
    desk.passMinutes(2);
    raiseAndClear(3);

    assertThat(EventWords.habit(only(), desk.clock()))
        .as("six raises over two minutes and ten seconds")
        .isEqualTo("Chattering 2.8/min");
  }

  @Test
  void alarmWhoseCauseStandsForADayIsStale() {
    Event trip = desk.tripped(BOOK, DRAWDOWN);
    alarms.accept(trip);
    long day = 24 * 60 * Times.NANOS_PER_MINUTE;

    assertThat(only().habit(trip.time() + day - 1)).isEqualTo(AlarmHabit.ORDINARY);
    assertThat(only().habit(trip.time() + day)).isEqualTo(AlarmHabit.STALE);
    assertThat(EventWords.habit(only(), trip.time() + 2 * day)).isEqualTo("Stale 48 h");
  }

  @Test
  void escalationDoesNotMakeAStaleAlarmYoung() {
    alarms.accept(desk.warned(BOOK, DRAWDOWN));
    desk.passMinutes(24 * 60);
    alarms.accept(desk.tripped(BOOK, DRAWDOWN));

    assertThat(habit()).isEqualTo(AlarmHabit.STALE);
  }

  @Test
  void alarmWhoseCauseCameBackIsAsOldAsItsReturn() {
    alarms.accept(desk.warned(BOOK, DRAWDOWN));
    desk.passMinutes(23 * 60);
    alarms.accept(desk.of(EventType.WARNING_CLEARED, BOOK, DRAWDOWN, BreakerStatus.ACTIVE));
    alarms.accept(desk.warned(BOOK, DRAWDOWN));
    desk.passMinutes(2 * 60);

    assertThat(habit()).isEqualTo(AlarmHabit.ORDINARY);
  }

  @Test
  void alarmWhoseCauseIsGoneIsNeverStale() {
    alarms.accept(desk.warned(BOOK, DRAWDOWN));
    alarms.accept(desk.of(EventType.WARNING_CLEARED, BOOK, DRAWDOWN, BreakerStatus.ACTIVE));
    desk.passMinutes(25 * 60);

    assertThat(habit()).isEqualTo(AlarmHabit.ORDINARY);
  }

  private void raiseAndClear(int times) {
    for (int i = 0; i < times; i++) {
      alarms.accept(desk.warned(BOOK, DRAWDOWN));
      alarms.accept(desk.of(EventType.WARNING_CLEARED, BOOK, DRAWDOWN, BreakerStatus.ACTIVE));
    }
  }

  private AlarmHabit habit() {
    return only().habit(desk.clock());
  }

  private void raise(int count) {
    for (int i = 0; i < count; i++) {
      alarms.accept(desk.warned(BOOK, "breaker_" + i));
    }
  }

  private Event cooldown() {
    return desk.of(EventType.COOLDOWN_START, BOOK, DRAWDOWN, BreakerStatus.COOLDOWN);
  }

  private Event disabled() {
    return desk.byHand(
        EventType.BREAKER_DISABLED, BOOK, DRAWDOWN, BreakerStatus.DISABLED, "jmeyer");
  }

  private Event deskEvent(EventType type) {
    return desk.event(
        type, "", Optional.empty(), Optional.empty(), "jmeyer", new EventDetail.None());
  }

  private Event killSwitch(EventType type, BreakerStatus status) {
    return desk.byHand(type, BOOK, "kill_switch", status, "jmeyer");
  }

  private Alarm only() {
    assertThat(alarms.alarms()).hasSize(1);
    return alarms.alarms().getFirst();
  }
}
