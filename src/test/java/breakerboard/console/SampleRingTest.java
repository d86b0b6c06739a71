package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRingTest {
  private final SampleRing ring = new SampleRing(2, 100);

  @Test
  void rowsComeOutAsTheyWentIn() {
    ring.add(10, 1.5, Double.NaN);
    ring.add(20, 2.5, 7);
    assertThat(ring.size()).isEqualTo(2);
    assertThat(ring.time(0)).isEqualTo(10);
    assertThat(ring.value(1, 0)).isEqualTo(2.5);
    assertThat(ring.value(0, 1)).isNaN();
    assertThat(ring.value(1, 1)).isEqualTo(7);
  }

  @Test
  void theOldestFallsOutOfAFullRing() {
    for (int i = 1; i <= 250; i++) {
      ring.add(i, i, -i);
    }
    assertThat(ring.size()).isEqualTo(100);
    assertThat(ring.time(0)).isEqualTo(151);
    assertThat(ring.newest()).isEqualTo(250);
    assertThat(ring.value(0, 1)).isEqualTo(-151);
  }

  @Test
  void aTimeNotAfterTheNewestReplacesIt() {
    ring.add(10, 1, 1);
    ring.add(10, 2, 2);
    ring.add(5, 3, 3);
    assertThat(ring.size()).isOne();
    assertThat(ring.time(0)).isEqualTo(10);
    assertThat(ring.value(0, 0)).isEqualTo(3);
  }

  @Test
  void aTimeIsFoundByHalving() {
    for (int i = 0; i < 250; i++) {
      ring.add(i * 10L, i, i);
    }
    assertThat(ring.time(ring.from(2000))).isEqualTo(2000);
    assertThat(ring.time(ring.from(1995))).isEqualTo(2000);
    assertThat(ring.from(0)).isZero();
    assertThat(ring.from(2491)).isEqualTo(ring.size());
  }

  @Test
  void anEmptyRingHasNoRowFromAnyTime() {
    assertThat(ring.from(0)).isZero();
    assertThat(ring.size()).isZero();
  }
}
