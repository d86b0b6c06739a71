package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.ScenesOfADay.Told;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmSource;
import breakerboard.console.events.AlarmsModel;
import breakerboard.console.events.Happenings;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.testing.FakeHistory;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Alarms of which the screen heard no event: from before a restart, or missed in a flood. */
class AlarmsAfterAGapTest {
  private static final String BOOK = ScenesOfADay.BOOK;

  private final Happenings happenings = new Happenings();
  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final Queue<Runnable> screen = new ArrayDeque<>();
  private final FakeHistory journal = FakeHistory.ofSeconds(0, 0);

  private AlarmsModel withJournal(Event... written) {
    journal.happened(List.of(written));
    return new AlarmsModel(
        desk, new JournalModel(Optional.empty()), Optional.of(journal), Runnable::run);
  }

  private void shows(List<ScenesOfADay.Told> breakers, FeedView feed) {
    desk.update(
        ScenesOfADay.desk(
            ScenesOfADay.book(
                breakers.stream().map(ScenesOfADay.Told::done).toList(),
                TradingState.HALTED,
                "",
                ScenesOfADay.NOW),
            ScenesOfADay.NOW,
            feed,
            0));
  }

  private void crisis() {
    shows(ScenesOfADay.crisis(), ScenesOfADay.live(ScenesOfADay.NOW));
  }

  /** The program started again: all events so far are in the journal alone. */
  private void restarted(int before) {
    desk.events().add(List.of(), before);
  }

  private static Event event(Alarm alarm) {
    return alarm.raisedBy().deskEvent().orElseThrow();
  }

