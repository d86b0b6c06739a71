package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A supervising process that its machine asks to end. */
@DisabledOnOs(OS.WINDOWS)
class AskedToEndTest {
  @TempDir private Path folder;

  @Test
  void theLastThatIsPublishedIsThatNobodySupervises() throws IOException, InterruptedException {
    Path state = folder.resolve("state.jsonl");
    Process console =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "console",
                "--headless",
                "--no-journal",
                "--feed",
                "stdin:",
                "--publish",
                "file:" + state)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream feed = console.getOutputStream();
        BufferedReader said = console.inputReader(StandardCharsets.UTF_8)) {
      String line =
          "{\"ts\":\"%s\",\"portfolio_value\":1000000,\"positions\":{},\"market\":{\"volatility\":0.02}}\n"
              .formatted(Instant.now());
      feed.write(line.getBytes(StandardCharsets.UTF_8));
      feed.flush();
      assertThat(said.lines().anyMatch(event -> event.contains("main: REDUCE ONLY → ALLOWED")))
          .isTrue();

      console.destroy();
      assertThat(console.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(Files.readAllLines(state))
          .singleElement()
          .asString()
          .contains("\"book\":\"main\",\"trading\":\"HALTED\",\"because\":\"unsupervised\"");
    } finally {
      console.destroyForcibly();
    }
  }
}
