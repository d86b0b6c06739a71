package breakerboard.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
  @Test
  void fieldsStandBetweenCommasAndNothingStandsForAnEmptyOne() {
    assertThat(CsvLine.of(List.of("12", "", "EQ-LS-1"))).isEqualTo("12,,EQ-LS-1");
  }

  @Test
  void whatWouldEndAFieldOrALineIsQuoted() {
    assertThat(CsvLine.of(List.of("a,b", "say \"no\"", "two\nlines")))
        .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void whatASpreadsheetWouldRunBeginsWithAnApostrophe(String formula) {
    assertThat(CsvLine.of(List.of(formula))).isEqualTo("'" + formula);
  }

  @Test
  void aFormulaThatIsQuotedToRunsNoMore() {
    assertThat(CsvLine.of(List.of("=HYPERLINK(\"x\",1)")))
        .isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
  }
}
