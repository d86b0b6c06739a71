package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an events line holds is read back, so far as alarms rest on it. */
class EventReaderTest {
  private static final long TIME = 1_773_324_191_000_000_000L;

  private static Event event(EventType type, EventDetail detail) {
    return new Event(
        17,
        TIME,
        type,
        type.priority(),
        "EQ-LS-1",
        Optional.of(new BreakerId("drawdown")),
        Optional.of(BreakerStatus.TRIPPED),
        "limit 8.30 % > 8.00 %",
        "mkeller",
        "Vendor print",
        detail);
  }

  private static Event readBack(Event event) throws UnreadableDocumentException {
    return EventReader.read(EventsWriter.line(event), event.time(), "Row 3");
  }

  @Test
  void anEventWithoutFieldsOfItsOwnIsReadBackWhole() throws UnreadableDocumentException {
    Event unfed = event(EventType.BREAKER_UNFED, new EventDetail.None());
    assertThat(readBack(unfed)).isEqualTo(unfed);
  }

  @Test
  void whatWasAcknowledgedIsReadBack() throws UnreadableDocumentException {
    Event seen = event(EventType.ACKNOWLEDGED, new EventDetail.Acknowledged(List.of(4L, 7L)));
    assertThat(readBack(seen)).isEqualTo(seen);
    Event named =
        event(
            EventType.ACKNOWLEDGED,
            new EventDetail.Acknowledged(List.of(4L), List.of("EQ-1 kill switch: on")));
    assertThat(readBack(named)).isEqualTo(named);
  }

  @Test
  void whichFeedWasLostIsReadBack() throws UnreadableDocumentException {
    Event lost = event(EventType.FEED_LOST, new EventDetail.Feed("tcp:7411", "closed by peer"));
    assertThat(readBack(lost)).isEqualTo(lost);
  }

  @Test
  void thatATripLatchedIsReadBack() throws UnreadableDocumentException {
    String line =
        """
        {"id":17,"type":"BREAKER_TRIPPED","priority":"CRITICAL","message":"severe",\
        "trigger":"severe","value":0.07,"latched":true,"retrip":false}\
        """;
    assertThat(EventReader.read(line, TIME, "Row 3").detail())
        .isInstanceOfSatisfying(
            EventDetail.Tripped.class, trip -> assertThat(trip.latched()).isTrue());
  }

  @Test
  void aLineThatIsNoEventIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> EventReader.read("{\"id\":1,\"type\":\"HELLO\"}", TIME, "Row 3"))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage("Row 3 is no event: its type is \"HELLO\".");
  }
}
