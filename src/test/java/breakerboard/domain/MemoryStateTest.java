package breakerboard.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** A breaker that forgets a value, or saves two under one name, is found out at once. */
class MemoryStateTest {
  private final MemoryState state = new MemoryState();

  @Test
  void givesBackWhatWasSaved() {
    state.number("peak", 1.5);
    state.texts("symbols", new String[] {"AAPL", "MSFT", "spare"}, 2);

    assertThat(state.number("peak")).isEqualTo(1.5);
    assertThat(state.texts("symbols")).containsExactly("AAPL", "MSFT");
  }

  @Test
  void refusesToGiveWhatNobodySaved() {
    assertThatIllegalStateException()
        .isThrownBy(() -> state.number("peak"))
        .withMessage("peak was not saved.");
  }

  @Test
  void refusesTwoValuesOfOneName() {
    state.number("peak", 1.5);

    assertThatIllegalStateException()
        .isThrownBy(() -> state.integer("peak", 2))
        .withMessage("peak is saved twice.");
  }
}
