package breakerboard.console.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import breakerboard.desk.OpeningStep.Begins;
import breakerboard.desk.OpeningStep.BringingForward;
import breakerboard.desk.OpeningStep.TakingAgain;
import breakerboard.domain.Times;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** What is said of the opening of a desk. */
class OpeningWordsTest {
  private final OpeningWords words = new OpeningWords(ZoneId.of("America/New_York"));

  @Test
  void aMigrationCountsTheRowsThatAreDone() {
    OpeningWords.Line line = words.of(new BringingForward(412_000, 1_000_000));
    assertThat(line.sentence())
        .isEqualTo("Bringing the journal to this version: 412,000 of 1,000,000 rows.");
    assertThat(line.done()).isCloseTo(0.412, within(1e-9));
  }

  @Test
  void beforeTheFirstRowAndAfterTheLastItSaysWhatLasts() {
    assertThat(words.of(new BringingForward(0, 1_000_000)).detail())
        .isEqualTo("sorting 1,000,000 rows");
    assertThat(words.of(new BringingForward(1_000_000, 1_000_000)).detail())
        .isEqualTo("writing 1,000,000 rows to the disk");
  }

  @Test
  void inputsAreTakenAgainUpToATimeOfTheDesk() {
    long time = Times.nanos(Instant.parse("2026-03-12T16:31:07.9Z"));
    OpeningWords.Line line = words.of(new TakingAgain(time, 16_000_000, 64_000_000));
    assertThat(line.sentence())
        .isEqualTo("Taking recorded inputs again: up to 12 Mar 12:31:07, 25 % of the recording.");
    assertThat(line.done()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void whereNothingIsKnownNothingIsClaimed() {
    OpeningWords.Line line = words.of(new Begins());
    assertThat(line.sentence()).isEqualTo("Opening the journal and the feeds.");
    assertThat(line.done()).isNaN();
  }
}
