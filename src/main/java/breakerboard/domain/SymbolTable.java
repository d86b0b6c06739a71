package breakerboard.domain;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * A bounded, append-only table of the names that stream in (symbols, sectors): each name has one
 * small number for good. Safe for many threads; reading a name takes no lock.
 */
public final class SymbolTable {
  /** Answer for a name that no longer fits. */
  public static final int FULL = -1;

  private static final int FIRST_CAPACITY = 64;

  /**
   * A number goes into its slot only after its name is in its place, and whoever sees the number
   * sees the name.
   */
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);

  private final int bound;
  private volatile String[] names = new String[0];
  private volatile int[] slots = emptySlots(FIRST_CAPACITY);
  private int size;

  /**
   * @param bound the most names it takes, at least 1
   */
  public SymbolTable(int bound) {
    this.bound = bound;
  }

  /** The number of the name, a new one if there is room, else {@link #FULL}. */
  public int idOf(String name) {
    char[] chars = name.toCharArray();
    return idOf(chars, 0, chars.length);
  }

  /** As {@link #idOf(String)} for characters in a buffer; allocates nothing for a known name. */
  public int idOf(char[] buffer, int offset, int length) {
    int hash = hash(buffer, offset, length);
    int found = find(slots, names, hash, buffer, offset, length);
    return found >= 0 ? found : add(hash, buffer, offset, length);
  }

  /** The name behind a number that this table gave. */
  public String name(int id) {
    return names[id];
  }

  private synchronized int add(int hash, char[] buffer, int offset, int length) {
    int found = find(slots, names, hash, buffer, offset, length);
    if (found >= 0) {
      return found;
    }
    if (size >= bound) {
      return FULL;
    }
    int id = size;
    String[] grownNames =
        id < names.length ? names : Arrays.copyOf(names, Math.max(FIRST_CAPACITY, id * 2));
    grownNames[id] = new String(buffer, offset, length);
    names = grownNames;
    size = id + 1;
    int[] grownSlots =
        (id + 1) * 2 > slots.length ? rehash(grownNames, id + 1, slots.length * 2) : slots;
    if (grownSlots == slots) {
      put(grownSlots, hash, id);
    }
    slots = grownSlots;
    return id;
  }

  private static int[] rehash(String[] names, int size, int capacity) {
    int[] slots = emptySlots(capacity);
    for (int id = 0; id < size; id++) {
      char[] chars = names[id].toCharArray();
      put(slots, hash(chars, 0, chars.length), id);
    }
    return slots;
  }

  private static void put(int[] slots, int hash, int id) {
    int at = hash & (slots.length - 1);
    while (slots[at] >= 0) {
      at = (at + 1) & (slots.length - 1);
    }
    SLOT.setRelease(slots, at, id);
  }

  private static int find(
      int[] slots, String[] names, int hash, char[] buffer, int offset, int length) {
    int at = hash & (slots.length - 1);
    for (int id = (int) SLOT.getAcquire(slots, at);
        id >= 0;
        id = (int) SLOT.getAcquire(slots, at)) {
      if (id < names.length && equal(names[id], buffer, offset, length)) {
        return id;
      }
      at = (at + 1) & (slots.length - 1);
    }
    return FULL;
  }

  private static boolean equal(String name, char[] buffer, int offset, int length) {
    if (name.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (name.charAt(i) != buffer[offset + i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] buffer, int offset, int length) {
    int hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + buffer[offset + i];
    }
    return hash ^ (hash >>> 15);
  }

  private static int[] emptySlots(int capacity) {
    int[] slots = new int[capacity];
    Arrays.fill(slots, FULL);
    return slots;
  }
}
