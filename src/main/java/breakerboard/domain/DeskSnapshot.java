package breakerboard.domain;

import java.util.List;

/**
 * What the engine hands to the screen at once.
 *
 * @param clock desk clock, nanoseconds since the epoch
 * @param changed the books that changed since the last snapshot (the first holds all)
 * @param books names of all books, in order
 * @param lastEvent number of the newest event, 0 before the first
 * @param configVersion the configuration version in force
 * @param killSwitch whether the desk's kill switch is on
 * @param unused what was left out of the used observations of all books
 * @param approvals commands that wait for a second operator, the oldest first
 */
public record DeskSnapshot(
    long clock,
    List<BookSnapshot> changed,
    List<BookSummary> books,
    long lastEvent,
    long configVersion,
    boolean killSwitch,
    List<FeedView> feeds,
    long observations,
    long refusedLines,
    double queueFill,
    UnusedFields unused,
    List<ApprovalView> approvals) {
  public DeskSnapshot {
    changed = List.copyOf(changed);
    books = List.copyOf(books);
    feeds = List.copyOf(feeds);
    approvals = List.copyOf(approvals);
  }

  /** The least of a book that the chooser and the banner need. */
  public record BookSummary(String book, TradingState trading) {}

  /**
   * @param state {@code CONNECTING} of one that has not come since the start of the program
   * @param lines lines received so far, used and refused
   * @param lagNanos arrival minus {@code ts} of its newest observation
   * @param silent nothing came for longer than the silence limit
   */
  public record FeedView(
      String feed,
      FeedState state,
      String message,
      long lines,
      long refused,
      long lagNanos,
      long lastArrival,
      boolean silent) {}
}
