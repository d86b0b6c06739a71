package breakerboard.domain;

import java.util.List;

/**
 * A command that waits for a second operator.
 *
 * @param request its number, by which it is approved or declined
 * @param command in words, for instance {@code Disable Drawdown}
 * @param book the book it acts on, {@link Command#DESK} for the whole desk
 * @param operator who asked for it
 * @param reason why
 * @param since nanoseconds since the epoch
 * @param ends when it is dropped unless it was approved, nanoseconds since the epoch
 * @param loosens one line for each thing that it loosens
 * @param also one line for each thing that it changes besides
 */
public record ApprovalView(
    long request,
    String command,
    String book,
    String operator,
    String reason,
    long since,
    long ends,
    List<String> loosens,
    List<String> also) {
  public ApprovalView {
    loosens = List.copyOf(loosens);
    also = List.copyOf(also);
  }
}
