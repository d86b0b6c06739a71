package breakerboard.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class FuzzyTest {
  private static final List<String> DESK =
      List.of(
          "Show Volatility",
          "Trip Volatility…",
          "Trip Drawdown…",
          "Reset Drawdown…",
          "Override limit of Drawdown…",
          "Show Trading hours",
          "Show book EQ-LS-1",
          "Show book EQ-MN-2");

  private static List<String> found(String typed) {
    return Fuzzy.rank(typed, DESK, Function.identity());
  }

  @Test
  void nothingTypedFindsEverythingAsItStands() {
    assertThat(found("  ")).isEqualTo(DESK);
  }

  @Test
  void lettersInTheirOrderAreEnough() {
    assertThat(found("trpdrw")).containsExactly("Trip Drawdown…");
    assertThat(found("drwtrp")).isEmpty();
  }

  @Test
  void wordsMayComeInAnyOrder() {
    assertThat(found("vol trip")).containsExactly("Trip Volatility…");
  }

  @Test
  void theFirstLettersOfWordsComeBeforeLettersWithinThem() {
    assertThat(found("td").getFirst()).isEqualTo("Trip Drawdown…");
    assertThat(found("old").getFirst()).isEqualTo("Override limit of Drawdown…");
  }

  @Test
  void anUnbrokenRunComesBeforeScatteredLetters() {
    assertThat(found("dra").getFirst()).isEqualTo("Trip Drawdown…");
    assertThat(found("tra").getFirst()).isEqualTo("Show Trading hours");
  }

  @Test
  void capitalsDoNotMatter() {
    assertThat(found("EQMN")).isEqualTo(found("eqmn")).containsExactly("Show book EQ-MN-2");
  }

  @Test
  void equalsStayInTheirOrder() {
    assertThat(found("show book")).containsExactly("Show book EQ-LS-1", "Show book EQ-MN-2");
  }

  @Test
  void whatIsShorterComesFirstWhereItMatchesAsWell() {
    assertThat(Fuzzy.rank("halt", List.of("Halt or resume the book", "Halt desk"), w -> w))
        .containsExactly("Halt desk", "Halt or resume the book");
  }
}
