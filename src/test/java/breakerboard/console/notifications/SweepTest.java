package breakerboard.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.console.HandPacer;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmList;
import breakerboard.console.events.Happenings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final long STANDS = 20_000;
  private static final int FLOOD = 17_000;

  private final Happenings desk = new Happenings();
  private final AlarmList alarms = new AlarmList();
  private final HandPacer pacer = new HandPacer();
  private final List<Alarm> ended = new ArrayList<>();
  private final Sweep sweep = new Sweep(STANDS, pacer::nanos, pacer, ended::addAll);

  private Alarm warning(String breaker) {
    alarms.accept(desk.warned("EQ-LS-1", breaker));
    return alarms.alarms().getLast();
  }

  @Test
  void aNoteStandsItsTimeAndNoLonger() {
    Alarm warning = warning("drawdown");
    sweep.add(List.of(warning));
    pacer.pass(STANDS - 1);
    assertThat(ended).isEmpty();
    pacer.pass(1);
    assertThat(ended).containsExactly(warning);
  }

  @Test
  void eachNoteStandsItsOwnTime() {
    Alarm first = warning("drawdown");
    Alarm second = warning("volatility");
    sweep.add(List.of(first));
    pacer.pass(STANDS / 2);
    sweep.add(List.of(second));
    pacer.pass(STANDS / 2);
    assertThat(ended).containsExactly(first);
    pacer.pass(STANDS / 2);
    assertThat(ended).containsExactly(first, second);
  }

  @Test
  void aFloodTakesOneTimerAndAQuietDeskNone() {
    Alarm warning = warning("drawdown");
    for (int i = 0; i < FLOOD; i++) {
      sweep.add(List.of(warning));
    }
    assertThat(pacer.waiting()).isEqualTo(1);
    pacer.pass(STANDS);
    assertThat(ended).hasSize(FLOOD);
    assertThat(pacer.waiting()).isZero();
  }

  @Test
  void noNoteIsNoTimer() {
    sweep.add(List.of());
    assertThat(pacer.waiting()).isZero();
  }
}
