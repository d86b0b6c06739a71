package breakerboard.desk;

import breakerboard.domain.RefusedLine;
import java.util.List;

/**
 * The lines that were refused since the start of the program.
 *
 * @param count all of them
 * @param reasons the most frequent first
 * @param newest the last ones, the newest first
 */
public record Refusals(long count, List<Reason> reasons, List<RefusedLine> newest) {
  /** None was. */
  public static final Refusals NONE = new Refusals(0, List.of(), List.of());

  public Refusals {
    reasons = List.copyOf(reasons);
    newest = List.copyOf(newest);
  }

  /**
   * Why lines were refused.
   *
   * @param count how many
   * @param last the newest of them
   */
  public record Reason(long count, RefusedLine last) {}
}
