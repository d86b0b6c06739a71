package breakerboard.config;

import breakerboard.breakers.Breakers;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.util.List;

/** Configuration documents as people write them, against the keys of the real breakers. */
final class Documents {
  static final KeyCatalogue CATALOGUE = Breakers.catalogue();

  private Documents() {}

  static Edit load(String json) {
    ConfigDocument read = read(json);
    return Configuration.load(CATALOGUE, read);
  }

  static Configuration accepted(String json) {
    return accepted(load(json));
  }

  static Configuration accepted(Edit edit) {
    return edit.configuration()
        .orElseThrow(() -> new AssertionError("refused: " + edit.findings()));
  }

  static List<Finding> errors(String json) {
    return load(json).errors();
  }

  static List<Finding> warnings(String json) {
    Edit edit = load(json);
    accepted(edit);
    return edit.findings();
  }

  static Key<?> key(String path) {
    return CATALOGUE.find(path).orElseThrow(() -> new AssertionError("no key " + path));
  }

  /** The effective value as JSON text. */
  static String value(Configuration configuration, String book, String path) {
    return ConfigText.of(configuration.effective(book, key(path)));
  }

  static Command.KeyChange change(String path, String json) {
    return new Command.KeyChange(path, node(json));
  }

  static ConfigNode node(String json) {
    return read("{\"value\": " + json + "}").members().values().getOrDefault("value", NOTHING);
  }

  private static final ConfigNode NOTHING = new ConfigNode.Nothing();

  private static ConfigDocument read(String json) {
    try {
      return ConfigDocumentReader.read(json, "desk.json");
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }
}
