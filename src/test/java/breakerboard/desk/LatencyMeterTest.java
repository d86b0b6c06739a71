package breakerboard.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import breakerboard.domain.Times;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LatencyMeterTest {
  private static final long MICRO = 1000;

  private final AtomicLong clock = new AtomicLong();
  private final LatencyMeter meter = new LatencyMeter(clock::get);

  private void recordOneToTenThousandMicros() {
    for (long micros = 1; micros <= 10_000; micros++) {
      meter.record(micros * MICRO);
    }
  }

  @Test
  void percentilesAreRightToOnePercent() {
    recordOneToTenThousandMicros();
    Latency all = meter.figures().sinceStart();
    assertThat(all.count()).isEqualTo(10_000);
    assertThat(all.p50()).isCloseTo(5_000 * MICRO, withinPercentage(1));
    assertThat(all.p90()).isCloseTo(9_000 * MICRO, withinPercentage(1));
    assertThat(all.p99()).isCloseTo(9_900 * MICRO, withinPercentage(1));
    assertThat(all.p999()).isCloseTo(9_990 * MICRO, withinPercentage(1));
    assertThat(all.max()).isCloseTo(10_000 * MICRO, withinPercentage(1));
  }

  @Test
  void oneLongOneOfAThousandIsTheMaximumAndNotTheP99() {
    for (int i = 0; i < 999; i++) {
      meter.record(40 * MICRO);
    }
    meter.record(3 * Times.NANOS_PER_SECOND);
    Latency all = meter.figures().sinceStart();
    assertThat(all.p99()).isCloseTo(40 * MICRO, withinPercentage(1));
    assertThat(all.max()).isCloseTo(3 * Times.NANOS_PER_SECOND, withinPercentage(1));
  }

  @Test
  void whatIsOlderThanFiveMinutesCountsSinceTheStartAlone() {
    meter.record(80 * Times.NANOS_PER_MILLI);
    assertThat(meter.figures().lately().count()).isEqualTo(1);
    clock.addAndGet(4 * Times.NANOS_PER_MINUTE);
    assertThat(meter.figures().lately().count()).isEqualTo(1);
    clock.addAndGet(Times.NANOS_PER_MINUTE);
    meter.record(MICRO);
    LatencyMeter.Figures now = meter.figures();
    assertThat(now.lately().count()).isEqualTo(1);
    assertThat(now.lately().max()).isCloseTo(MICRO, withinPercentage(1));
    assertThat(now.sinceStart().count()).isEqualTo(2);
  }

  @Test
  void whatIsNoLatencyHarmsNothing() {
    meter.record(-5);
    meter.record(Long.MAX_VALUE);
    Latency all = meter.figures().sinceStart();
    assertThat(all.count()).isEqualTo(2);
    assertThat(all.p50()).isZero();
  }

  @Test
  void nothingMeasuredIsNothing() {
    assertThat(meter.figures()).isEqualTo(LatencyMeter.Figures.NONE);
  }
}
