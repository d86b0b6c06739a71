package breakerboard.wire;

import breakerboard.config.ConfigDocument;
import breakerboard.config.ConfigText;
import breakerboard.config.Finding;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads configuration documents: one JSON object; a key that stands twice is an error in it. */
public final class ConfigDocumentReader {
  /** NaN and Infinity are read, so that they are refused with their path like any wrong value. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonParser parser;
  private final List<Finding> repeated = new ArrayList<>();

  private ConfigDocumentReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * The document in a file.
   *
   * @throws UnreadableDocumentException with a sentence when there is no such file or it is not a
   *     JSON object
   */
  public static ConfigDocument read(Path file) throws UnreadableDocumentException {
    try {
      return read(Files.readString(file), file.toString());
    } catch (NoSuchFileException e) {
      throw new UnreadableDocumentException(
          "There is no configuration file " + file + ": check the path.", e);
    } catch (CharacterCodingException e) {
      throw new UnreadableDocumentException(
          "The configuration file " + file + " is not UTF-8 text: save it as UTF-8.", e);
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
  public static ConfigDocument read(String text, String where) throws UnreadableDocumentException {
    String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      ConfigDocumentReader reader = new ConfigDocumentReader(parser);
      ConfigNode root = reader.node(parser.nextToken(), "");
      if (!(root instanceof Members document)) {
        throw new UnreadableDocumentException(
            where + " is not a JSON object: a configuration begins with { and ends with }.");
      }
      if (parser.nextToken() != null) {
        throw new UnreadableDocumentException(
            where + " holds more than one JSON value: keep one object.");
      }
      return new ConfigDocument(document, reader.repeated);
    } catch (JacksonException e) {
      throw new UnreadableDocumentException(
          "%s is not JSON: line %s, column %s: %s."
              .formatted(
                  where,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  plain(e.getOriginalMessage())),
          e);
    }
  }

  /** Without what only says where in the program's memory the text lay. */
  private static String plain(String message) {
    return message.replaceAll(" \\(start marker at \\[Source[^)]*\\)[^)]*\\)", "");
  }

  private ConfigNode node(JsonToken token, String path) {
    return switch (token) {
      case START_OBJECT -> members(path);
      case START_ARRAY -> items(path);
      case VALUE_STRING -> new ConfigNode.Text(parser.getString());
      case VALUE_NUMBER_INT -> new ConfigNode.Numeric(parser.getDoubleValue(), true);
      case VALUE_NUMBER_FLOAT -> new ConfigNode.Numeric(parser.getDoubleValue(), false);
      case VALUE_TRUE -> new ConfigNode.Flag(true);
      case VALUE_FALSE -> new ConfigNode.Flag(false);
      case null, default -> new ConfigNode.Nothing();
    };
  }

  private Members members(String path) {
    var members = new LinkedHashMap<String, ConfigNode>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      String inner = path.isEmpty() ? name : path + "." + name;
      int line = parser.currentTokenLocation().getLineNr();
      ConfigNode value = node(parser.nextToken(), inner);
      if (members.put(name, value) != null) {
        repeated.add(
            Finding.error(
                inner,
                ConfigText.of(value),
                "stands here a second time, in line " + line + ": keep one of the two."));
      }
    }
    return new Members(members);
  }

  private ConfigNode items(String path) {
    List<ConfigNode> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token, path));
    }
    return new ConfigNode.Items(items);
  }
}
