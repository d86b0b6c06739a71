package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {
  private static double parse(String text) {
    char[] padded = ("xx" + text + "x").toCharArray();
    return Decimals.parse(padded, 2, text.length());
  }

  @Test
  void plainDecimalIsTheNearestDouble() {
    Random random = new Random(1);
    for (int i = 0; i < 100_000; i++) {
      String text =
          BigDecimal.valueOf(random.nextLong() % 100_000_000_000_000L, random.nextInt(15))
              .toPlainString();
      double parsed = parse(text);
      assertThat(Double.isNaN(parsed) || parsed == Double.parseDouble(text)).as(text).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-0", "7", "-1034221.25", "0.02", "123456789012345", "1.5"})
  void shortNumbersNeedNoOtherParser(String text) {
    assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e5", "1E-3", "1234567890123456", "0.1234567890123456", "1.2.3"})
  void whatIsNotShortAndPlainIsLeftToTheGeneralParser(String text) {
    assertThat(parse(text)).isNaN();
  }
}
