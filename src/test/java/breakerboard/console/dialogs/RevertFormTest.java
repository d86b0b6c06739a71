package breakerboard.console.dialogs;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.ScenesOfADay;
import org.junit.jupiter.api.Test;

class RevertFormTest {
  @Test
  void anOverrideThatEndsFallsBackToAValueInTheUnitOfTheScreen() {
    DeedForm form =
        LimitForms.revert(
            Configuration.defaults(Breakers.catalogue()),
            ScenesOfADay.BOOK,
            ScenesOfADay.override(),
            _ -> "13:00:00");
    assertThat(form.bullets().getFirst())
        .isEqualTo(
            "max_sector_concentration falls back from 30 % to 25 % on the next observation.");
  }
}
