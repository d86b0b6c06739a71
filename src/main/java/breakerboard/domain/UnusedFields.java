package breakerboard.domain;

/**
 * How much of the used observations was left out.
 *
 * @param dropped fields and position entries that were unusable, cash flows and changes of
 *     positions that had nothing to change
 * @param unknown fields of names that nobody knows
 */
public record UnusedFields(long dropped, long unknown) {
  public static final UnusedFields NONE = new UnusedFields(0, 0);

  /** These and those. */
  public UnusedFields plus(UnusedFields other) {
    return new UnusedFields(dropped + other.dropped, unknown + other.unknown);
  }

  /** As {@code 3 fields dropped, 1 unknown}, each only where there are some. */
  public String words() {
    String first = dropped == 0 ? "" : fields(dropped) + " dropped";
    String second =
        unknown == 0 ? "" : (dropped == 0 ? fields(unknown) : number(unknown)) + " unknown";
    return first + (first.isEmpty() || second.isEmpty() ? "" : ", ") + second;
  }

  private static String fields(long count) {
    return number(count) + (count == 1 ? " field" : " fields");
  }

  private static String number(long count) {
    return Words.number(count, 0);
  }
}
