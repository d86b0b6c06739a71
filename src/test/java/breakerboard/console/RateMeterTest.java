package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Times;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateMeterTest {
  private final AtomicLong clock = new AtomicLong();
  private final RateMeter meter = new RateMeter(clock::get);

  private double after(double seconds, long count) {
    clock.addAndGet(Times.ofSeconds(seconds));
    return meter.rate(count);
  }

  @Test
  void nothingIsSaidBeforeTheFirstSpanIsOver() {
    assertThat(after(0, 0)).isNaN();
    assertThat(after(1.9, 100)).isNaN();
  }

  @Test
  void theRateIsWhatCameInTheSpan() {
    var _ = after(0, 1000);
    assertThat(after(2, 1024)).isEqualTo(12);
  }

  @Test
  void theRateFallsToNoughtWhenNothingComes() {
    var _ = after(0, 1000);
    var _ = after(2, 1024);
    assertThat(after(2, 1024)).isZero();
  }
}
