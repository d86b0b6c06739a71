package breakerboard.console.limits;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.console.Format;
import breakerboard.desk.ConfigurationVersion.Change;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeLineTest {
  private final Format format = new Format(ZoneOffset.UTC, Breakers.catalogue());

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          EQ-LS-1, max_drawdown,     0.08,          0.06,   Drawdown · max_drawdown of EQ-LS-1 8 % → 6 %
          ``,      max_drawdown,     0.08,          null,   Drawdown · max_drawdown of all books 8 % → not set
          ``,      no_such_key,      1,             "text", no_such_key of all books 1 → "text"
          ``,      max_drawdown,     not json,      0.06,   Drawdown · max_drawdown of all books not json → 6 %
          """)
  void aChangeReadsInTheKeysWordsAndUnit(
      String book, String path, String former, String now, String sentence) {
    assertThat(
            ChangeLine.of(new Change(book, path, former, now, "file"), Breakers.catalogue(), format)
                .sentence())
        .isEqualTo(sentence);
  }
}
