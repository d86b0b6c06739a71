package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program with a window, drawn where there is no screen. */
@Timeout(120)
class ConsoleInAWindowTest {
  @TempDir private Path folder;

  private Ran windowed(String... options) throws IOException, InterruptedException {
    Path err = folder.resolve("err.txt");
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-XX:TieredStopAtLevel=1",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    words.addAll(List.of(options));
    ProcessBuilder program = new ProcessBuilder(words).redirectError(err.toFile());
    program.environment().put("DISPLAY", ":none");
    Process process = program.start();
    try {
      String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ran(process.waitFor(), out, Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void itEndsWithItsFeedAndLeavesAPictureOfTheConsole() throws Exception {
    Path picture = folder.resolve("console.png");
    Ran ran =
        windowed(
            "--feed",
            "file:" + new Recordings().in(folder),
            "--speed",
            "max",
            "--exit-at-end",
            "--snapshot",
            picture.toString());
    assertThat(ran.code()).isZero();
    assertThat(picture).isNotEmptyFile();
    assertThat(folder.resolve(".breakerboard/console.json")).content().contains("\"Book\"");
  }

  @Test
  void whatCannotBeOpenedEndsItWithTheSameSentenceAndCode() throws Exception {
    Path journal = Files.writeString(folder.resolve("journal.db"), "no journal ".repeat(1000));
    Path feed = Files.createFile(folder.resolve("feed.jsonl"));
    Ran ran = windowed("--feed", "tail:" + feed, "--journal", journal.toString());
    assertThat(ran.err()).contains("The journal " + journal + " cannot be used");
    assertThat(ran.code()).isEqualTo(2);
  }
}
