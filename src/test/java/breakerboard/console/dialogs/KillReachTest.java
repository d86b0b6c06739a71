package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.DeskSnapshot.BookSummary;
import breakerboard.domain.TradingState;
import breakerboard.testing.DeskFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kill switch where the configuration switched it off in some books. */
class KillReachTest {
  private static final String OTHER = "FX-2";
  private static final KeyCatalogue CATALOGUE = Breakers.catalogue();
  private static final List<BookSummary> BOOKS =
      List.of(
          new BookSummary(DeskFixture.BOOK, TradingState.REDUCE_ONLY),
          new BookSummary(OTHER, TradingState.ALLOWED));

  private final BookForms forms = new BookForms(CATALOGUE);

  @Test
  void theDesksNamesTheBookThatGoesOnAndCountsOnlyThoseItHalts() {
    assertThat(forms.killDesk(BOOKS, off("kill_switch_enabled")).bullets())
        .startsWith(
            "Halts trading in 1 of 2 books at once: not in FX-2, whose kill switch is off in the"
                + " configuration (kill_switch_enabled).",
            "1 trade now: 0 allowed, 1 reduce only. 0 halted already.");
  }

  @Test
  void aBookWhereTheBreakerIsDisabledGoesOnToo() {
    assertThat(forms.killDesk(BOOKS, off("breaker_configs.kill_switch.enabled")).bullets())
        .first()
        .asString()
        .startsWith("Halts trading in 1 of 2 books at once: not in FX-2,");
  }

  @Test
  void onceItIsPressedTheBooksThatGoOnAreNamed() {
    assertThat(forms.notHalted(BOOKS, off("kill_switch_enabled")))
        .isEqualTo(
            "The kill switch halts 1 of 2 books: not FX-2, whose kill switch is off in the"
                + " configuration (kill_switch_enabled).");
  }

  @Test
  void nothingIsSaidWhereItHaltsEveryBook() {
    Configuration config = Configuration.defaults(CATALOGUE);

    assertThat(forms.notHalted(BOOKS, config)).isEmpty();
    assertThat(forms.killDesk(BOOKS, config).bullets())
        .startsWith("Halts trading in all 2 books at once.");
  }

  @Test
  void oneThatIsSwitchedOnAgainHaltsTheBookAgain() {
    assertThat(forms.notHalted(BOOKS, off("kill_switch_enabled"))).isNotEmpty();
    assertThat(forms.notHalted(BOOKS, Configuration.defaults(CATALOGUE))).isEmpty();
  }

  @Test
  void theBooksOwnSaysThatItHaltsNothing() {
    BookSnapshot book = new DeskFixture().book();
    Configuration config =
        Configuration.defaults(CATALOGUE)
            .stageInFile(book.book(), off())
            .configuration()
            .orElseThrow();

    assertThat(forms.killBook(book, config).bullets())
        .startsWith(
            "Halts nothing: EQ-LS-1 is a book whose kill switch is off in the configuration"
                + " (kill_switch_enabled).");
  }

  @Test
  void resumingTheDeskCountsOnlyTheBooksThatAreHalted() {
    assertThat(forms.resumeDesk(1, List.of(OTHER)).bullets())
        .startsWith("The kill switch of the desk ends its halt of 1 book; it does not halt FX-2.");
  }

  private static List<KeyChange> off() {
    return List.of(new KeyChange("kill_switch_enabled", new ConfigNode.Flag(false)));
  }

  private static Configuration off(String key) {
    return Configuration.defaults(CATALOGUE)
        .stageInFile(OTHER, List.of(new KeyChange(key, new ConfigNode.Flag(false))))
        .configuration()
        .orElseThrow();
  }
}
