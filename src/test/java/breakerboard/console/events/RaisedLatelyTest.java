package breakerboard.console.events;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Event;
import breakerboard.domain.Times;
import org.junit.jupiter.api.Test;

class RaisedLatelyTest {
  private static final String BOOK = "EQ-LS-1";

  private final Happenings desk = new Happenings();
  private final RaisedLately raises = new RaisedLately();

  @Test
  void aFloodOfTwentyThousandIsCountedToTheLast() {
    Event raise = desk.tripped(BOOK, "drawdown");
    for (int i = 0; i < 20_000; i++) {
      raises.accept(raise);
    }

    assertThat(raises.flood(desk.clock()))
        .returns(20_000, AlarmFlood::count)
        .returns(2000.0, AlarmFlood::rate)
        .returns(20_000, AlarmFlood::fromBusiest);
  }

  @Test
  void ofAFloodThatIsOverNothingIsLeft() {
    for (int i = 0; i < 100; i++) {
      raises.accept(desk.tripped(BOOK, "drawdown"));
    }
    desk.passMinutes(10);

    assertThat(raises.flood(desk.clock()))
        .returns(0, AlarmFlood::count)
        .returns("", AlarmFlood::busiestBook);
  }

  @Test
  void whatCameTogetherCountsUntilTheLastOfItIsTenMinutesOld() {
    raises.accept(desk.tripped(BOOK, "drawdown"));
    Event last = desk.tripped("OTHER", "drawdown");
    raises.accept(last);

    long end = last.time() + 10 * Times.NANOS_PER_MINUTE;
    assertThat(raises.flood(end - 1).count()).isEqualTo(2);
    assertThat(raises.flood(end).count()).isZero();
  }
}
