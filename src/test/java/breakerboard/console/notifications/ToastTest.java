package breakerboard.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.Format;
import breakerboard.console.events.AlarmList;
import breakerboard.console.events.Happenings;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a note says. */
class ToastTest {
  private static final Format FORMAT =
      new Format(ZoneId.of("America/New_York"), Breakers.catalogue());

  private final Happenings desk = new Happenings();
  private final AlarmList alarms = new AlarmList();

  private List<Toast> noted(Event... events) {
    List.of(events).forEach(alarms::accept);
    return Toast.of(alarms.alarms().reversed(), FORMAT);
  }

  /** As the desk tells it. */
  private static Event lost() {
    EventType type = EventType.FEED_LOST;
    EventDetail told = new EventDetail.Feed("tcp:7411", "reset by peer");
    String message = "tcp:7411: reset by peer";
    return new Event(
        9, 0, type, type.priority(), "", Optional.empty(), Optional.empty(), message, "", "", told);
  }

  @Test
  void theNoteOfAFeedNamesItOnce() {
    Toast note = noted(lost()).getFirst();
    assertThat(note.title()).isEqualTo("Feed tcp:7411");
    assertThat(note.text())
        .startsWith("Feed lost at ")
        .endsWith(": reset by peer")
        .doesNotContain("tcp:7411");
  }

  @Test
  void theSumOfManyNamesTheFeedOfTheNewestOnce() {
    Toast sum =
        noted(
                desk.tripped("EQ-LS-1", "drawdown"),
                desk.tripped("EQ-LS-1", "loss_rate"),
                desk.tripped("EQ-LS-1", "volatility"),
                lost())
            .getFirst();
    assertThat(sum.text()).startsWith("Newest ").endsWith(": Feed tcp:7411, reset by peer");
  }
}
