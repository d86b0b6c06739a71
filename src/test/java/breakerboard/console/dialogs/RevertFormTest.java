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

/** Three overrides of one limit, 8 % by default: for all books 10 %, in two books 12 and 9 %. */
class RevertFormTest {
  private static final String OTHER = "FX-2";
  private static final String LIMIT = "max_drawdown";
  private static final KeyCatalogue CATALOGUE = DeskFixture.catalogue();

  private Configuration config = Configuration.defaults(CATALOGUE);

  @Test
  void anOverrideThatEndsFallsBackToAValueInTheUnitOfTheScreen() {
    override(DeskFixture.BOOK, 0.12);

    assertThat(form(DeskFixture.BOOK).bullets().getFirst())
        .isEqualTo("max_drawdown falls back from 12 % to 8 % on the next observation.");
  }

  @Test
  void theBooksOwnFallsBackToTheOneOfAllBooks() {
    overrideEverywhere();

    DeedForm form = form(DeskFixture.BOOK);
    assertThat(form.title()).isEqualTo("Revert the override of max_drawdown in EQ-LS-1");
    assertThat(form.bullets().getFirst())
        .isEqualTo(
            "max_drawdown falls back from 12 % to 10 % on the next observation, the override of"
                + " all books.");
    assertThat(command(form))
        .isEqualTo(new Command.RevertOverride(DeskFixture.BOOK, List.of(LIMIT)));
  }

  @Test
  void theOneOfAllBooksEndsForAllBooksAndSaysWhereAnotherGoesOn() {
    overrideEverywhere();

    DeedForm form = form(Command.DESK);
    assertThat(form.title()).isEqualTo("Revert the override of max_drawdown in all books");
    assertThat(form.bullets())
        .startsWith(
            "max_drawdown falls back from 10 % to 8 % on the next observation.",
            "Another max_drawdown counts in EQ-LS-1 (12 %, its own override) and FX-2 (9 %, its own"
                + " override).");
    assertThat(command(form)).isEqualTo(new Command.RevertOverride(Command.DESK, List.of(LIMIT)));
  }

  private void overrideEverywhere() {
    override(Command.DESK, 0.1);
    override(DeskFixture.BOOK, 0.12);
    override(OTHER, 0.09);
  }

  private void override(String book, double limit) {
    config =
        config
            .withOverrides(
                book,
                List.of(new KeyChange(LIMIT, ConfigNode.Numeric.of(limit))),
                Times.NEVER,
                "jmeyer",
                "rebalancing",
                DeskFixture.NOW)
            .configuration()
            .orElseThrow();
  }

  private DeedForm form(String book) {
    return LimitForms.revert(
        config,
        config.liveOverrides().stream()
            .filter(live -> live.book().equals(book))
            .findFirst()
            .orElseThrow(),
        _ -> "13:00:00");
  }

  private static Command command(DeedForm form) {
    return form.ways().getFirst().maker().make(Times.NEVER, List.of());
  }
}
