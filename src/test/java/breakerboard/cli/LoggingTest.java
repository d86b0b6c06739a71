package breakerboard.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who decides where the log goes. */
class LoggingTest {
  private final Properties properties = new Properties();

  @Test
  void theProgramChoosesASetUpThatItHas() {
    Logging.choose(properties);

    String chosen = properties.getProperty("logback.configurationFile");
    assertThat(Logging.class.getClassLoader().getResource(chosen)).isNotNull();
  }

  @Test
  void whoeverStartsTheProgramWithAChoiceKeepsIt() {
    properties.setProperty("logback.configurationFile", "mine.xml");

    Logging.choose(properties);

    assertThat(properties).containsOnly(entry("logback.configurationFile", "mine.xml"));
  }

  @Test
  void theJarHoldsNothingThatLogbackWouldFindByItselfInAnotherProgram() throws IOException {
    try (Stream<Path> root = Files.list(Path.of("src/main/resources"))) {
      assertThat(root)
          .extracting(path -> path.getFileName().toString())
          .containsOnly("breakerboard");
    }
  }
}