  private static Alarm of(AlarmsModel alarms, String breaker) {
    return alarms.alarmsProperty().get().stream()
        .filter(alarm -> alarm.breaker().filter(id -> id.value().equals(breaker)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAcknowledgedTripIsStillSeenByItsOperatorAfterARestart() {
    Event trip = happenings.tripped(BOOK, "drawdown");
    AlarmsModel alarms = withJournal(trip, happenings.acknowledged("jmeyer", trip));
    crisis();
    restarted(2);

    assertThat(of(alarms, "drawdown"))
        .returns("jmeyer", Alarm::seenBy)
        .returns(trip, AlarmsAfterAGapTest::event);
  }

  @Test
  void aWarningThatStoodBeforeARestartStillStandsWithItsEvent() {
    Event warning = happenings.warned(BOOK, "position_limit");
    AlarmsModel alarms = withJournal(warning);
    crisis();
    restarted(1);

    assertThat(of(alarms, "position_limit"))
        .returns(warning, AlarmsAfterAGapTest::event)
        .returns(Alarm.State.STANDING_NEW, Alarm::state);
  }

  @Test
  void anAlarmThatWasGoneAndNotSeenIsStillThereAfterARestart() {
    AlarmsModel alarms =
        withJournal(
            happenings.warned(BOOK, "loss_rate"),
            happenings.of(EventType.WARNING_CLEARED, BOOK, "loss_rate", BreakerStatus.ACTIVE));
    crisis();
    restarted(2);

    assertThat(of(alarms, "loss_rate").state()).isEqualTo(Alarm.State.GONE_NEW);
  }

  @Test
  void whatStandsAndIsInNoJournalIsRaisedUnderNoEventsNumber() {
    AlarmsModel alarms = new AlarmsModel(desk);
    shows(ScenesOfADay.crisis(), ScenesOfADay.lost(ScenesOfADay.NOW));
    restarted(40);

    List<Alarm> all = alarms.alarmsProperty().get();
    Alarm warning = of(alarms, "position_limit");
    assertThat(warning.raisedBy().deskEvent()).isEmpty();
    assertThat(warning.raisedBy().message()).isEqualTo("warning; its event is not known");
    assertThat(warning.raisedBy().name())
        .matches(BOOK + " position_limit, since 20[-0-9T:.]+Z: warning");
    assertThat(all)
        .filteredOn(alarm -> alarm.source() instanceof AlarmSource.Feed)
        .singleElement()
        .returns(Optional.empty(), alarm -> alarm.raisedBy().deskEvent())
        .returns("lost; its event is not known", alarm -> alarm.raisedBy().message());
    assertThat(event(of(alarms, "drawdown")).type())
        .as("the desk keeps the event of a trip")
        .isEqualTo(EventType.BREAKER_TRIPPED);
    assertThat(alarms.unacknowledgedProperty().get()).isEqualTo(all.size());
  }

  @Test
  void whatIsOfNoEventIsAcknowledgedByItsNameAndNotByAMissedEventsNumber() {
    AlarmsModel alarms = new AlarmsModel(desk);
    crisis();
    restarted(2);
    String name = of(alarms, "position_limit").raisedBy().name();

    for (int other = 0; other < 2; other++) {
      Event missed = happenings.warned("FX-1", "loss_rate");
      desk.events().add(List.of(happenings.acknowledged("mkeller", missed)), 0);
    }
    assertThat(of(alarms, "position_limit").state()).isEqualTo(Alarm.State.STANDING_NEW);

    desk.events().add(List.of(happenings.acknowledged("jmeyer", name)), 0);
    assertThat(of(alarms, "position_limit")).returns("jmeyer", Alarm::seenBy);
  }

  @Test
  void whatWasAcknowledgedByItsNameIsStillSeenAfterARestart() {
    AlarmsModel before = withJournal();
    crisis();
    restarted(40);
    String name = of(before, "position_limit").raisedBy().name();

    AlarmsModel after = withJournal(happenings.acknowledged("jmeyer", name));
    restarted(1);

    assertThat(of(after, "position_limit")).returns("jmeyer", Alarm::seenBy);
    assertThat(after.unacknowledgedProperty().get())
        .isEqualTo(after.alarmsProperty().get().size() - 1)
        .isPositive();
  }

  @Test
  void aTripThatIsOlderThanWhatIsReadAgainIsStillSeen() {
    AlarmsModel before = new AlarmsModel(desk);
    crisis();
    restarted(40);
    Event trip = event(of(before, "drawdown"));
    assertThat(trip.type()).isEqualTo(EventType.BREAKER_TRIPPED);

    AlarmsModel after = withJournal(happenings.acknowledged("jmeyer", trip));
    restarted(1);

    assertThat(of(after, "drawdown"))
        .returns("jmeyer", Alarm::seenBy)
        .returns(trip, AlarmsAfterAGapTest::event);
  }

  /** The journal writes in batches, a moment behind the desk. */
  @Test
  void whatWasMissedAndIsNotOnDiskYetIsTakenOnceItIs() {
    AlarmsModel alarms = withScreen();
    Event warning = happenings.warned(BOOK, "position_limit");
    Event seen = happenings.acknowledged("jmeyer", warning);
    Event newest = happenings.warned("FX-1", "loss_rate");
    crisis();
    missed(newest, 2);
    assertThat(of(alarms, "position_limit").state())
        .as("as far as is known")
        .isEqualTo(Alarm.State.STANDING_NEW);

    journal.happened(List.of(warning, seen, newest));
    later(1, newest.id());
    assertThat(of(alarms, "position_limit"))
        .returns("jmeyer", Alarm::seenBy)
        .returns(warning, AlarmsAfterAGapTest::event);
  }

  /** Events come up to the newest, the state of their books a moment later. */
  @Test
  void anAlarmThatWasOverBeforeItsBookWasShownIsGone() {
    AlarmsModel alarms = withScreen();
    Event newest = happenings.warned("FX-1", "loss_rate");
    crisis();
    missed(newest, 2);
    assertThat(of(alarms, "position_limit").state()).isEqualTo(Alarm.State.STANDING_NEW);

    shown(ScenesOfADay.calm(), ScenesOfADay.NOW, newest.id());
    assertThat(of(alarms, "position_limit").state()).isEqualTo(Alarm.State.GONE_NEW);
  }

  /** A page of events goes further than the state that it came with. */
  @Test
  void aStateThatIsOlderThanWhatWasHeardTakesNothingBack() {
    AlarmsModel alarms = withScreen();
    Event first = happenings.warned("FX-1", "loss_rate");
    Event trip = happenings.tripped(BOOK, "drawdown");
    Event seen = happenings.acknowledged("jmeyer", trip);
    shown(ScenesOfADay.calm(), ScenesOfADay.NOW, first.id());
    desk.events().add(List.of(trip, seen), 1);
    settle();

    assertThat(of(alarms, "drawdown"))
        .returns("jmeyer", Alarm::seenBy)
        .returns(Alarm.State.STANDING_SEEN, Alarm::state);
  }

  @Test
  void anOverrideThatIsNewerThanTheStateKeepsItsAlarm() {
    AlarmsModel alarms = withScreen();
    Event first = happenings.warned("FX-1", "loss_rate");
    shown(ScenesOfADay.calm(), ScenesOfADay.NOW, first.id());
    desk.events().add(List.of(happenings.overrideEnding(BOOK, "drawdown")), 1);
    settle();

    assertThat(alarms.alarmsProperty().get())
        .filteredOn(alarm -> alarm.source() instanceof AlarmSource.Override)
        .singleElement()
        .returns(Alarm.State.STANDING_NEW, Alarm::state);
  }

  /** What is brought onto the screen waits there until what runs has ended. */
  private AlarmsModel withScreen() {
    return new AlarmsModel(
        desk, new JournalModel(Optional.empty()), Optional.of(journal), screen::add);
  }

  private void settle() {
    while (!screen.isEmpty()) {
      screen.remove().run();
    }
  }

  private void missed(Event newest, long before) {
    desk.events().add(List.of(newest), before);
    settle();
  }

  private void later(int seconds, long lastEvent) {
    shown(ScenesOfADay.crisis(), ScenesOfADay.NOW + Times.ofSeconds(seconds), lastEvent);
  }

  private void shown(List<Told> breakers, long clock, long lastEvent) {
    desk.update(
        ScenesOfADay.desk(
            ScenesOfADay.book(
                breakers.stream().map(Told::done).toList(), TradingState.HALTED, "", clock),
            clock,
            ScenesOfADay.live(clock),
            lastEvent));
    settle();
  }

  /** The book's own override of the same key does not keep up the alarm of the desk's. */
  @Test
  void theAlarmOfAnEndedOverrideOfTheDeskGoesWhileABooksOwnLives() {
    assertThat(alarmAfterAGap("", override(BOOK)).state())
        .as("that of the book lives")
        .isEqualTo(Alarm.State.GONE_NEW);
    assertThat(alarmAfterAGap(BOOK, override("")).state())
        .as("that of the desk lives")
        .isEqualTo(Alarm.State.GONE_NEW);
  }

  @Test
  void theAlarmOfAnOverrideThatLivesStandsAfterAGap() {
    assertThat(alarmAfterAGap("", override(""), override(BOOK)).state())
        .isEqualTo(Alarm.State.STANDING_NEW);
    assertThat(alarmAfterAGap(BOOK, override(""), override(BOOK)).state())
        .isEqualTo(Alarm.State.STANDING_NEW);
  }

  /** An override of one key, of a book or with an empty name of the desk. */
  private static OverrideView override(String book) {
    return new OverrideView(
        book,
        "drawdown.threshold",
        "0.12",
        "0.08",
        ScenesOfADay.at("18:10:00"),
        "mkeller",
        "index rebalancing",
        ScenesOfADay.at("16:00:00"),
        3,
        Optional.empty());
  }

  /** Of the override that is about to end, once events were missed, with these in force. */
  private static Alarm alarmAfterAGap(String book, OverrideView... live) {
    Happenings told = new Happenings();
    DeskModel screen = new DeskModel(Breakers.catalogue());
    AlarmsModel alarms = new AlarmsModel(screen);
    Event ending = told.overrideEnding(book, "drawdown");
    screen.events().add(List.of(ending), 0);
    screen.update(
        ScenesOfADay.desk(
            ScenesOfADay.book(
                List.of(Told.of("drawdown").overridden(live).done()),
                TradingState.ALLOWED,
                "",
                ScenesOfADay.NOW),
            ScenesOfADay.NOW,
            ScenesOfADay.live(ScenesOfADay.NOW),
            ending.id()));
    screen.events().add(List.of(), 40);
    return alarms.alarmsProperty().get().stream()
        .filter(alarm -> alarm.source() instanceof AlarmSource.Override)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theEventOfWhatWasFoundTakesItsPlaceOnceTheJournalTellsOfIt() {
    AlarmsModel alarms = withJournal();
    crisis();
    restarted(40);
    Event warning = happenings.warned(BOOK, "position_limit");
    journal.happened(List.of(warning));
    restarted(1);

    assertThat(event(of(alarms, "position_limit"))).isEqualTo(warning);
  }

  @Test
  void whatTheJournalCallsStandingAndIsOverIsGone() {
    Event lost = happenings.feed(EventType.FEED_LOST, feed());
    Event seen = happenings.acknowledged("jmeyer", lost);
    AlarmsModel alarms = withJournal(lost, seen);
    shown(ScenesOfADay.calm(), ScenesOfADay.NOW, seen.id());
    restarted(2);

    assertThat(alarms.alarmsProperty().get()).isEmpty();
  }

  @Test
  void whatIsReadAgainFromTheJournalIsNotCountedTwice() {
    Event warning = happenings.warned(BOOK, "position_limit");
    AlarmsModel alarms = withJournal(warning);
    desk.events().add(List.of(warning), 0);
    crisis();
    restarted(1);

    assertThat(of(alarms, "position_limit").raises()).isEqualTo(1);
    assertThat(alarms.flood().count()).isLessThanOrEqualTo(1);
  }

  private static String feed() {
    return ScenesOfADay.live(ScenesOfADay.NOW).feed();
  }

  @Test
  void aJournalThatCannotBeReadLeavesWhatTheDeskSays() {
    journal.failWith("The journal cannot be read.");
    AlarmsModel alarms =
        new AlarmsModel(
            desk, new JournalModel(Optional.empty()), Optional.of(journal), Runnable::run);
    crisis();
    restarted(40);

    assertThat(of(alarms, "drawdown").state()).isEqualTo(Alarm.State.STANDING_NEW);
    assertThat(of(alarms, "position_limit").state()).isEqualTo(Alarm.State.STANDING_NEW);
  }

  @Test
  void anAlarmThatIsOlderThanWhatTheJournalStillHoldsStays() {
    Event old = happenings.warned(BOOK, "position_limit");
    AlarmsModel alarms = withJournal(happenings.tripped(BOOK, "drawdown"));
    desk.events().add(List.of(old), 0);
    crisis();
    restarted(30);

    assertThat(event(of(alarms, "position_limit"))).isEqualTo(old);
  }
}
