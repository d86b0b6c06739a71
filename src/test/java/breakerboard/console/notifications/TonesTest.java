package breakerboard.console.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The more urgent an alarm, the higher its tones and the more of them. */
class TonesTest {
  /** A tone of 180 ms and a pause of 90 ms at 22,050 samples a second. */
  private static final int TONE = 3969;

  private static final int PAUSE = 1984;

  private static int sample(byte[] bytes, int at) {
    return (short) (Byte.toUnsignedInt(bytes[2 * at]) | bytes[2 * at + 1] << 8);
  }

  @ParameterizedTest
  @CsvSource({"CRITICAL, 5", "HIGH, 3", "MEDIUM, 2", "LOW, 1"})
  void aBurstHasAsManyTonesAsItsPriorityAsksFor(Priority priority, int tones) {
    byte[] bytes = Tones.Burst.of(priority).samples();
    assertThat(bytes).hasSize(2 * tones * (TONE + PAUSE));
    for (int tone = 0; tone < tones; tone++) {
      int begin = tone * (TONE + PAUSE);
      assertThat(loudest(bytes, begin, begin + TONE)).isBetween(11_000, 11_500);
      assertThat(loudest(bytes, begin + TONE, begin + TONE + PAUSE)).isZero();
    }
  }

  private static int loudest(byte[] bytes, int from, int to) {
    int loudest = 0;
    for (int at = from; at < to; at++) {
      loudest = Math.max(loudest, Math.abs(sample(bytes, at)));
    }
    return loudest;
  }

  @ParameterizedTest
  @EnumSource
  void aToneHasItsPitch(Priority priority) {
    Tones.Burst burst = Tones.Burst.of(priority);
    byte[] bytes = burst.samples();
    int crossings = 0;
    for (int at = 1; at < TONE; at++) {
      crossings += sample(bytes, at - 1) < 0 != sample(bytes, at) < 0 ? 1 : 0;
    }
    double hertz = crossings / 2.0 / (TONE / 22_050.0);
    assertThat(hertz).isBetween(burst.hertz() - 6, burst.hertz() + 6);
  }

  @Test
  void aMoreUrgentOneIsHigher() {
    Priority[] priorities = Priority.values();
    for (int i = 1; i < priorities.length; i++) {
      assertThat(Tones.Burst.of(priorities[i]).hertz())
          .isGreaterThan(Tones.Burst.of(priorities[i - 1]).hertz());
    }
  }
}
