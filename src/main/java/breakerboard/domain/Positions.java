package breakerboard.domain;

/**
 * Positions of one observation in symbol order, as primitive arrays over the ids of a {@link
 * SymbolTable}. In a change ({@code positions_update}) a market value of NaN removes the symbol.
 * Never modified after it was made.
 */
public final class Positions {
  /** The observation said nothing of positions. */
  public static final Positions ABSENT =
      new Positions(new int[0], new double[0], new int[0], new double[0]);

  /** The id of the sector {@code Unknown}, of a position that names none. */
  public static final int UNKNOWN_SECTOR = -1;

  private final int[] symbols;
  private final double[] marketValues;
  private final int[] sectors;
  private final double[] volatilities;

  /**
   * @param symbols ids in the order of their names
   * @param marketValues money, short negative; NaN removes (changes only)
   * @param sectors ids, {@link #UNKNOWN_SECTOR} where none is given
   * @param volatilities a year, as a fraction; NaN where none is given
   */
  public Positions(int[] symbols, double[] marketValues, int[] sectors, double[] volatilities) {
    this.symbols = symbols;
    this.marketValues = marketValues;
    this.sectors = sectors;
    this.volatilities = volatilities;
  }

  /** Whether the observation carried this set at all; a flat book's empty set is present. */
  public boolean present() {
    return this != ABSENT;
  }

  public int size() {
    return symbols.length;
  }

  /** Copies everything into arrays that are at least as long. */
  public void copyTo(
      int[] toSymbols, double[] toMarketValues, int[] toSectors, double[] toVolatilities) {
    int size = symbols.length;
    System.arraycopy(symbols, 0, toSymbols, 0, size);
    System.arraycopy(marketValues, 0, toMarketValues, 0, size);
    System.arraycopy(sectors, 0, toSectors, 0, size);
    System.arraycopy(volatilities, 0, toVolatilities, 0, size);
  }

  public int symbol(int i) {
    return symbols[i];
  }

  public double marketValue(int i) {
    return marketValues[i];
  }

  public int sector(int i) {
    return sectors[i];
  }

  public double volatility(int i) {
    return volatilities[i];
  }
}
