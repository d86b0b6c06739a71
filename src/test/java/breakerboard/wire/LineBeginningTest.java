package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineBeginningTest {
  private static String of(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return LineBeginning.of(bytes, 0, bytes.length);
  }

  @Test
  void aShortLineStandsThereWhole() {
    assertThat(of("{\"book\":\"Ölpreis 日本\"}")).isEqualTo("{\"book\":\"Ölpreis 日本\"}");
    assertThat(of("")).isEmpty();
    assertThat(of("x".repeat(80))).isEqualTo("x".repeat(80));
  }

  @Test
  void ofALongLineEightyCharactersAreKept() {
    assertThat(of("x".repeat(81))).isEqualTo("x".repeat(80) + "…");
    assertThat(of("日".repeat(500_000))).isEqualTo("日".repeat(80) + "…");
  }

  @Test
  void whatATerminalWouldObeyOrAScreenHidesIsWrittenOut() {
    assertThat(of("a\tb\rc\u001b[2J\u0000\u202Eevil\u2028\u200B"))
        .isEqualTo("a\\tb\\rc\\u001b[2J\\u0000\\u202eevil\\u2028\\u200b");
  }

  @Test
  void nothingThatIsWrittenOutIsCutInItsMiddle() {
    assertThat(of("x".repeat(76) + "\u001b[2J")).isEqualTo("x".repeat(76) + "…");
  }

  @Test
  void aCharacterOfTwoUnitsIsNotCut() {
    assertThat(of("x".repeat(79) + "😀")).isEqualTo("x".repeat(79) + "…");
    assertThat(of("x".repeat(78) + "😀")).isEqualTo("x".repeat(78) + "😀");
  }

  @Test
  void bytesThatAreNoTextAreReplaced() {
    byte[] bytes = {'a', (byte) 0xFF, (byte) 0xC3, 'b'};
    assertThat(LineBeginning.of(bytes, 0, bytes.length)).isEqualTo("a\uFFFD\uFFFDb");
  }
}
