package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HoldTest {
  private static final long SECOND = 1_000_000_000L;

  private final Hold hold = new Hold(SECOND);

  @Test
  void lettingGoEarlyDoesNothing() {
    hold.press(0);

    assertThat(hold.release(SECOND - 1)).isFalse();
  }

  @Test
  void lettingGoAfterASecondTakesEffect() {
    hold.press(0);

    assertThat(hold.release(SECOND)).isTrue();
  }

  @Test
  void repeatedPressesOfAHeldKeyDoNotBeginAnew() {
    hold.press(0);
    hold.press(SECOND / 2);

    assertThat(hold.release(SECOND)).isTrue();
  }

  @Test
  void cancelledHoldTakesNoEffectOnRelease() {
    hold.press(0);
    hold.cancel();

    assertThat(hold.release(2 * SECOND)).isFalse();
  }

  @Test
  void releaseWithoutAPressTakesNoEffect() {
    assertThat(hold.release(5 * SECOND)).isFalse();
  }

  @Test
  void progressStopsAtTheWhole() {
    hold.press(0);

    assertThat(hold.progress(3 * SECOND)).isEqualTo(1.0);
  }
}
