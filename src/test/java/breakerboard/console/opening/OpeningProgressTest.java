package breakerboard.console.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.console.HandPacer;
import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningStep.BringingForward;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far an opening is comes to the screen, and its cancellation goes back. */
class OpeningProgressTest {
  private final HandPacer pacer = new HandPacer();
  private final List<OpeningStep> shown = new ArrayList<>();
  private final OpeningProgress progress =
      new OpeningProgress(pacer, Runnable::run, () -> shown.add(this.progress.newest()));

  @Test
  void aThousandStepsInAMomentAreOneOnTheScreenTheNewest() {
    for (int row = 1; row <= 1000; row++) {
      progress.at(new BringingForward(row, 1000));
    }
    assertThat(shown).isEmpty();
    pacer.pass(100);
    assertThat(shown).containsExactly(new BringingForward(1000, 1000));
    assertThat(pacer.waiting()).isZero();
  }

  @Test
  void whileNothingHappensNothingIsShown() {
    progress.at(new BringingForward(1, 2));
    pacer.pass(1000);
    progress.at(new BringingForward(2, 2));
    pacer.pass(1000);
    assertThat(shown).containsExactly(new BringingForward(1, 2), new BringingForward(2, 2));
  }

  @Test
  void cancelledItEndsTheOpeningAtItsNextStep() {
    progress.at(new BringingForward(1, 2));
    progress.cancel();
    assertThatThrownBy(() -> progress.at(new BringingForward(2, 2)))
        .isInstanceOf(OpeningCancelledException.class);
    assertThat(progress.isCancelled()).isTrue();
  }
}
