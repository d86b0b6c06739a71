package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final HandPacer pacer = new HandPacer();
  private final AtomicInteger drawn = new AtomicInteger();
  private final Throttle charts =
      new Throttle(Throttle.CHARTS_MILLIS, pacer, drawn::incrementAndGet);

  @Test
  void theFirstRequestIsDrawnAtOnce() {
    charts.request();
    assertThat(drawn).hasValue(1);
  }

  @Test
  void tenRequestsASecondAreFiveDrawings() {
    for (int tenth = 0; tenth < 10; tenth++) {
      charts.request();
      pacer.pass(100);
    }
    assertThat(drawn.get()).isBetween(5, 6);
  }

  @Test
  void aThousandRequestsASecondAreFiveDrawings() {
    for (int milli = 0; milli < 1000; milli++) {
      charts.request();
      pacer.pass(1);
    }
    assertThat(drawn.get()).isBetween(5, 6);
  }

  @Test
  void theLastRequestIsNeverLost() {
    charts.request();
    charts.request();
    assertThat(drawn).hasValue(1);
    pacer.pass(Throttle.CHARTS_MILLIS);
    assertThat(drawn).hasValue(2);
  }

  @Test
  void nothingIsDrawnWhileNothingIsAskedFor() {
    charts.request();
    pacer.pass(60_000);
    assertThat(drawn).hasValue(1);
    assertThat(pacer.waiting()).isZero();
  }

  @Test
  void whatAnOperatorAskedForIsDrawnAtOnce() {
    charts.request();
    charts.now();
    assertThat(drawn).hasValue(2);
  }
}
