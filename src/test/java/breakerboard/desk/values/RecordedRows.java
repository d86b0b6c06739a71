package breakerboard.desk.values;

/** Rows that a test writes down. */
public final class RecordedRows {
  private final ValueRows rows = new ValueRows();

  /** The next one. */
  public RecordedRows add(long time, double value, double limit, double warning) {
    rows.add(time, value, limit, warning);
    return this;
  }

  public ValueRows rows() {
    return rows;
  }
}
