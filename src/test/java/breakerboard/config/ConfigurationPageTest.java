package breakerboard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The documentation of the keys says what their declarations say. */
class ConfigurationPageTest {
  private static final Path PAGE = Path.of("docs/configuration.md");

  @Test
  void pageIsUpToDate() throws IOException {
    String expected = ConfigurationPage.text(Documents.CATALOGUE);
    if (Boolean.getBoolean("docs.write")) {
      Files.createDirectories(Path.of("docs"));
      Files.writeString(PAGE, expected);
    }

    assertThat(PAGE)
        .as("mvn test -Dtest=ConfigurationPageTest -Ddocs.write=true makes the page anew")
        .content()
        .isEqualTo(expected);
  }

  @Test
  void everyKeyHasItsRow() throws IOException {
    assertThat(Documents.CATALOGUE.keys())
        .allSatisfy(key -> assertThat(PAGE).content().contains(key.name(), key.meaning()));
  }
}
