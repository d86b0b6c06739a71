package breakerboard.wire;

/** What stands in the bytes of a saved state, by its place here: new ones go to the end. */
enum StateItem {
  END,
  VERSION,
  NUMBER,
  INTEGER,
  TEXT,
  NUMBERS,
  INTEGERS,
  TEXTS,
  PART,

  /** Integers as {@link ByteWriter#steps} writes them, since format 2. */
  STEPS;

  /** The first byte of a state; another one is another order of bytes. */
  static final int FORMAT = 2;

  /** The first format that is still read: it has fewer kinds of items. */
  static final int OLDEST_FORMAT = 1;
}
