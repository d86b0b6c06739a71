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
  PART;

  /** The first byte of a state; another one is another order of bytes. */
  static final int FORMAT = 1;
}
