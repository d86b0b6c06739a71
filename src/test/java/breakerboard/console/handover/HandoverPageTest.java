package breakerboard.console.handover;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.DeskModel;
import breakerboard.console.Format;
import breakerboard.console.Pictures;
import breakerboard.console.ScenesOfADay;
import breakerboard.console.events.AlarmsModel;
import breakerboard.console.events.Happenings;
import breakerboard.console.wall.DeskOfBooks;
import breakerboard.desk.Shift;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the page says of what stands and of what is gone. */
class HandoverPageTest {
  private final DeskModel desk = new DeskModel(Breakers.catalogue());
  private final AlarmsModel alarms = new AlarmsModel(desk);
  private final Happenings happenings = new Happenings();

  private HandoverSection alarms() {
    return HandoverPage.of(
            desk,
            alarms.alarmsProperty().get(),
            Configuration.defaults(Breakers.catalogue()),
            Shift.FIRST,
            new Format(ZoneId.of("America/New_York"), desk.catalogue()))
        .sections()
        .get(1);
  }

  @Test
  void whatStandsComesBeforeWhatIsGoneAndEachSaysWhetherItWasSeen() {
    Pictures.put(
        desk, DeskOfBooks.snapshot(DeskOfBooks.calm(12), ScenesOfADay.live(ScenesOfADay.NOW)));
    Event seen = happenings.tripped("EQ-MN-2", "drawdown");
    Pictures.happen(
        desk,
        happenings.warned("EQ-LS-1", "volatility"),
        happenings.of(EventType.WARNING_CLEARED, "EQ-LS-1", "volatility", BreakerStatus.ACTIVE),
        happenings.tripped("EQ-LS-1", "loss_rate"),
        seen,
        happenings.acknowledged("mkeller", seen));

    List<HandoverLine> lines = alarms().lines();
    assertThat(lines)
        .extracting(HandoverLine::where)
        .containsExactly("EQ-LS-1 · Loss rate", "EQ-MN-2 · Drawdown", "EQ-LS-1 · Volatility");
    assertThat(lines)
        .extracting(HandoverLine::detail)
        .containsExactly(
            "Standing, not acknowledged",
            "Standing, acknowledged by mkeller",
            "Gone, not acknowledged");
  }
}
