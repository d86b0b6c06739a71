package breakerboard.engine;

import static breakerboard.engine.OneBook.BOOK;
import static breakerboard.engine.OneBook.BREACH;
import static breakerboard.engine.OneBook.CALM;
import static breakerboard.engine.OneBook.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.Command;
import org.junit.jupiter.api.Test;

/** A book says why it does not trade, and says the present reason. */
class BecauseTest {
  private static final long SILENCE = 11;

  @Test
  void aFeedThatFellSilentIsTheCause() {
    OneBook book = new OneBook().volatility(CALM).pass(SILENCE);

    assertThat(book.book().because()).isEqualTo("Data feed integrity silence just over 10 s");
  }

  @Test
  void anOperatorsTripNamesHimAndHisReason() {
    OneBook book = new OneBook().volatility(CALM);

    book.give(new Command.Trip(BOOK, MANUAL));

    assertThat(book.book().because()).isEqualTo("Manual trip by jmeyer: as agreed");
  }

  @Test
  void whatTrippedUnderMaintenanceIsTheCauseOnceItEnds() {
    OneBook book = new OneBook().volatility(CALM);
    book.give(new Command.StartMaintenance(BOOK));
    book.volatility(BREACH);
    assertThat(book.book().because()).isEqualTo("Maintenance");

    book.give(new Command.EndMaintenance(BOOK));

    assertThat(book.book().because()).isEqualTo("Volatility spot 6.00 % > 5.00 %");
  }
}
