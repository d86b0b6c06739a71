package breakerboard.engine;

import static breakerboard.engine.OneBook.CALM;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which observations a live book uses. */
class AdmissionTest {
  private final OneBook book = new OneBook();
  private long newest;

  @BeforeEach
  void oneIsUsed() {
    newest = book.volatility(CALM).now();
  }

  @Test
  void aLittleLateItIsUsedAtTheNewestTime() {
    book.late(500);

    assertThat(book.book().observations()).isEqualTo(2);
    assertThat(book.book().lastObservation()).isEqualTo(newest);
  }

  @Test
  void moreThanASecondLateItIsRefused() {
    book.late(1_500);

    assertThat(book.book().observations()).isEqualTo(1);
    assertThat(book.engine().refusedLines()).isEqualTo(1);
  }

  @Test
  void moreThanFiveSecondsAheadOfTheDeskItIsRefused() {
    book.late(-6_000);

    assertThat(book.book().observations()).isEqualTo(1);
    assertThat(book.engine().refusedLines()).isEqualTo(1);
  }
}
