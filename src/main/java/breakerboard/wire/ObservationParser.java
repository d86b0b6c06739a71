package breakerboard.wire;

import breakerboard.domain.CorrelationMatrix;
import breakerboard.domain.InputField;
import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the object of one line into an observation's builder: unusable fields are dropped and
 * counted.
 */
final class ObservationParser {
  private static final Map<String, InputField> MARKET = fields(InputField.Group.MARKET);
  private static final Map<String, InputField> MODEL = fields(InputField.Group.MODEL);
  private static final Map<String, InputField> SYSTEM = fields(InputField.Group.SYSTEM);
  private static final int MOST_CHECKS = 1000;

  private final PositionsParser positions;
  private final SymbolTable books;

  ObservationParser(SymbolTable symbols, SymbolTable books) {
    this.positions = new PositionsParser(symbols);
    this.books = books;
  }

  private static Map<String, InputField> fields(InputField.Group group) {
    Map<String, InputField> fields = new HashMap<>();
    for (InputField field : InputField.values()) {
      if (field.group() == group) {
        fields.put(field.wireName(), field);
      }
    }
    return Map.copyOf(fields);
  }

  /** Reads to the end of the object on whose start the parser stands. */
  void parse(JsonParser parser, Observation.Builder into) {
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_NULL) {
        continue;
      }
      switch (name) {
        case "ts" -> into.time(time(parser, value));
        case "book" -> book(parser, value, into);
        case "seq" -> sequence(parser, value, into);
        case "portfolio_value" -> nav(parser, value, into);
        case "cash_flow" -> cashFlow(parser, value, into);
        case "positions" -> {
          if (object(parser, value, into)) {
            into.positions(positions.parse(parser, into, false));
          }
        }
        case "positions_update" -> {
          if (object(parser, value, into)) {
            into.changes(positions.parse(parser, into, true));
          }
        }
        case "market" -> group(parser, value, into, MARKET);
        case "model" -> group(parser, value, into, MODEL);
        case "system" -> group(parser, value, into, SYSTEM);
        case "checks" -> checks(parser, value, into);
        default -> {
          parser.skipChildren();
          into.unknown();
        }
      }
    }
  }

  private static long time(JsonParser parser, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      return IsoInstant.parse(
          parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }
    if (value == JsonToken.VALUE_NUMBER_INT) {
      double approximate = parser.getDoubleValue();
      return Math.abs(approximate) < Long.MAX_VALUE / (double) Times.NANOS_PER_MILLI
          ? parser.getLongValue() * Times.NANOS_PER_MILLI
          : Times.NEVER;
    }
    parser.skipChildren();
    return Times.NEVER;
  }

  private void book(JsonParser parser, JsonToken value, Observation.Builder into) {
    if (value == JsonToken.VALUE_STRING && isName(parser)) {
      int id =
          books.idOf(
              parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
      into.book(id == SymbolTable.FULL ? parser.getString() : books.name(id));
      return;
    }
    parser.skipChildren();
    into.unusableBook();
  }

  /** Not empty, and no half of a surrogate pair in it, which no output could write. */
  private static boolean isName(JsonParser parser) {
    char[] text = parser.getStringCharacters();
    int offset = parser.getStringOffset();
    int length = parser.getStringLength();
    for (int i = offset; i < offset + length; i++) {
      if (Character.isSurrogate(text[i])
          && Character.isSurrogate((char) Character.codePointAt(text, i++, offset + length))) {
        return false;
      }
    }
    return length > 0;
  }

  private static void sequence(JsonParser parser, JsonToken value, Observation.Builder into) {
    if (value == JsonToken.VALUE_NUMBER_INT && Math.abs(parser.getDoubleValue()) < Long.MAX_VALUE) {
      into.sequence(parser.getLongValue());
      return;
    }
    parser.skipChildren();
    into.dropped();
  }

  private static void nav(JsonParser parser, JsonToken value, Observation.Builder into) {
    double nav = Scalars.number(parser, value);
    if (nav > 0) {
      into.nav(nav);
    } else {
      into.navUnusable().dropped();
    }
  }

  private static void cashFlow(JsonParser parser, JsonToken value, Observation.Builder into) {
    double flow = Scalars.number(parser, value);
    if (Double.isNaN(flow)) {
      into.dropped();
    } else {
      into.cashFlow(flow);
    }
  }

  private static boolean object(JsonParser parser, JsonToken value, Observation.Builder into) {
    if (value == JsonToken.START_OBJECT) {
      return true;
    }
    parser.skipChildren();
    into.dropped();
    return false;
  }

  private static void group(
      JsonParser parser, JsonToken start, Observation.Builder into, Map<String, InputField> known) {
    if (!object(parser, start, into)) {
      return;
    }
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      InputField field = known.get(name);
      if (field != null) {
        scalar(parser, value, field, into);
      } else if (name.equals("correlation") && known == MARKET) {
        correlation(parser, value, into);
      } else {
        parser.skipChildren();
        into.unknown();
      }
    }
  }

  private static void scalar(
      JsonParser parser, JsonToken value, InputField field, Observation.Builder into) {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (field.flag()) {
      if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
        into.field(field, value == JsonToken.VALUE_TRUE ? 1 : 0);
        return;
      }
      parser.skipChildren();
      into.unusable(field);
      return;
    }
    double number = Scalars.number(parser, value);
    if (field.accepts(number)) {
      into.field(field, number);
    } else {
      into.unusable(field);
    }
  }

  private static void checks(JsonParser parser, JsonToken start, Observation.Builder into) {
    if (!object(parser, start, into)) {
      return;
    }
    Map<String, Boolean> checks = new LinkedHashMap<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      boolean usable = value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE;
      if (usable && checks.size() < MOST_CHECKS) {
        checks.put(name, value == JsonToken.VALUE_TRUE);
      } else {
        parser.skipChildren();
        into.dropped();
      }
    }
    into.checks(checks);
  }

  private static void correlation(JsonParser parser, JsonToken start, Observation.Builder into) {
    if (start == JsonToken.VALUE_NULL || !object(parser, start, into)) {
      return;
    }
    List<String> symbols = new ArrayList<>();
    List<double[]> rows = new ArrayList<>();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("symbols") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          symbols.add(parser.getString());
          parser.skipChildren();
        }
      } else if (name.equals("matrix") && value == JsonToken.START_ARRAY) {
        for (JsonToken row = parser.nextToken();
            row != JsonToken.END_ARRAY;
            row = parser.nextToken()) {
          rows.add(row(parser, row));
        }
      } else {
        parser.skipChildren();
        into.unknown();
      }
    }
    CorrelationMatrix matrix = new CorrelationMatrix(symbols, rows);
    if (matrix.isEmpty()) {
      into.dropped();
    }
    into.correlation(matrix);
  }

  private static double[] row(JsonParser parser, JsonToken start) {
    List<Double> values = new ArrayList<>();
    if (start == JsonToken.START_ARRAY) {
      for (JsonToken value = parser.nextToken();
          value != JsonToken.END_ARRAY;
          value = parser.nextToken()) {
        values.add(Scalars.number(parser, value));
      }
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
