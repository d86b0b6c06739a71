package breakerboard.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplingTest {
  private static final long SECOND = 1_000_000_000L;

  private final Sampling sampling = new Sampling();

  @BeforeEach
  void everySecond() {
    sampling.every(SECOND);
  }

  @Test
  void theFirstValueOfEachSecondIsASample() {
    assertThat(sampling.take(10 * SECOND + 900)).isTrue();
    assertThat(sampling.take(11 * SECOND - 1)).isFalse();
    assertThat(sampling.take(11 * SECOND)).isTrue();
    assertThat(sampling.take(11 * SECOND)).isFalse();
  }

  @Test
  void intervalsBeforeTheEpochAreAsLongAsThoseAfterIt() {
    assertThat(sampling.take(-SECOND / 2)).isTrue();
    assertThat(sampling.take(SECOND / 2)).isTrue();
  }

  @Test
  void whatGoesOnFromASavedOneTakesNothingOfTheSameSecondAgain() {
    sampling.take(10 * SECOND);
    Sampling restored = new Sampling();
    restored.every(SECOND);
    restored.restore(sampling.newest());
    assertThat(restored.take(10 * SECOND + 1)).isFalse();
    assertThat(restored.take(11 * SECOND)).isTrue();
  }
}
