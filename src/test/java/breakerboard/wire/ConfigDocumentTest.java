package breakerboard.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.config.Finding;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration documents as they are read from files and written for people. */
class ConfigDocumentTest {
  @TempDir private Path folder;

  private static Members read(String json) throws UnreadableDocumentException {
    return ConfigDocumentReader.read(json, "desk.json").members();
  }

  @Test
  void everyKindOfValueIsReadInTheOrderOfTheDocument() throws UnreadableDocumentException {
    Members read =
        read(
            """
            {"max_drawdown": 0.08, "max_positions": 20, "limit": 1e2, "enabled": true,
             "currency": "USD", "parent": null, "books": {"A": {}}, "feeds": ["stdin:", 1]}
            """);

    assertThat(read.values().sequencedKeySet())
        .containsExactly(
            "max_drawdown",
            "max_positions",
            "limit",
            "enabled",
            "currency",
            "parent",
            "books",
            "feeds");
    assertThat(read.values())
        .containsEntry("max_drawdown", new ConfigNode.Numeric(0.08, false))
        .containsEntry("max_positions", new ConfigNode.Numeric(20, true))
        .containsEntry("limit", new ConfigNode.Numeric(100, false))
        .containsEntry("enabled", new ConfigNode.Flag(true))
        .containsEntry("currency", new ConfigNode.Text("USD"))
        .containsEntry("parent", new ConfigNode.Nothing())
        .containsEntry(
            "feeds",
            new ConfigNode.Items(
                List.of(new ConfigNode.Text("stdin:"), new ConfigNode.Numeric(1, true))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"max_drawdown\": 0.08,}         | line 1, column 23",
        "{max_drawdown: 0.08}              | line 1, column 2",
        "{\"a\": 1 \"b\": 2}               | line 1, column 9",
      })
  void textThatIsNotJsonIsRefusedWithItsPlace(String text, String place) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableDocumentException.class)
        .hasMessageStartingWith("desk.json is not JSON: " + place);
  }

  @Test
  void placeIsTheLineInWhichItIsWrong() {
    assertThatThrownBy(() -> read("{\n  \"max_drawdown\": 0.08,\n  \"deadband\": oops\n}"))
        .hasMessageStartingWith("desk.json is not JSON: line 3, column ");
  }

  @Test
  void truncatedDocumentIsRefusedInWordsForPeople() {
    assertThatThrownBy(() -> read("{\"books\": {\"A\": {"))
        .hasMessageStartingWith("desk.json is not JSON: line 1, column ")
        .message()
        .doesNotContain("Source")
        .endsWith(".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "[]", "\"max_drawdown\"", "0.08", "null"})
  void anythingButAnObjectIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .hasMessage(
            "desk.json is not a JSON object: a configuration begins with { and ends with }.");
  }

  @Test
  void secondValueIsRefused() {
    assertThatThrownBy(() -> read("{} {}"))
        .hasMessage("desk.json holds more than one JSON value: keep one object.");
  }

  @Test
  void keysThatStandTwiceAreAllNamedAndTheLastIsKept() throws UnreadableDocumentException {
    var read =
        ConfigDocumentReader.read(
            "{\"a\": 1,\n \"a\": 2,\n \"books\": {\"A\": {\"x\": 1,\n \"x\": {}}}}", "desk.json");

    assertThat(read.repeated()).extracting(Finding::path).containsExactly("a", "books.A.x");
    assertThat(read.repeated())
        .extracting(Finding::message)
        .containsExactly(
            "stands here a second time, in line 2: keep one of the two.",
            "stands here a second time, in line 4: keep one of the two.");
    assertThat(read.members().values()).containsEntry("a", new ConfigNode.Numeric(2, true));
  }

  @Test
  void byteOrderMarkOfAWindowsEditorIsPassedOver() throws UnreadableDocumentException {
    assertThat(read("\uFEFF{\"max_positions\": 20}")).isEqualTo(read("{\"max_positions\": 20}"));
  }

  @Test
  void missingFileIsNamed() {
    Path missing = folder.resolve("nowhere.json");

    assertThatThrownBy(() -> ConfigDocumentReader.read(missing))
        .hasMessage("There is no configuration file " + missing + ": check the path.");
  }

  @Test
  void fileInAnotherEncodingIsNamed() throws IOException {
    Path file = Files.write(folder.resolve("latin.json"), new byte[] {'{', (byte) 0xE4, '}'});

    assertThatThrownBy(() -> ConfigDocumentReader.read(file))
        .hasMessage("The configuration file " + file + " is not UTF-8 text: save it as UTF-8.");
  }

  @Test
  void folderIsNoFile() {
    assertThatThrownBy(() -> ConfigDocumentReader.read(folder))
        .hasMessageStartingWith("The configuration file " + folder + " cannot be read (");
  }

  @Test
  void documentIsWrittenForPeople() throws UnreadableDocumentException {
    Members document =
        read(
            """
            {"max_drawdown":0.08,"sample_interval_seconds":1.0,"max_positions":20,
             "books":{"A":{"currency":"USD","parent":null}},"feeds":["stdin:","demo:quiet-day"]}
            """);

    assertThat(ConfigDocumentWriter.text(document))
        .isEqualTo(
            """
            {
              "max_drawdown": 0.08,
              "sample_interval_seconds": 1.0,
              "max_positions": 20,
              "books": {
                "A": {
                  "currency": "USD",
                  "parent": null
                }
              },
              "feeds": [ "stdin:", "demo:quiet-day" ]
            }
            """);
  }

  @Test
  void whatIsWrittenReadsBackTheSame() throws UnreadableDocumentException {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      Members document = new Members(members(random, 4));

      assertThat(read(ConfigDocumentWriter.text(document))).isEqualTo(document);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1000000000000000",
        "123456789012345678901234567890",
        "0.1",
        "1e-9",
        "4.9e-324",
        "-7",
        "\"\\u0000\\\"\\\\\\n \\u20ac\"",
        "{}",
        "[]",
        "[[], {}]"
      })
  void awkwardValueReadsBackTheSame(String json) throws UnreadableDocumentException {
    Members document = read("{\"value\": " + json + "}");

    assertThat(read(ConfigDocumentWriter.text(document))).isEqualTo(document);
  }

  private static LinkedHashMap<String, ConfigNode> members(Random random, int depth) {
    var members = new LinkedHashMap<String, ConfigNode>();
    for (int i = random.nextInt(5); i > 0; i--) {
      members.put("key \"" + random.nextInt(1000), node(random, depth));
    }
    return members;
  }

  private static ConfigNode node(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 5 : 7)) {
      case 0 -> new ConfigNode.Numeric(random.nextInt(), true);
      case 1 -> new ConfigNode.Numeric(random.nextGaussian() * 1e6, false);
      case 2 -> new ConfigNode.Flag(random.nextBoolean());
      case 3 -> new ConfigNode.Text("EQ-LS-" + random.nextInt(100));
      case 4 -> new ConfigNode.Nothing();
      case 5 -> new Members(members(random, depth - 1));
      default -> items(random, depth - 1);
    };
  }

  private static ConfigNode items(Random random, int depth) {
    List<ConfigNode> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(node(random, depth));
    }
    return new ConfigNode.Items(items);
  }

  /** They are refused where a key needs a number; in a key that nobody knows they stay. */
  @Test
  void numbersBeyondEveryRangeAreSavedAsTheyWere() throws UnreadableDocumentException {
    Members document =
        read("{\"a\": NaN, \"b\": -1e400, \"c\": 1%s, \"d\": -1%1$s}".formatted("0".repeat(400)));

    String saved = ConfigDocumentWriter.text(document);

    assertThat(read(saved).values().values())
        .extracting(node -> ((ConfigNode.Numeric) node).value())
        .containsExactly(
            Double.NaN,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY);
  }
}
