package breakerboard.engine;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a command reads that waits for a second operator. */
class CommandWordsTest {
  @ParameterizedTest
  @CsvSource({
    "time_based, Disable trading hours",
    "premarket_validation, Disable pre-market validation",
    "loss_rate, Disable loss rate"
  })
  void aBreakerIsCalledAsOnTheScreen(String breaker, String words) {
    assertThat(CommandWords.of(new Command.Disable("EQ-LS-1", new BreakerId(breaker))))
        .isEqualTo(words);
  }
}
