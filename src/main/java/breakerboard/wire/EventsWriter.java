package breakerboard.wire;

import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Explanation;
import breakerboard.domain.Times;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the line of an events file: the fields that all events have, then the typed ones; absent
 * ones are left out.
 */
public final class EventsWriter {
  private EventsWriter() {}

  /** The line without its newline. */
  public static String line(Event event) {
    return JsonLine.of(
        json -> {
          json.writeNumberProperty("id", event.id());
          JsonLine.time(json, "ts", event.time());
          json.writeStringProperty("type", event.type().name());
          json.writeStringProperty("priority", event.priority().name());
          JsonLine.text(json, "book", event.book());
          event.breaker().ifPresent(b -> json.writeStringProperty("breaker", b.value()));
          event.status().ifPresent(s -> json.writeStringProperty("status", s.name()));
          json.writeStringProperty("message", event.message());
          JsonLine.text(json, "operator", event.operator());
          JsonLine.text(json, "reason", event.reason());
          detail(json, event.detail());
        });
  }

  private static void detail(JsonGenerator json, EventDetail detail) {
    switch (detail) {
      case EventDetail.None() -> {}
      case EventDetail.Tripped tripped -> tripped(json, tripped);
      case EventDetail.WasReset(boolean manual, double seconds) -> {
        json.writeBooleanProperty("was_manual", manual);
        JsonLine.number(json, "trip_duration_seconds", seconds);
      }
      case EventDetail.Warning warning -> warning(json, warning);
      case EventDetail.Until(long until) -> JsonLine.time(json, "until", until);
      case EventDetail.Disabled(boolean wasTripped) ->
          json.writeBooleanProperty("was_tripped", wasTripped);
      case EventDetail.Threshold threshold -> threshold(json, threshold);
      case EventDetail.TradingChange(var from, var to, String because) -> {
        json.writeStringProperty("from", from.name());
        json.writeStringProperty("to", to.name());
        json.writeStringProperty("because", because);
      }
      case EventDetail.ConfigVersion(long version, long former) -> {
        json.writeNumberProperty("version", version);
        json.writeNumberProperty("former", former);
      }
      case EventDetail.Feed(String feed, String message) -> {
        json.writeStringProperty("feed", feed);
        JsonLine.text(json, "detail", message);
      }
      case EventDetail.LinesRefused(
              String feed,
              long count,
              long line,
              String field,
              String why) -> {
        json.writeStringProperty("feed", feed);
        json.writeNumberProperty("count", count);
        json.writeNumberProperty("line", line);
        JsonLine.text(json, "field", field);
        json.writeStringProperty("why", why);
      }
      case EventDetail.Refusal(String command, String why) -> {
        json.writeStringProperty("command", command);
        json.writeStringProperty("why", why);
      }
      case EventDetail.Approval(long request, String command, String askedBy) -> {
        json.writeNumberProperty("request", request);
        json.writeStringProperty("command", command);
        json.writeStringProperty("asked_by", askedBy);
      }
      case EventDetail.Acknowledged(var events, var alarms) -> {
        JsonLine.numbers(json, "events", events);
        JsonLine.texts(json, "alarms", alarms);
      }
      case EventDetail.Fault(String error) -> json.writeStringProperty("error", error);
    }
  }

  private static void tripped(JsonGenerator json, EventDetail.Tripped t) {
    json.writeStringProperty("trigger", t.trigger());
    JsonLine.number(json, "value", t.value());
    JsonLine.number(json, "limit", t.limit());
    JsonLine.number(json, "breach_percentage", t.breachPercentage());
    JsonLine.number(json, "cooldown_seconds", t.cooldownSeconds());
    JsonLine.time(json, "auto_reset_time", t.autoResetTime());
    json.writeBooleanProperty("auto_reset", t.autoReset());
    json.writeBooleanProperty("latched", t.latched());
    json.writeBooleanProperty("retrip", t.retrip());
    explanation(json, t.explanation());
  }

  private static void explanation(JsonGenerator json, Explanation e) {
    json.writeObjectPropertyStart("explanation");
    json.writeStringProperty("formula", e.formula());
    json.writeObjectPropertyStart("values");
    e.values().forEach(v -> JsonLine.number(json, v.name(), v.value()));
    json.writeEndObject();
    JsonLine.number(json, "window_seconds", e.windowSeconds());
    if (e.reference().present()) {
      json.writeObjectPropertyStart("reference");
      json.writeStringProperty("name", e.reference().name());
      JsonLine.number(json, "value", e.reference().value());
      JsonLine.time(json, "at", e.reference().at());
      json.writeEndObject();
    }
    JsonLine.text(json, "limit_key", e.limitKey());
    json.writeStringProperty("layer", JsonLine.lower(e.layer()));
    json.writeNumberProperty("config_version", e.configVersion());
    JsonLine.number(json, "arrival_lag_ms", (double) e.arrivalLagNanos() / Times.NANOS_PER_MILLI);
    json.writeEndObject();
  }

  private static void warning(JsonGenerator json, EventDetail.Warning w) {
    json.writeStringProperty("trigger", w.trigger());
    JsonLine.number(json, "value", w.value());
    JsonLine.number(json, "limit", w.limit());
    JsonLine.number(json, "warning_level", w.warningLevel());
    json.writeStringProperty("trend", w.trend().name());
    JsonLine.number(json, "estimated_time_to_breach", w.timeToBreach());
  }

  private static void threshold(JsonGenerator json, EventDetail.Threshold t) {
    json.writeStringProperty("key", t.key());
    json.writeName("old");
    json.writeRawValue(t.oldValue());
    json.writeName("new");
    json.writeRawValue(t.newValue());
    JsonLine.number(json, "threshold_change_pct", t.changePercent());
    json.writeStringProperty("layer", JsonLine.lower(t.layer()));
    JsonLine.time(json, "expires", t.expires());
  }
}
