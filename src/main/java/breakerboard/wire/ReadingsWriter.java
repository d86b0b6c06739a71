package breakerboard.wire;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Reading;
import breakerboard.domain.Statistic;
import breakerboard.domain.TriggerReading;
import breakerboard.domain.Words;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the line of a readings file: one object for each observation and book, keys in a fixed
 * order.
 */
public final class ReadingsWriter {
  private ReadingsWriter() {}

  /**
   * The line without its newline; disabled breakers and absent numbers are left out, an unknown
   * risk is null.
   */
  public static String line(BookSnapshot book) {
    return JsonLine.of(
        json -> {
          JsonLine.time(json, "ts", book.lastObservation());
          json.writeStringProperty("book", book.book());
          json.writeStringProperty("trading", book.trading().name());
          if (Double.isNaN(book.riskScore())) {
            json.writeNullProperty("risk_score");
          } else {
            JsonLine.number(json, "risk_score", book.riskScore());
          }
          json.writeObjectPropertyStart("breakers");
          for (BreakerSnapshot breaker : book.breakers()) {
            if (breaker.status() != BreakerStatus.DISABLED) {
              breaker(json, breaker);
            }
          }
          json.writeEndObject();
        });
  }

  private static void breaker(JsonGenerator json, BreakerSnapshot breaker) {
    Reading reading = breaker.reading();
    json.writeObjectPropertyStart(breaker.breaker().value());
    json.writeStringProperty("status", breaker.status().name());
    json.writeStringProperty("level", reading.level().name());
    JsonLine.number(json, "utilisation", reading.utilisation());
    JsonLine.text(json, "driver", reading.driver());
    json.writeObjectPropertyStart("triggers");
    for (TriggerReading trigger : reading.triggers()) {
      json.writeObjectPropertyStart(trigger.name());
      JsonLine.number(json, "value", trigger.value());
      JsonLine.number(json, "limit", trigger.limit());
      json.writeStringProperty("level", trigger.level().name());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("statistics");
    reading.statistics().forEach((name, value) -> statistic(json, name, value));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void statistic(JsonGenerator json, String name, Statistic statistic) {
    switch (statistic) {
      case Statistic.Number(double value, var _) -> JsonLine.number(json, name, value);
      case Statistic.Text(String value) -> json.writeStringProperty(name, value);
      case Statistic.Session session -> session(json, name, session);
      case Statistic.Checklist(var checks) -> {
        json.writeObjectPropertyStart(name);
        for (Statistic.Check check : checks) {
          json.writeStringProperty(check.name(), Words.lower(check.state().name()));
        }
        json.writeEndObject();
      }
      case Statistic.Contributors(var largest) -> {
        json.writeArrayPropertyStart(name);
        for (Statistic.Contributor c : largest) {
          json.writeStartObject();
          json.writeStringProperty("symbol", c.symbol());
          JsonLine.number(json, "weight", c.weight());
          JsonLine.number(json, "volatility", c.volatility());
          JsonLine.number(json, "risk_contribution", c.riskContribution());
          JsonLine.number(json, "risk_percentage", c.riskPercentage());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
  }

  /** Hours of the day; a day without a session has neither open nor close. */
  private static void session(JsonGenerator json, String name, Statistic.Session session) {
    json.writeObjectPropertyStart(name);
    JsonLine.number(json, "now", session.now());
    JsonLine.number(json, "open", session.open());
    JsonLine.number(json, "close", session.close());
    json.writeBooleanProperty("in_session", session.inSession());
    json.writeStringProperty("words", session.words());
    json.writeEndObject();
  }
}
