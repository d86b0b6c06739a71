package breakerboard.console;

import breakerboard.domain.ConfigNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads JSON that this program wrote into its journal, so that the screen can show it in words. The
 * console knows no JSON library; anything that it does not understand it gives up.
 */
public final class JsonText {
  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;
  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  /** The value that the text is, empty where it is none. */
  public static Optional<ConfigNode> read(String json) {
    JsonText reader = new JsonText(json);
    try {
      ConfigNode value = reader.value();
      reader.blanks();
      return reader.at == json.length() ? Optional.of(value) : Optional.empty();
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private ConfigNode value() {
    blanks();
    return switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> new ConfigNode.Text(string());
      default -> word();
    };
  }

  private ConfigNode object() {
    SequencedMap<String, ConfigNode> members = new LinkedHashMap<>();
    enter();
    while (!next('}')) {
      String name = string();
      blanks();
      must(':');
      members.put(name, value());
      separated('}');
    }
    depth--;
    return new ConfigNode.Members(members);
  }

  private ConfigNode array() {
    List<ConfigNode> items = new ArrayList<>();
    enter();
    while (!next(']')) {
      items.add(value());
      separated(']');
    }
    depth--;
    return new ConfigNode.Items(items);
  }

  private void enter() {
    at++;
    depth++;
    if (depth > DEEPEST) {
      throw new IllegalArgumentException("It nests too deep.");
    }
    blanks();
  }

  private void separated(char end) {
    blanks();
    if (!next(',') && text.charAt(at) != end) {
      throw new IllegalArgumentException("A comma is missing.");
    }
    blanks();
  }

  private ConfigNode word() {
    int from = at;
    while (at < text.length() && ",]} \n\t\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(from, at);
    return switch (word) {
      case "true" -> new ConfigNode.Flag(true);
      case "false" -> new ConfigNode.Flag(false);
      case "null" -> new ConfigNode.Nothing();
      default -> ConfigNode.Numeric.of(Double.parseDouble(word));
    };
  }

  private String string() {
    must('"');
    StringBuilder read = new StringBuilder();
    while (!next('"')) {
      char each = text.charAt(at);
      at++;
      read.append(each == '\\' ? escaped() : each);
    }
    return read.toString();
  }

  private char escaped() {
    char each = text.charAt(at);
    at++;
    return switch (each) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += HEX_DIGITS;
        yield (char) Integer.parseInt(text.substring(at - HEX_DIGITS, at), HEX);
      }
      default -> each;
    };
  }

  private void must(char wanted) {
    if (!next(wanted)) {
      throw new IllegalArgumentException("Something else is expected.");
    }
  }

  private boolean next(char wanted) {
    boolean there = text.charAt(at) == wanted;
    if (there) {
      at++;
    }
    return there;
  }

  private void blanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
