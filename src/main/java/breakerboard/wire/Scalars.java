package breakerboard.wire;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads single values of any kind without failing. */
final class Scalars {
  private Scalars() {}

  /** A finite number, or NaN for whatever else stands there, which is passed over. */
  static double number(JsonParser parser, JsonToken token) {
    if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
      double plain =
          Decimals.parse(
              parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
      if (!Double.isNaN(plain)) {
        return plain;
      }
      double value = parser.getDoubleValue();
      return Double.isFinite(value) ? value : Double.NaN;
    }
    parser.skipChildren();
    return Double.NaN;
  }
}
