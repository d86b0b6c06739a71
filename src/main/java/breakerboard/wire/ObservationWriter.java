package breakerboard.wire;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import tools.jackson.core.JsonGenerator;

/** Writes an observation as the line that a feed sends; the same observation, the same bytes. */
public final class ObservationWriter {
  private final SymbolTable symbols;

  /**
   * @param symbols the names behind the ids of positions
   */
  public ObservationWriter(SymbolTable symbols) {
    this.symbols = symbols;
  }

  /** The line without its newline. */
  public String line(Observation o) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("ts", JsonLine.iso(o.time()));
          json.writeStringProperty("book", o.book());
          if (o.sequence() != Observation.ABSENT) {
            json.writeNumberProperty("seq", o.sequence());
          }
          JsonLine.number(json, "portfolio_value", o.nav());
          JsonLine.number(json, "cash_flow", o.cashFlow());
          positions(json, "positions", o.positions());
          positions(json, "positions_update", o.changes());
          for (InputField.Group group : InputField.Group.values()) {
            group(json, group, o);
          }
          if (!o.checks().isEmpty()) {
            json.writeObjectPropertyStart("checks");
            o.checks().forEach(json::writeBooleanProperty);
            json.writeEndObject();
          }
        });
  }

  private void positions(JsonGenerator json, String name, Positions positions) {
    if (!positions.present()) {
      return;
    }
    json.writeObjectPropertyStart(name);
    for (int i = 0; i < positions.size(); i++) {
      String symbol = symbols.name(positions.symbol(i));
      if (Double.isNaN(positions.marketValue(i))) {
        json.writeNullProperty(symbol);
        continue;
      }
      json.writeObjectPropertyStart(symbol);
      JsonLine.number(json, "market_value", positions.marketValue(i));
      if (positions.sector(i) != Positions.UNKNOWN_SECTOR) {
        json.writeStringProperty("sector", symbols.name(positions.sector(i)));
      }
      JsonLine.number(json, "volatility", positions.volatility(i));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void group(JsonGenerator json, InputField.Group group, Observation o) {
    boolean matrix = group == InputField.Group.MARKET && !o.correlation().isEmpty();
    boolean open = false;
    for (InputField field : InputField.values()) {
      if (field.group() != group || !o.has(field)) {
        continue;
      }
      if (!open) {
        json.writeObjectPropertyStart(JsonLine.lower(group));
        open = true;
      }
      if (field.flag()) {
        json.writeBooleanProperty(field.wireName(), o.value(field) == 1);
      } else {
        JsonLine.number(json, field.wireName(), o.value(field));
      }
    }
    if (matrix) {
      if (!open) {
        json.writeObjectPropertyStart(JsonLine.lower(group));
        open = true;
      }
      correlation(json, o.correlation());
    }
    if (open) {
      json.writeEndObject();
    }
  }

  private static void correlation(JsonGenerator json, CorrelationMatrix matrix) {
    json.writeObjectPropertyStart("correlation");
    json.writeArrayPropertyStart("symbols");
    matrix.symbols().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("matrix");
    for (double[] row : matrix.values()) {
      json.writeStartArray();
      for (double value : row) {
        if (Double.isFinite(value)) {
          JsonLine.number(json, value);
        } else {
          json.writeNull();
        }
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
