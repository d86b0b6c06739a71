package breakerboard.wire;

import breakerboard.domain.SymbolTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Writes a name out on its first use and a number in its place from then on. */
final class NamePacker {
  /** Instead of a number: a name follows that is not kept. */
  static final int ONCE = 0;

  /** Instead of a number: a name follows that has the next number from now on. */
  static final int FIRST = 1;

  /** The first number. */
  static final int KNOWN = 2;

  private static final int MOST_KEPT = 65_536;
  private static final int LONGEST_KEPT = 256;
  private static final int FIRST_CAPACITY = 1024;

  private final SymbolTable symbols;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number that stands for a symbol's id, 0 for none yet. */
  private int[] symbolNumbers = new int[FIRST_CAPACITY];

  private int symbolCount;

  NamePacker(SymbolTable symbols) {
    this.symbols = symbols;
  }

  /** Nothing written so far can be read any more. */
  void forget() {
    numbers.clear();
    Arrays.fill(symbolNumbers, 0);
    symbolCount = 0;
  }

  /** A name of which there are few. */
  void name(ByteWriter to, String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      to.integer(known);
      return;
    }
    boolean kept = numbers.size() < MOST_KEPT && name.length() <= LONGEST_KEPT;
    if (kept) {
      numbers.put(name, KNOWN + numbers.size());
    }
    to.integer(kept ? FIRST : ONCE);
    to.text(name);
  }

  /** A name of the symbol table. */
  void symbol(ByteWriter to, int id) {
    if (id >= symbolNumbers.length) {
      symbolNumbers = Arrays.copyOf(symbolNumbers, Math.max(id + 1, symbolNumbers.length * 2));
    }
    if (symbolNumbers[id] == 0) {
      symbolNumbers[id] = KNOWN + symbolCount++;
      to.integer(FIRST);
      to.text(symbols.name(id));
    } else {
      to.integer(symbolNumbers[id]);
    }
  }
}
