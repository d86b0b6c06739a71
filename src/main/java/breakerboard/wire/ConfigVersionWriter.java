package breakerboard.wire;

import breakerboard.config.Configuration;
import breakerboard.config.LiveOverride;

/**
 * Writes a version of the configuration on one line: its number, the document, the live overrides.
 */
public final class ConfigVersionWriter {
  private ConfigVersionWriter() {}

  /** The line without its newline. */
  public static String line(Configuration configuration) {
    return JsonLine.of(
        json -> {
          json.writeNumberProperty("version", configuration.version());
          json.writeName("document");
          ConfigDocumentWriter.node(json, configuration.document());
          json.writeArrayPropertyStart("overrides");
          for (LiveOverride override : configuration.liveOverrides()) {
            json.writeStartObject();
            json.writeStringProperty("book", override.book());
            json.writeStringProperty("path", override.key().path());
            json.writeName("value");
            ConfigDocumentWriter.node(json, override.value());
            json.writeStringProperty("operator", override.operator());
            json.writeStringProperty("reason", override.reason());
            JsonLine.time(json, "since", override.since());
            JsonLine.time(json, "until", override.until());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }
}
