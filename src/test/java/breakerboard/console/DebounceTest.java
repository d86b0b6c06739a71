package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DebounceTest {
  private final HandPacer pacer = new HandPacer();
  private final AtomicInteger runs = new AtomicInteger();
  private final Debounce typed = new Debounce(Debounce.TYPING_MILLIS, pacer, runs::incrementAndGet);

  @Test
  void whatIsTypedInOneGoIsOneRun() {
    for (int key = 0; key < 10; key++) {
      typed.request();
      pacer.pass(Debounce.TYPING_MILLIS - 1);
    }
    assertThat(runs.get()).isZero();
    pacer.pass(1);
    assertThat(runs.get()).isOne();
  }

  @Test
  void aPauseIsTheEndOfOne() {
    typed.request();
    pacer.pass(Debounce.TYPING_MILLIS);
    typed.request();
    pacer.pass(Debounce.TYPING_MILLIS);
    assertThat(runs.get()).isEqualTo(2);
  }

  @Test
  void whatIsAskedForAtOnceRunsOnce() {
    typed.request();
    typed.now();
    assertThat(runs.get()).isOne();
    pacer.pass(Debounce.TYPING_MILLIS);
    assertThat(runs.get()).isOne();
  }
}
