package breakerboard.wire;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.io.StringWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes configuration documents for people: indented, keys in the order of the document. */
public final class ConfigDocumentWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String BEYOND = "1e999";

  private ConfigDocumentWriter() {}

  public static String text(Members document) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(new Indented(), text)) {
      node(json, document);
    }
    return text.append('\n').toString();
  }

  /** Writes one value of a document, with whatever is in it. */
  static void node(JsonGenerator json, ConfigNode node) {
    switch (node) {
      case Members(var members) -> {
        json.writeStartObject();
        members.forEach(
            (name, value) -> {
              json.writeName(name);
              node(json, value);
            });
        json.writeEndObject();
      }
      case ConfigNode.Items(var items) -> {
        json.writeStartArray();
        items.forEach(item -> node(json, item));
        json.writeEndArray();
      }
      case ConfigNode.Numeric(double value, boolean whole) -> {
        if (!Double.isFinite(value)) {
          json.writeRawValue(beyond(value));
        } else if (whole) {
          json.writeNumber(new BigDecimal(value).toBigInteger());
        } else {
          json.writeNumber(value);
        }
      }
      case ConfigNode.Flag(boolean value) -> json.writeBoolean(value);
      case ConfigNode.Text(String value) -> json.writeString(value);
      case ConfigNode.Nothing() -> json.writeNull();
    }
  }

  /** What no double can hold, as the reader reads it. */
  private static String beyond(double value) {
    return Double.isNaN(value) ? "NaN" : value > 0 ? BEYOND : "-" + BEYOND;
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private static final Separators COLON_AFTER_NAME =
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(COLON_AFTER_NAME);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
