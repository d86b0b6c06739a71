package breakerboard.wire;

import breakerboard.domain.Positions;

/** Reads the positions that a {@link PositionsPacker} wrote. */
final class PositionsUnpacker {
  /** No position takes less: its market value. */
  private static final int LEAST = Double.BYTES;

  private final NameUnpacker names;

  /**
   * The columns of one set, never modified, so that sets after it can share them.
   *
   * @param symbols ids
   * @param sectors ids
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Columns(int[] symbols, int[] sectors, double[] volatilities, double[] marketValues) {
    static final Columns NONE = new Columns(new int[0], new int[0], new double[0], new double[0]);

    Positions positions() {
      return new Positions(symbols, marketValues, sectors, volatilities);
    }
  }

  PositionsUnpacker(NameUnpacker names) {
    this.names = names;
  }

  Columns read(ByteReader from, Columns former) throws DamagedBytesException {
    int same = from.single();
    int size = from.count(LEAST);
    if (same != 0 && size != former.symbols().length) {
      throw new DamagedBytesException(
          "Positions refer to others that are not there: the bytes were changed.");
    }
    int[] symbols =
        (same & PositionsPacker.SAME_SYMBOLS) == 0 ? symbols(from, size) : former.symbols();
    int[] sectors =
        (same & PositionsPacker.SAME_SECTORS) == 0 ? sectors(from, size) : former.sectors();
    double[] volatilities =
        (same & PositionsPacker.SAME_VOLATILITIES) == 0 ? from.reals(size) : former.volatilities();
    return new Columns(symbols, sectors, volatilities, from.reals(size));
  }

  private int[] symbols(ByteReader from, int size) throws DamagedBytesException {
    int[] symbols = new int[size];
    for (int i = 0; i < size; i++) {
      symbols[i] = names.symbol(from);
    }
    return symbols;
  }

  private int[] sectors(ByteReader from, int size) throws DamagedBytesException {
    int[] sectors = new int[size];
    for (int i = 0; i < size; i++) {
      sectors[i] = from.single() == 0 ? Positions.UNKNOWN_SECTOR : names.symbol(from);
    }
    return sectors;
  }
}
