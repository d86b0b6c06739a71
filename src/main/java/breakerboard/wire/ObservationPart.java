package breakerboard.wire;

/** What a recorded observation has, a bit for each by its place here: new ones go to the end. */
enum ObservationPart {
  SEQUENCE,
  NAV,
  NAV_UNUSABLE,
  CASH_FLOW,
  POSITIONS,
  CHANGES,
  FIELDS,
  CHECKS,
  CORRELATION,
  LEFT_OUT;

  private final long bit = 1L << ordinal();

  /** The bit where it is there, else 0. */
  long where(boolean there) {
    return there ? bit : 0;
  }

  boolean in(long parts) {
    return (parts & bit) != 0;
  }
}
