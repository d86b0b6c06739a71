package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import breakerboard.testing.DeskFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits, 8 % and 5 % by default, are changed to 6 % and 4 %. */
class ApplyFormTest {
  private static final String OTHER = "FX-2";
  private static final String DRAWDOWN = "max_drawdown";
  private static final LimitChange SIX =
      new LimitChange(change(DRAWDOWN, 0.06), "max_drawdown 8 % → 6 %");
  private static final LimitChange FOUR =
      new LimitChange(change("volatility_threshold", 0.04), "volatility_threshold 5 % → 4 %");
  private static final KeyCatalogue CATALOGUE = DeskFixture.catalogue();

  private Configuration config = Configuration.defaults(CATALOGUE);

  @Test
  void withNothingAboveBothWaysCountFromTheNextObservationOn() {
    List<Way> ways = form(DeskFixture.BOOK, SIX).ways();

    assertThat(ways)
        .extracting(Way::notes)
        .containsOnly(
            List.of(
                "max_drawdown 8 % → 6 %", "It counts from the next observation on, for EQ-LS-1."))
        .hasSize(2);
  }

  @Test
  void whatIsSavedUnderALiveOverrideDoesNotCountUntilItEnds() {
    override(DeskFixture.BOOK, 0.12, DeskFixture.NOW);

    assertThat(saved(form(DeskFixture.BOOK, SIX)))
        .containsExactly(
            "max_drawdown 8 % → 6 % in the file; 12 % goes on, a live override until 15:30",
            "Nothing changes on the next observation.");
  }

  @Test
  void anOverrideOfAllBooksHoldsTheBooksOwnTooUntilItIsReverted() {
    override(Command.DESK, 0.12, Times.NEVER);

    assertThat(saved(form(DeskFixture.BOOK, SIX, FOUR)))
        .containsExactly(
            "max_drawdown 8 % → 6 % in the file; 12 % goes on, a live override until it is"
                + " reverted",
            "volatility_threshold 5 % → 4 %",
            "The other counts from the next observation on, for EQ-LS-1.");
  }

  @Test
  void anotherLiveOverrideTakesThePlaceOfTheOneThatThereIs() {
    override(DeskFixture.BOOK, 0.12, Times.NEVER);

    assertThat(live(form(DeskFixture.BOOK, SIX)))
        .contains("It counts from the next observation on, for EQ-LS-1.");
  }

  @Test
  void savedForAllBooksItNamesThoseWhoseOwnValueGoesOn() {
    section(OTHER, 0.05);
    override(DeskFixture.BOOK, 0.12, Times.NEVER);

    assertThat(saved(form(Command.DESK, SIX)))
        .containsExactly(
            "max_drawdown 8 % → 6 %",
            "It counts from the next observation on, for all books.",
            "Another max_drawdown counts in FX-2 (5 %, its own section) and EQ-LS-1 (12 %, its own"
                + " override).");
  }

  @Test
  void aLiveOverrideForAllBooksGoesOverTheirSectionsButNotTheirOverrides() {
    section(OTHER, 0.05);
    override(DeskFixture.BOOK, 0.12, Times.NEVER);

    assertThat(live(form(Command.DESK, SIX)))
        .endsWith("Another max_drawdown counts in EQ-LS-1 (12 %, its own override).");
  }

  private static KeyChange change(String path, double value) {
    return new KeyChange(path, ConfigNode.Numeric.of(value));
  }

  private void override(String book, double limit, long until) {
    config =
        config
            .withOverrides(
                book, List.of(change(DRAWDOWN, limit)), until, "jmeyer", "rebalancing", 1)
            .configuration()
            .orElseThrow();
  }

  private void section(String book, double limit) {
    config =
        config.stageInFile(book, List.of(change(DRAWDOWN, limit))).configuration().orElseThrow();
  }

  private DeedForm form(String book, LimitChange... changes) {
    return new ApplyForm(book, List.of(changes), _ -> {}, _ -> "15:30").form(config);
  }

  private static List<String> live(DeedForm form) {
    return form.ways().getFirst().notes();
  }

  private static List<String> saved(DeedForm form) {
    return form.ways().getLast().notes();
  }
}
