package breakerboard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private final Display display = new Display(Theme.DARK);

  @Test
  void theChosenThemeStaysWhateverTheSystemAsksFor() {
    display.choose(Optional.of(Theme.HIGH_CONTRAST));
    display.systemIs(Theme.LIGHT);
    assertThat(display.themeProperty().get()).isEqualTo(Theme.HIGH_CONTRAST);
  }

  @Test
  void whoFollowsTheSystemChangesWithIt() {
    display.choose(Optional.empty());
    display.systemIs(Theme.LIGHT);
    assertThat(display.themeProperty().get()).isEqualTo(Theme.LIGHT);
    display.systemIs(Theme.HIGH_CONTRAST);
    assertThat(display.themeProperty().get()).isEqualTo(Theme.HIGH_CONTRAST);
  }

  @Test
  void whoChoosesTheSystemAgainSeesWhatItAsksForNow() {
    display.choose(Optional.of(Theme.DARK));
    display.systemIs(Theme.LIGHT);
    display.choose(Optional.empty());
    assertThat(display.themeProperty().get()).isEqualTo(Theme.LIGHT);
  }

  @Test
  void theSizeStaysWithinItsRange() {
    for (int press = 0; press < 40; press++) {
      display.larger();
    }
    assertThat(display.percentProperty().get()).isEqualTo(150);
    for (int press = 0; press < 40; press++) {
      display.smaller();
    }
    assertThat(display.percentProperty().get()).isEqualTo(90);
  }

  @Test
  void aNameOfADensityIsReadAsItIsWritten() {
    for (Density density : Density.values()) {
      assertThat(Density.named(density.lowerName())).contains(density);
    }
    assertThat(Density.named("tight")).isEmpty();
  }
}
