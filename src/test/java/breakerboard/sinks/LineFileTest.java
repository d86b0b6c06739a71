package breakerboard.sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of readings and events. */
class LineFileTest {
  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsThereInItsOrderAfterClosing() throws IOException {
    Path path = folder.resolve("events.jsonl");
    try (LineFile file = new LineFile(path)) {
      for (int i = 0; i < 1000; i++) {
        file.write("line " + i);
      }
    }
    assertThat(path).content().startsWith("line 0\nline 1\n").endsWith("line 999\n");
    assertThat(path.toFile()).hasSize(10 * 7 + 90 * 8 + 900 * 9);
  }

  @Test
  void aFileThatCannotBeWrittenIsASentence() {
    Path path = folder.resolve("no/such/folder/events.jsonl");
    assertThatIOException()
        .isThrownBy(() -> new LineFile(path))
        .withMessageContaining(path.toString())
        .withMessageContaining("its folder does not exist");
  }

  @Test
  void whatDoesNotFitWhileTheDiskIsSlowIsCountedAndSaid() throws IOException {
    LineFile file = new LineFile(folder.resolve("readings.jsonl"), 10);
    file.write("a line of more than ten characters");
    file.write("short");
    assertThatIOException()
        .isThrownBy(file::close)
        .withMessageContaining("lacks 1 lines")
        .withMessageContaining("disk was slower");
    assertThat(folder.resolve("readings.jsonl")).hasContent("short\n");
  }
}
