package breakerboard.wire;

import breakerboard.domain.SymbolTable;
import java.util.Arrays;

/** Ids of names that the parser hands out as the same string again and again. */
final class NameCache {
  private static final int SLOTS = 4096;

  private final SymbolTable table;
  private final String[] names = new String[SLOTS];
  private final int[] ids = new int[SLOTS];

  NameCache(SymbolTable table) {
    this.table = table;
    Arrays.fill(names, "");
    Arrays.fill(ids, SymbolTable.FULL);
  }

  int idOf(String name) {
    int slot = name.hashCode() & (SLOTS - 1);
    if (!name.isEmpty() && names[slot].equals(name)) {
      return ids[slot];
    }
    int id = table.idOf(name);
    names[slot] = name;
    ids[slot] = id;
    return id;
  }
}
