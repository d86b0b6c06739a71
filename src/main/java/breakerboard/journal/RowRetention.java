package breakerboard.journal;

/**
 * How long rows are kept; the oldest are removed first, in whole blocks of some thousand rows.
 *
 * @param keepDays rows that were written longer ago are removed; 0 without that bound
 * @param keepBytes the oldest are removed while the journal takes more; 0 without that bound
 */
public record RowRetention(int keepDays, long keepBytes) {
  /** Everything is kept. */
  public static final RowRetention ALL = new RowRetention(0, 0);

  /**
   * @throws IllegalArgumentException when one is negative
   */
  public RowRetention {
    if (keepDays < 0 || keepBytes < 0) {
      throw new IllegalArgumentException("Days and bytes to keep are 0 or more.");
    }
  }
}
