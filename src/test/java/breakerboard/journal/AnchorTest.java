package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The end of the chain is read as it was written, or not at all. */
class AnchorTest {
  @TempDir private Path folder;

  private static Anchor anchor(long number, int first) {
    byte[] hash = Chain.beginning();
    hash[0] = (byte) first;
    return new Anchor(number, hash);
  }

  @Test
  void itIsReadAsItWasWrittenLast() throws IOException {
    Path file = folder.resolve("journal.db.anchor");
    assertThat(Anchor.read(file)).isEmpty();
    anchor(6, 1).write(file);
    anchor(7, 2).write(file);
    assertThat(Anchor.read(file)).contains(anchor(7, 2));
    assertThat(file).hasContent("7 02" + "00".repeat(31));
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void anotherNumberOrHashIsAnotherEnd() {
    assertThat(anchor(7, 2))
        .isEqualTo(anchor(7, 2))
        .hasSameHashCodeAs(anchor(7, 2))
        .isNotEqualTo(anchor(8, 2))
        .isNotEqualTo(anchor(7, 3))
        .isNotEqualTo("7 02");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "seven 00", "7 0", "7 zz"})
  void whatIsNoNumberAndHashIsRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("anchor"), text);
    assertThatThrownBy(() -> Anchor.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage("The anchor " + file + " holds no number and hash: it was changed or cut.");
  }
}
