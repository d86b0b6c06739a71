package breakerboard.wire;

import breakerboard.domain.Observation;
import breakerboard.domain.Positions;
import breakerboard.domain.SymbolTable;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads {@code positions} and {@code positions_update} into arrays in symbol order. */
final class PositionsParser {
  private static final int FIRST_CAPACITY = 64;

  private static final int MARKET_VALUE = 0;
  private static final int SECTOR = 1;
  private static final int VOLATILITY = 2;
  private static final Members ENTRY = new Members(List.of("market_value", "sector", "volatility"));

  private final SymbolTable symbols;
  private final NameCache names;
  private int[] ids = new int[FIRST_CAPACITY];
  private double[] marketValues = new double[FIRST_CAPACITY];
  private int[] sectors = new int[FIRST_CAPACITY];
  private double[] volatilities = new double[FIRST_CAPACITY];
  private int size;
  private final FormerTexts sectorTexts = new FormerTexts();
  private final FormerTexts volatilityTexts = new FormerTexts();

  /** What the remembered texts say, place by place. */
  private int[] formerSectors = new int[FIRST_CAPACITY];

  private double[] formerVolatilities = new double[FIRST_CAPACITY];

  /** The ids of the last reading, known to be in symbol order. */
  private int[] inOrder = {};

  PositionsParser(SymbolTable symbols) {
    this.symbols = symbols;
    this.names = new NameCache(symbols);
  }

  /**
   * Reads the object on whose start the parser stands.
   *
   * @param update whether {@code null} removes a symbol
   */
  Positions parse(JsonParser parser, Observation.Builder into, boolean update) {
    size = 0;
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      int id = names.idOf(name);
      entry(parser, parser.nextToken(), id, into, update);
    }
    if (!Arrays.equals(ids, 0, size, inOrder, 0, inOrder.length)) {
      if (!sorted()) {
        sort();
      }
      inOrder = Arrays.copyOf(ids, size);
    }
    return new Positions(
        Arrays.copyOf(ids, size),
        Arrays.copyOf(marketValues, size),
        Arrays.copyOf(sectors, size),
        Arrays.copyOf(volatilities, size));
  }

  private void entry(
      JsonParser parser, JsonToken token, int id, Observation.Builder into, boolean update) {
    reserve();
    if (update && token == JsonToken.VALUE_NULL && id != SymbolTable.FULL) {
      put(id, Double.NaN, Positions.UNKNOWN_SECTOR, Double.NaN);
      return;
    }
    if (token != JsonToken.START_OBJECT) {
      parser.skipChildren();
      into.dropped();
      return;
    }
    double marketValue = Double.NaN;
    int sector = Positions.UNKNOWN_SECTOR;
    double volatility = Double.NaN;
    for (int name = ENTRY.next(parser); name != Members.END; name = ENTRY.next(parser)) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case MARKET_VALUE -> marketValue = Scalars.number(parser, value);
        case SECTOR -> sector = sector(parser, value, into);
        case VOLATILITY -> volatility = volatility(parser, value, into);
        default -> {
          parser.skipChildren();
          into.unknown();
        }
      }
    }
    if (Double.isNaN(marketValue) || id == SymbolTable.FULL) {
      into.dropped();
      return;
    }
    put(id, marketValue, sector, volatility);
  }

  private int sector(JsonParser parser, JsonToken value, Observation.Builder into) {
    if (value == JsonToken.VALUE_STRING) {
      char[] text = parser.getStringCharacters();
      int offset = parser.getStringOffset();
      int length = parser.getStringLength();
      if (!sectorTexts.repeats(size, text, offset, length)) {
        formerSectors[size] = symbols.idOf(text, offset, length);
      }
      if (formerSectors[size] != SymbolTable.FULL) {
        return formerSectors[size];
      }
    }
    if (value != JsonToken.VALUE_NULL) {
      parser.skipChildren();
      into.dropped();
    }
    return Positions.UNKNOWN_SECTOR;
  }

  private double volatility(JsonParser parser, JsonToken value, Observation.Builder into) {
    double number = value.isNumeric() ? yearly(parser, value) : Scalars.number(parser, value);
    if (number >= 0) {
      return number;
    }
    if (value != JsonToken.VALUE_NULL) {
      into.dropped();
    }
    return Double.NaN;
  }

  private double yearly(JsonParser parser, JsonToken value) {
    boolean repeated =
        volatilityTexts.repeats(
            size, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    if (!repeated) {
      formerVolatilities[size] = Scalars.number(parser, value);
    }
    return formerVolatilities[size];
  }

  /** Makes room for one entry more. */
  private void reserve() {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      marketValues = Arrays.copyOf(marketValues, size * 2);
      sectors = Arrays.copyOf(sectors, size * 2);
      volatilities = Arrays.copyOf(volatilities, size * 2);
      formerSectors = Arrays.copyOf(formerSectors, size * 2);
      formerVolatilities = Arrays.copyOf(formerVolatilities, size * 2);
    }
  }

  private void put(int id, double marketValue, int sector, double volatility) {
    ids[size] = id;
    marketValues[size] = marketValue;
    sectors[size] = sector;
    volatilities[size++] = volatility;
  }

  private boolean sorted() {
    for (int i = 1; i < size; i++) {
      if (symbols.name(ids[i - 1]).compareTo(symbols.name(ids[i])) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Into symbol order; of a symbol named twice the last stays, as in any JSON object. */
  private void sort() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    int[] someIds = ids.clone();
    Arrays.sort(order, (a, b) -> symbols.name(someIds[a]).compareTo(symbols.name(someIds[b])));
    double[] someValues = marketValues.clone();
    int[] someSectors = sectors.clone();
    double[] someVolatilities = volatilities.clone();
    size = 0;
    for (int i : order) {
      if (size > 0 && ids[size - 1] == someIds[i]) {
        size--;
      }
      put(someIds[i], someValues[i], someSectors[i], someVolatilities[i]);
    }
  }
}
