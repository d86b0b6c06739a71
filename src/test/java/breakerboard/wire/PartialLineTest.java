package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PartialLineTest {
  private static final boolean FIRST_OF_ITS_FEED = true;

  private final PartialLine line = new PartialLine();

  private void came(String text) {
    byte[] bytes = bytes(text);
    line.add(bytes, 0, bytes.length);
  }

  private String refusedWith(String text, boolean first) {
    byte[] bytes = bytes(text);
    return line.refuse(bytes, 0, bytes.length, first);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whatCameInPiecesIsReadAsOneLine() {
    came("{\"ts\":");
    came("1}");
    int length = line.end();
    assertThat(Arrays.copyOf(line.bytes(), length)).isEqualTo(bytes("{\"ts\":1}"));
    assertThat(line.isEmpty()).isTrue();
  }

  @Test
  void aLineMayBeAsLongAsTheLimitAndNotAByteLonger() {
    came("x".repeat(ObservationReader.LONGEST_LINE - 1));
    assertThat(line.tooLongWith(1)).isFalse();
    assertThat(line.tooLongWith(2)).isTrue();
  }

  @Test
  void aRefusedLineIsToldByHowItBegins() {
    came("  {\"ts\":");
    assertThat(refusedWith("17", !FIRST_OF_ITS_FEED)).isEqualTo("{\"ts\":17");
  }

  @Test
  void theMarkBeforeTheFirstLineOfAFeedIsNoPartOfIt() {
    assertThat(refusedWith("\uFEFF{}", FIRST_OF_ITS_FEED)).isEqualTo("{}");
  }

  @Test
  void ofARefusedLineNothingIsReadAndTheNextOneIsKept() {
    came("{");
    refusedWith("}", !FIRST_OF_ITS_FEED);
    assertThat(line.refused()).isTrue();
    assertThat(line.isEmpty()).as("its end is awaited").isFalse();
    assertThat(line.end()).isZero();
    assertThat(line.refused()).isFalse();
    came("[]");
    assertThat(line.end()).isEqualTo(2);
  }
}
