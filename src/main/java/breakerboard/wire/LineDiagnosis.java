package breakerboard.wire;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Finds out what is wrong with a line, by itself: the same line gets the same sentence however the
 * bytes around it were cut. Slow, and only for lines that could not be read.
 */
final class LineDiagnosis {
  private static final int LONGEST_FIELD = 80;
  private static final Pattern PROGRAMMERS_ADVICE =
      Pattern.compile("(: enable| require enabling) `.*");
  private static final String ENDED = "Unexpected end-of-input";

  private LineDiagnosis() {}

  /**
   * @param field the field at fault, empty when it is the whole line
   * @param reason a sentence
   */
  record Fault(String field, String reason) {}

  /**
   * What is wrong with the bytes from {@code start} to {@code stop}, if anything is.
   *
   * @param fresh a factory whose table of names is empty
   */
  static Optional<Fault> of(JsonFactory fresh, byte[] data, int start, int stop) {
    int noText = Bytes.first(Bytes.NO_TEXT, data, start, stop);
    if (noText >= 0) {
      String what = "not UTF-8: byte " + (noText - start) + " is 0xFF, which stands in no text";
      return fault("", what);
    }
    try (JsonParser parser =
        fresh.createParser(ObjectReadContext.empty(), data, start, stop - start)) {
      return of(parser, data, start, stop);
    }
  }

  private static Optional<Fault> of(JsonParser parser, byte[] data, int start, int stop) {
    try {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fault("", "not an object: write one JSON object a line");
      }
      for (int depth = 1; depth > 0; ) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return cutOff(parser);
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        touch(parser, token);
      }
      int after = start + (int) parser.currentLocation().getByteOffset();
      return LineBounds.afterBlanks(data, after, stop) == stop
          ? Optional.empty()
          : fault("", "more than one record on the line: write one record a line");
    } catch (StreamConstraintsException e) {
      return fault(path(parser), "beyond what is read: " + words(e));
    } catch (JacksonException e) {
      if (e.getOriginalMessage().startsWith(ENDED)) {
        return cutOff(parser);
      }
      long at = parser.currentLocation().getByteOffset();
      return fault(path(parser), "not JSON near byte " + at + ": " + words(e));
    }
  }

  /** Numbers and texts are only looked at closely when they are asked for. */
  private static void touch(JsonParser parser, JsonToken token) {
    if (token.isNumeric()) {
      parser.getDoubleValue();
    } else if (token == JsonToken.VALUE_STRING) {
      parser.getStringLength();
    }
  }

  private static Optional<Fault> cutOff(JsonParser parser) {
    return fault(
        path(parser),
        "the record does not end on its line, it is cut off or goes on in the next one: write one"
            + " record a line");
  }

  private static Optional<Fault> fault(String field, String what) {
    return Optional.of(new Fault(field, what + "."));
  }

  /** The parser's words without its advice to programmers. */
  private static String words(JacksonException e) {
    String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
    return printable(
        PROGRAMMERS_ADVICE.matcher(message).replaceFirst(", which JSON does not know"));
  }

  private static String path(JsonParser parser) {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = parser.streamReadContext();
        at != null && !at.inRoot();
        at = at.getParent()) {
      String name = at.currentName();
      if (name != null) {
        path.insert(0, path.isEmpty() ? name : name + ".");
      }
    }
    String whole = printable(path.toString());
    return whole.length() <= LONGEST_FIELD ? whole : whole.substring(0, LONGEST_FIELD) + "…";
  }

  /** With everything that a terminal might obey, or cannot show, as a question mark. */
  private static String printable(String text) {
    return text.replaceAll("[^\\x20-\\x7E]", "?");
  }
}
