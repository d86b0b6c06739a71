package breakerboard.breakers;

import breakerboard.domain.Positions;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;

/**
 * The positions that a book holds, in symbol order, with the sums that only a change of positions
 * can move.
 */
public final class PositionBook {
  private static final int FIRST_CAPACITY = 64;

  /** The sector of positions that name none. */
  private static final String NO_SECTOR = "Unknown";

  private final SymbolTable symbols;
  private final int unknownSector;
  private final SectorSums bySector = new SectorSums();
  private int size;
  private int[] ids = new int[FIRST_CAPACITY];
  private double[] marketValues = new double[FIRST_CAPACITY];
  private int[] sectors = new int[FIRST_CAPACITY];
  private double[] volatilities = new double[FIRST_CAPACITY];
  private int[] spareIds = new int[FIRST_CAPACITY];
  private double[] spareMarketValues = new double[FIRST_CAPACITY];
  private int[] spareSectors = new int[FIRST_CAPACITY];
  private double[] spareVolatilities = new double[FIRST_CAPACITY];
  private boolean known;
  private long changes;
  private int count;
  private int largest = SymbolTable.FULL;
  private double largestValue;
  private double longExposure;
  private double shortExposure;

  PositionBook(SymbolTable symbols) {
    this.symbols = symbols;
    this.unknownSector = symbols.idOf(NO_SECTOR);
  }

  /** Replaces all of them. */
  void replace(Positions positions) {
    reserve(positions.size());
    positions.copyTo(spareIds, spareMarketValues, spareSectors, spareVolatilities);
    size = positions.size();
    known = true;
    swap();
    sum();
  }

  /** Merges a change; both sides are in symbol order. */
  void merge(Positions change) {
    reserve(size + change.size());
    int held = size;
    size = 0;
    int i = 0;
    int j = 0;
    while (i < held || j < change.size()) {
      int order = i == held ? 1 : j == change.size() ? -1 : compare(ids[i], change.symbol(j));
      if (order < 0) {
        keep(i++);
      } else {
        i += order == 0 ? 1 : 0;
        if (!Double.isNaN(change.marketValue(j))) {
          put(change, j);
        }
        j++;
      }
    }
    swap();
    sum();
  }

  private int compare(int a, int b) {
    return a == b ? 0 : symbols.name(a).compareTo(symbols.name(b));
  }

  private void put(Positions from, int i) {
    put(from.symbol(i), from.marketValue(i), from.sector(i), from.volatility(i));
  }

  private void keep(int i) {
    put(ids[i], marketValues[i], sectors[i], volatilities[i]);
  }

  private void put(int symbol, double marketValue, int sector, double volatility) {
    spareIds[size] = symbol;
    spareMarketValues[size] = marketValue;
    spareSectors[size] = sector;
    spareVolatilities[size++] = volatility;
  }

  private void reserve(int needed) {
    if (needed > spareIds.length) {
      int capacity = Math.max(needed, spareIds.length * 2);
      spareIds = new int[capacity];
      spareMarketValues = new double[capacity];
      spareSectors = new int[capacity];
      spareVolatilities = new double[capacity];
    }
  }

  private void swap() {
    int[] someIds = ids;
    ids = spareIds;
    spareIds = someIds;
    double[] someValues = marketValues;
    marketValues = spareMarketValues;
    spareMarketValues = someValues;
    int[] someSectors = sectors;
    sectors = spareSectors;
    spareSectors = someSectors;
    double[] someVolatilities = volatilities;
    volatilities = spareVolatilities;
    spareVolatilities = someVolatilities;
  }

  private void sum() {
    changes++;
    count = 0;
    largest = SymbolTable.FULL;
    largestValue = 0;
    longExposure = 0;
    shortExposure = 0;
    bySector.clear();
    for (int i = 0; i < size; i++) {
      if (sectors[i] == Positions.UNKNOWN_SECTOR) {
        sectors[i] = unknownSector;
      }
      double value = marketValues[i];
      if (value == 0) {
        continue;
      }
      count++;
      double absolute = Math.abs(value);
      if (value > 0) {
        longExposure += value;
      } else {
        shortExposure += absolute;
      }
      if (absolute > largestValue) {
        largestValue = absolute;
        largest = ids[i];
      }
      bySector.add(sectors[i], absolute);
    }
  }

  /** Whether a full set ever came. */
  public boolean known() {
    return known;
  }

  /** Grows with each change, so that others can tell whether what they derived still holds. */
  public long changes() {
    return changes;
  }

  /** Entries, those of value 0 included. */
  public int size() {
    return size;
  }

  public int symbol(int i) {
    return ids[i];
  }

  /** The symbol's name. */
  public String name(int i) {
    return symbols.name(ids[i]);
  }

  public double marketValue(int i) {
    return marketValues[i];
  }

  /** {@code Unknown} where none is given. */
  public String sectorName(int i) {
    return sectors[i] == SymbolTable.FULL ? NO_SECTOR : symbols.name(sectors[i]);
  }

  /** A year, as a fraction; NaN where none was given. */
  public double volatility(int i) {
    return volatilities[i];
  }

  /** Positions whose value is not 0. */
  public int count() {
    return count;
  }

  /** The symbol of the largest absolute value, {@link SymbolTable#FULL} when flat. */
  public int largest() {
    return largest;
  }

  /** The largest absolute value, money. */
  public double largestValue() {
    return largestValue;
  }

  public double longExposure() {
    return longExposure;
  }

  /** Positive. */
  public double shortExposure() {
    return shortExposure;
  }

  public double grossExposure() {
    return longExposure + shortExposure;
  }

  public double netExposure() {
    return longExposure - shortExposure;
  }

  public int sectorCount() {
    return bySector.count();
  }

  /** Sum of absolute values, money. */
  public double sectorSum(int i) {
    return bySector.sum(i);
  }

  /** The sector with the largest sum, {@link SymbolTable#FULL} when flat. */
  public int largestSector() {
    return bySector.largest();
  }

  /** The largest sum of a sector, money. */
  public double largestSectorSum() {
    return bySector.largestSum();
  }

  /** Symbols and sectors by name, since their numbers hold for one run of the program only. */
  void save(StateWriter out) {
    String[] heldSymbols = new String[size];
    String[] heldSectors = new String[size];
    for (int i = 0; i < size; i++) {
      heldSymbols[i] = name(i);
      heldSectors[i] = sectorName(i);
    }
    out.integer("positions.known", known ? 1 : 0);
    out.texts("positions.symbols", heldSymbols);
    out.texts("positions.sectors", heldSectors);
    out.numbers("positions.marketValues", marketValues, size);
    out.numbers("positions.volatilities", volatilities, size);
  }

  void restore(StateReader in) {
    String[] heldSymbols = in.texts("positions.symbols");
    String[] heldSectors = in.texts("positions.sectors");
    double[] values = in.numbers("positions.marketValues");
    double[] yearly = in.numbers("positions.volatilities");
    reserve(heldSymbols.length);
    size = 0;
    for (int i = 0; i < heldSymbols.length; i++) {
      int id = symbols.idOf(heldSymbols[i]);
      if (id != SymbolTable.FULL) {
        put(id, values[i], symbols.idOf(heldSectors[i]), yearly[i]);
      }
    }
    known = in.integer("positions.known") == 1;
    swap();
    sum();
  }
}
