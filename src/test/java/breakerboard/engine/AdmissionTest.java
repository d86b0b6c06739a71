package breakerboard.engine;

import static breakerboard.engine.Scene.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which observations a live book uses. */
class AdmissionTest {
  private final Scene scene = new Scene();
  private long newest;

  @BeforeEach
  void oneIsUsed() {
    newest = scene.volatility(CALM).now();
  }

  @Test
  void aLittleLateItIsUsedAtTheNewestTime() {
    scene.late(0.5);

    assertThat(scene.book().observations()).isEqualTo(2);
    assertThat(scene.book().lastObservation()).isEqualTo(newest);
  }

  @Test
  void moreThanASecondLateItIsRefused() {
    scene.late(1.5);

    assertThat(scene.book().observations()).isEqualTo(1);
    assertThat(scene.engine().refusedLines()).isEqualTo(1);
  }

  @Test
  void moreThanFiveSecondsAheadOfTheDeskItIsRefused() {
    scene.late(-6);

    assertThat(scene.book().observations()).isEqualTo(1);
    assertThat(scene.engine().refusedLines()).isEqualTo(1);
  }
}
