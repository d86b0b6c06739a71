package breakerboard.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmList;
import breakerboard.console.events.AlarmSource;
import breakerboard.console.events.Happenings;
import breakerboard.desk.JournalState;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each raise of an alarm is news once. */
class NoticesTest {
  private static final String BOOK = "EQ-LS-1";

  private final Happenings desk = new Happenings();
  private final AlarmList alarms = new AlarmList();
  private final Notices notices = new Notices(List.of());

  private List<Alarm> happens(Event... events) {
    List.of(events).forEach(alarms::accept);
    return notices.take(alarms.alarms());
  }

  private List<String> shown() {
    return notices.shown().stream().map(alarm -> alarm.breaker().orElseThrow().value()).toList();
  }

  @Test
  void aTripIsNewsOnceAndStaysShown() {
    Event trip = desk.tripped(BOOK, "drawdown");
    assertThat(happens(trip))
        .extracting(alarm -> alarm.raisedBy().deskEvent().orElseThrow())
        .containsExactly(trip);
    assertThat(happens()).isEmpty();
    assertThat(shown()).containsExactly("drawdown");
  }

  @Test
  void whatStoodBeforeIsNoNews() {
    alarms.accept(desk.tripped(BOOK, "drawdown"));
    Notices later = new Notices(alarms.alarms());
    assertThat(later.take(alarms.alarms())).isEmpty();
    assertThat(later.shown()).isEmpty();
  }

  @Test
  void aWarningThatBecomesATripIsNewsAgain() {
    Event warning = desk.warned(BOOK, "drawdown");
    happens(warning);
    notices.putAway(notices.shown().getFirst());
    assertThat(shown()).isEmpty();
    assertThat(happens(desk.tripped(BOOK, "drawdown"))).hasSize(1);
    assertThat(shown()).containsExactly("drawdown");
  }

  @Test
  void aJournalThatCannotBeWrittenIsNewsBetweenEventsAndAgainWhenRowsAreLost() {
    happens(desk.tripped(BOOK, "drawdown"));
    alarms.accept(new JournalState(7, 3, 90, 0, "It cannot be written."), 0);
    assertThat(happens()).hasSize(1);
    assertThat(happens(desk.tripped(BOOK, "volatility"))).hasSize(1);
    alarms.accept(new JournalState(7, 90, 0, 3, "It cannot be written."), 0);
    List<Alarm> raised = happens();
    assertThat(raised).extracting(Alarm::source).containsExactly(new AlarmSource.Journal());
    assertThat(Notices.worst(raised)).contains(Priority.CRITICAL);
  }

  @Test
  void anAcknowledgedAlarmIsShownNoMore() {
    Event trip = desk.tripped(BOOK, "drawdown");
    happens(trip, desk.tripped(BOOK, "volatility"));
    happens(desk.acknowledged("jmeyer", trip));
    assertThat(shown()).containsExactly("volatility");
  }

  @Test
  void theTimeOfAnOldRaiseTakesNoNewerOneAway() {
    happens(desk.warned(BOOK, "drawdown"));
    Alarm old = notices.shown().getFirst();
    happens(desk.tripped(BOOK, "drawdown"));
    notices.putAway(old);
    assertThat(shown()).containsExactly("drawdown");
  }

  @Test
  void theNewestStandsFirstAndTheWorstIsHeard() {
    List<Alarm> raised = happens(desk.tripped(BOOK, "drawdown"), desk.warned(BOOK, "volatility"));
    assertThat(shown()).containsExactly("volatility", "drawdown");
    assertThat(Notices.worst(raised)).contains(Priority.CRITICAL);
    assertThat(Notices.worst(List.of())).isEmpty();
  }

  @Test
  void whatIsGoneAndNotSeenStaysShown() {
    happens(desk.tripped(BOOK, "drawdown"));
    happens(desk.of(EventType.COOLDOWN_START, BOOK, "drawdown", BreakerStatus.COOLDOWN));
    assertThat(shown()).containsExactly("drawdown");
  }
}
