package breakerboard.wire;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads configuration documents: one JSON object, in which no key stands twice. */
public final class ConfigDocumentReader {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private ConfigDocumentReader() {}

  /**
   * The document in a file.
   *
   * @throws UnreadableDocumentException with a sentence when there is no such file or it is not a
   *     JSON object
   */
  public static Members read(Path file) throws UnreadableDocumentException {
    try {
      return read(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new UnreadableDocumentException(
          "There is no configuration file " + file + ": check the path.", e);
    } catch (IOException e) {
      throw new UnreadableDocumentException(
          "The configuration file " + file + " cannot be read (" + e.getMessage() + ").", e);
    }
  }

  /**
   * A document as text.
   *
   * @param where its name in messages
   * @throws UnreadableDocumentException with line and column when it is not a JSON object
   */
  public static Members read(String text, String where) throws UnreadableDocumentException {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      ConfigNode root = node(parser, parser.nextToken());
      if (parser.nextToken() != null) {
        throw new UnreadableDocumentException(
            where + " holds more than one JSON value: keep one object.");
      }
      if (root instanceof Members document) {
        return document;
      }
      throw new UnreadableDocumentException(
          where + " is not a JSON object: a configuration begins with { and ends with }.");
    } catch (JacksonException e) {
      throw new UnreadableDocumentException(
          "%s is not JSON: line %d, column %d: %s."
              .formatted(
                  where,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private static ConfigNode node(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new ConfigNode.Text(parser.getString());
      case VALUE_NUMBER_INT -> new ConfigNode.Numeric(parser.getDoubleValue(), true);
      case VALUE_NUMBER_FLOAT -> new ConfigNode.Numeric(parser.getDoubleValue(), false);
      case VALUE_TRUE -> new ConfigNode.Flag(true);
      case VALUE_FALSE -> new ConfigNode.Flag(false);
      case null, default -> new ConfigNode.Nothing();
    };
  }

  private static Members members(JsonParser parser) {
    var members = new LinkedHashMap<String, ConfigNode>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      members.put(name, node(parser, parser.nextToken()));
    }
    return new Members(members);
  }

  private static ConfigNode items(JsonParser parser) {
    List<ConfigNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(parser, token));
    }
    return new ConfigNode.Items(items);
  }
}
