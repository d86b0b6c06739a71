package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.config.KeyCatalogue;
import breakerboard.config.LiveOverride;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A version of the configuration is read back as it was in force. */
class ConfigVersionReaderTest {
  private static final KeyCatalogue CATALOGUE = Breakers.catalogue();
  private static final long NOON = 1_795_000_000_123_456_789L;

  private static Configuration read(String line) throws UnreadableDocumentException {
    return ConfigVersionReader.read(line, CATALOGUE, "The checkpoint");
  }

  private static Configuration overridden() throws UnreadableDocumentException {
    Configuration loaded =
        Configuration.load(
                CATALOGUE,
                ConfigDocumentReader.read(
                    "{\"max_drawdown\": 0.08, \"books\": {\"EQ-LS-1\": {\"currency\": \"EUR\"}}}",
                    "desk.json"))
            .configuration()
            .orElseThrow();
    Configuration once =
        loaded
            .withOverrides(
                "EQ-LS-1", change("max_drawdown", 0.06), NOON + 1, "jmeyer", "Ölpreis", NOON)
            .configuration()
            .orElseThrow();
    return once.withOverrides(
            Command.DESK, change("max_positions", 30), Times.NEVER, "kchan", "month end", NOON)
        .configuration()
        .orElseThrow();
  }

  private static List<KeyChange> change(String path, double value) {
    return List.of(new KeyChange(path, ConfigNode.Numeric.of(value)));
  }

  @Test
  void documentOverridesAndNumberAreTheSameAgain() throws UnreadableDocumentException {
    Configuration written = overridden();
    Configuration read = read(ConfigVersionWriter.line(written));

    assertThat(read.version()).isEqualTo(3);
    assertThat(read.document()).isEqualTo(written.document());
    assertThat(read.liveOverrides()).isEqualTo(written.liveOverrides()).hasSize(2);
    assertThat(read.diff(written, "EQ-LS-1")).isEmpty();
    assertThat(read.currency("EQ-LS-1")).isEqualTo("EUR");
  }

  @Test
  void overridesSayWhichVersionTheyWereMadeAgainst() throws UnreadableDocumentException {
    Configuration read = read(ConfigVersionWriter.line(overridden()));

    assertThat(read.liveOverrides()).extracting(LiveOverride::madeAgainst).containsExactly(1L, 2L);
    assertThat(read.overrides("EQ-LS-1"))
        .extracting(override -> override.path() + " " + override.madeAgainst())
        .containsExactly("max_drawdown 1", "max_positions 2");
  }

  @Test
  void anOverrideEndsOnTimeAlsoWhenItWasReadBack() throws UnreadableDocumentException {
    Configuration read = read(ConfigVersionWriter.line(overridden()));

    assertThat(read.expired(NOON)).isEmpty();
    assertThat(read.expired(NOON + 1))
        .extracting(o -> o.key().path())
        .containsExactly("max_drawdown");
    assertThat(read.withoutExpired(NOON + 1).version()).isEqualTo(4);
  }

  @Test
  void anOverrideOfAnUnknownKeyIsSaid() throws UnreadableDocumentException {
    String line =
        ConfigVersionWriter.line(overridden()).replace("\"max_positions\"", "\"max_fun\"");
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessage(
            "The checkpoint overrides max_fun, which this program does not know: use the program that"
                + " wrote it, or a newer one.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"version\":1,\"document\":{}}",
        "{\"version\":1,\"document\":[],\"overrides\":[]}",
        "{\"version\":\"x\",\"document\":{},\"overrides\":[]}",
        "{\"version\":1,\"document\":{},\"overrides\":[7]}",
        "{\"version\":1,\"document\":{},\"overrides\":[{\"path\":\"max_drawdown\"}]}",
        "{\"version\":1,\"document\":{},\"overrides\":[{\"path\":\"max_drawdown\",\"value\":1,"
            + "\"book\":\"\",\"operator\":\"\",\"reason\":\"\",\"until\":\"soon\",\"made_against\":1}]}",
      })
  void whatIsNoVersionIsSaid(String line) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageStartingWith("The checkpoint holds no version of a configuration: ")
        .hasMessageEndingWith(".");
  }
}
