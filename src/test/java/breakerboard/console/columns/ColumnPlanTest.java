package breakerboard.console.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.console.columns.ColumnPlan.Side;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnPlanTest {
  private static final ColumnPlan USUAL =
      ColumnPlan.of(List.of("symbol", "sector", "side", "value", "weight"), Set.of("symbol"));

  private static ColumnPlan remembered(List<String> order, List<String> hidden) {
    return USUAL.with(new ColumnOrder(order, hidden));
  }

  @Test
  void whatWasLeftComesBack() {
    ColumnPlan plan =
        remembered(List.of("weight", "symbol", "sector", "side", "value"), List.of("side"));
    assertThat(plan.seen()).containsExactly("weight", "symbol", "sector", "value");
    assertThat(plan.remembered())
        .contains(
            new ColumnOrder(
                List.of("weight", "symbol", "sector", "side", "value"), List.of("side")));
  }

  @Test
  void aColumnThatIsNewInTheProgramFollowsTheOneThatItUsuallyFollows() {
    assertThat(remembered(List.of("weight", "value", "symbol", "sector"), List.of()).seen())
        .containsExactly("weight", "value", "symbol", "sector", "side");
    assertThat(remembered(List.of("weight", "sector"), List.of()).seen())
        .as("two in a row, and the first of all")
        .containsExactly("symbol", "weight", "sector", "side", "value");
  }

  @Test
  void aColumnThatTheProgramHasNoMoreIsPassedOver() {
    ColumnPlan plan =
        remembered(List.of("value", "beta", "symbol", "sector", "side", "weight"), List.of("beta"));
    assertThat(plan.seen()).containsExactly("value", "symbol", "sector", "side", "weight");
    assertThat(plan.remembered().orElseThrow().hidden()).isEmpty();
  }

  @Test
  void aColumnThatIsNamedTwiceStandsOnce() {
    assertThat(
            remembered(List.of("value", "symbol", "value", "sector", "side", "weight"), List.of())
                .order())
        .containsExactly("value", "symbol", "sector", "side", "weight");
  }

  @Test
  void theColumnThatSaysWhatARowIsIsShownWhateverWasWritten() {
    assertThat(remembered(List.of(), USUAL.usual()).seen()).containsExactly("symbol");
    assertThat(USUAL.shown("symbol", false)).isEqualTo(USUAL);
    assertThat(USUAL.leftOut("symbol", true)).isEqualTo(USUAL);
  }

  @Test
  void nothingIsRememberedOfColumnsThatAreAsAtFirst() {
    assertThat(USUAL.remembered()).isEmpty();
    assertThat(USUAL.shown("side", false).shown("side", true).remembered()).isEmpty();
    assertThat(USUAL.moved("value", Side.LEFT).shown("side", false).asAtFirst()).isEqualTo(USUAL);
  }

  @Test
  void aMovedColumnPassesTheNextOneThatIsSeen() {
    ColumnPlan plan = USUAL.shown("side", false).moved("value", Side.LEFT);
    assertThat(plan.seen()).containsExactly("symbol", "value", "sector", "weight");
    assertThat(plan.shown("side", true).seen())
        .as("the hidden one stays beside the one that it followed")
        .containsExactly("symbol", "value", "sector", "side", "weight");
    assertThat(plan.moved("value", Side.RIGHT).seen())
        .containsExactly("symbol", "sector", "value", "weight");
  }

  @Test
  void thereIsNothingBeyondTheEnds() {
    assertThat(USUAL.canMove("symbol", Side.LEFT)).isFalse();
    assertThat(USUAL.canMove("symbol", Side.RIGHT)).isTrue();
    assertThat(USUAL.shown("weight", false).canMove("value", Side.RIGHT)).isFalse();
    assertThat(USUAL.moved("weight", Side.RIGHT)).isEqualTo(USUAL);
    assertThat(USUAL.shown("side", false).canMove("side", Side.LEFT)).isFalse();
  }

  @Test
  void aColumnThatIsLeftOutForWantOfRoomIsNotRememberedAsHidden() {
    ColumnPlan narrow = USUAL.leftOut("side", true);
    assertThat(narrow.seen()).containsExactly("symbol", "sector", "value", "weight");
    assertThat(narrow.remembered()).isEmpty();
    assertThat(narrow.leftOut("side", false)).isEqualTo(USUAL);
    assertThat(narrow.shown("side", false).leftOut("side", false).seen())
        .as("one that was hidden by hand stays hidden in a wide window")
        .doesNotContain("side");
  }

  @Test
  void aTableWithoutAColumnThatSaysWhatARowIsIsNone() {
    assertThatThrownBy(() -> ColumnPlan.of(List.of("a", "b"), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ColumnPlan.of(List.of("a", "b"), Set.of("c")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
