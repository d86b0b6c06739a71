package breakerboard.wire;

import breakerboard.domain.SymbolTable;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the names that a {@link NamePacker} wrote. */
final class NameUnpacker {
  private static final int FIRST_CAPACITY = 1024;

  private final SymbolTable symbols;
  private final List<String> names = new ArrayList<>();
  private int[] ids = new int[FIRST_CAPACITY];
  private int idCount;

  /**
   * @param symbols takes the names of symbols
   */
  NameUnpacker(SymbolTable symbols) {
    this.symbols = symbols;
  }

  void forget() {
    names.clear();
    idCount = 0;
  }

  String name(ByteReader from) throws DamagedBytesException {
    long number = from.integer();
    if (number == NamePacker.ONCE) {
      return from.text();
    }
    if (number == NamePacker.FIRST) {
      names.add(from.text());
      return names.getLast();
    }
    return names.get(known(number, names.size()));
  }

  /** The id in the symbol table. */
  int symbol(ByteReader from) throws DamagedBytesException {
    long number = from.integer();
    if (number != NamePacker.FIRST) {
      return ids[known(number, idCount)];
    }
    int id = symbols.idOf(from.text());
    if (id == SymbolTable.FULL) {
      throw new DamagedBytesException(
          "The recording names more symbols than this program takes: it was written by a program"
              + " that takes more.");
    }
    if (idCount == ids.length) {
      ids = Arrays.copyOf(ids, idCount * 2);
    }
    ids[idCount++] = id;
    return id;
  }

  private static int known(long number, int count) throws DamagedBytesException {
    long index = number - NamePacker.KNOWN;
    if (index < 0 || index >= count) {
      throw new DamagedBytesException(
          "Name %s was not written before it is used: the bytes were changed."
              .formatted(Words.count(number)));
    }
    return (int) index;
  }
}
