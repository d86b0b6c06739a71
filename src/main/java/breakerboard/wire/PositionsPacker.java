package breakerboard.wire;

import breakerboard.domain.Positions;

/**
 * Writes positions column by column; symbols, sectors and volatilities only where they are not
 * those of the same book before, for they seldom change.
 */
final class PositionsPacker {
  /** The symbols are those of the same book before. */
  static final int SAME_SYMBOLS = 1;

  static final int SAME_SECTORS = 2;
  static final int SAME_VOLATILITIES = 4;

  private final NamePacker names;

  PositionsPacker(NamePacker names) {
    this.names = names;
  }

  void write(ByteWriter to, Positions now, Positions former) {
    int size = now.size();
    int same = same(now, former);
    to.single(same);
    to.integer(size);
    if ((same & SAME_SYMBOLS) == 0) {
      for (int i = 0; i < size; i++) {
        names.symbol(to, now.symbol(i));
      }
    }
    if ((same & SAME_SECTORS) == 0) {
      for (int i = 0; i < size; i++) {
        sector(to, now.sector(i));
      }
    }
    if ((same & SAME_VOLATILITIES) == 0) {
      for (int i = 0; i < size; i++) {
        to.real(now.volatility(i));
      }
    }
    for (int i = 0; i < size; i++) {
      to.real(now.marketValue(i));
    }
  }

  private void sector(ByteWriter to, int sector) {
    boolean named = sector != Positions.UNKNOWN_SECTOR;
    to.single(named ? 1 : 0);
    if (named) {
      names.symbol(to, sector);
    }
  }

  private static int same(Positions now, Positions former) {
    int size = now.size();
    if (size != former.size()) {
      return 0;
    }
    int same = SAME_SYMBOLS | SAME_SECTORS | SAME_VOLATILITIES;
    for (int i = 0; i < size; i++) {
      if (now.symbol(i) != former.symbol(i)) {
        same &= ~SAME_SYMBOLS;
      }
      if (now.sector(i) != former.sector(i)) {
        same &= ~SAME_SECTORS;
      }
      if (bits(now.volatility(i)) != bits(former.volatility(i))) {
        same &= ~SAME_VOLATILITIES;
      }
    }
    return same;
  }

  private static long bits(double value) {
    return Double.doubleToRawLongBits(value);
  }
}
