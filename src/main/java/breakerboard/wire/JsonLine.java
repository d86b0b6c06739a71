package breakerboard.wire;

import breakerboard.domain.Times;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One JSON object on one line, with the forms that all lines share. */
final class JsonLine {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonLine() {}

  /** The line without its newline. */
  static String of(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      content.accept(json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** An instant in ISO-8601, UTC; left out when it is {@link Times#NEVER}. */
  static void time(JsonGenerator json, String name, long nanos) {
    if (nanos != Times.NEVER) {
      json.writeStringProperty(name, iso(nanos));
    }
  }

  static String iso(long nanos) {
    return DateTimeFormatter.ISO_INSTANT.format(Times.instant(nanos));
  }

  /** A number in full precision; left out when it is NaN. */
  static void number(JsonGenerator json, String name, double value) {
    if (!Double.isNaN(value)) {
      json.writeName(name);
      number(json, value);
    }
  }

  /** Whole numbers without a fraction. */
  static void number(JsonGenerator json, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }

  /** Left out when it is empty. */
  static void text(JsonGenerator json, String name, String value) {
    if (!value.isEmpty()) {
      json.writeStringProperty(name, value);
    }
  }

  /** Also when there are none. */
  static void numbers(JsonGenerator json, String name, List<Long> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeNumber);
    json.writeEndArray();
  }

  /** Left out when there are none. */
  static void texts(JsonGenerator json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(name);
      values.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
