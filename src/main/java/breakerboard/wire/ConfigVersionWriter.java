package breakerboard.wire;

import breakerboard.config.Configuration;
import breakerboard.config.LiveOverride;
import breakerboard.config.VersionDiff;
import breakerboard.domain.Times;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a version of the configuration on one line: its number, who made it when and why, what it
 * changed, the document, the live overrides.
 */
public final class ConfigVersionWriter {
  private ConfigVersionWriter() {}

  /** The line without its newline, and without who made the version. */
  public static String line(Configuration configuration) {
    return line(configuration, List.of(), "", "", Times.NEVER);
  }

  /**
   * The line without its newline.
   *
   * @param operator empty when nobody acted, and then left out; the reason likewise
   * @param time when it came into force, nanoseconds since the epoch
   */
  public static String line(
      Configuration configuration,
      List<VersionDiff> changes,
      String operator,
      String reason,
      long time) {
    return JsonLine.of(
        json -> {
          json.writeNumberProperty("version", configuration.version());
          JsonLine.time(json, "ts", time);
          JsonLine.text(json, "operator", operator);
          JsonLine.text(json, "reason", reason);
          json.writeArrayPropertyStart("changes");
          changes.forEach(change -> change(json, change));
          json.writeEndArray();
          json.writeName("document");
          ConfigDocumentWriter.node(json, configuration.document());
          json.writeArrayPropertyStart("overrides");
          configuration.liveOverrides().forEach(override -> override(json, override));
          json.writeEndArray();
        });
  }

  private static void change(JsonGenerator json, VersionDiff change) {
    json.writeStartObject();
    JsonLine.text(json, "book", change.book());
    json.writeStringProperty("path", change.diff().key().path());
    json.writeName("former");
    ConfigDocumentWriter.node(json, change.diff().oldValue());
    json.writeName("now");
    ConfigDocumentWriter.node(json, change.diff().newValue());
    json.writeStringProperty("layer", JsonLine.lower(change.diff().layer()));
    json.writeEndObject();
  }

  private static void override(JsonGenerator json, LiveOverride override) {
    json.writeStartObject();
    json.writeStringProperty("book", override.book());
    json.writeStringProperty("path", override.key().path());
    json.writeName("value");
    ConfigDocumentWriter.node(json, override.value());
    json.writeStringProperty("operator", override.operator());
    json.writeStringProperty("reason", override.reason());
    JsonLine.time(json, "since", override.since());
    JsonLine.time(json, "until", override.until());
    json.writeNumberProperty("made_against", override.madeAgainst());
    json.writeEndObject();
  }
}
