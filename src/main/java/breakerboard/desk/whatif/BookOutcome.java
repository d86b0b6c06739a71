package breakerboard.desk.whatif;

import java.util.List;

/**
 * What a book did while inputs were taken with some limits.
 *
 * @param trips in their order, as far as they are listed
 * @param tripCount how many there were
 * @param halts when it was halted or liquidating, in their order, as far as they are listed; one
 *     that lasted to the end ends there
 * @param halted how long altogether, nanoseconds
 * @param longestHalt nanoseconds, 0 without a halt
 * @param warnings how many of its breakers' warnings began
 */
public record BookOutcome(
    String book,
    List<Trip> trips,
    long tripCount,
    List<Span> halts,
    long halted,
    long longestHalt,
    long warnings) {
  public BookOutcome {
    trips = List.copyOf(trips);
    halts = List.copyOf(halts);
  }

  static BookOutcome quiet(String book) {
    return new BookOutcome(book, List.of(), 0, List.of(), 0, 0, 0);
  }

  /** Whether it was halted or liquidating at a time, as far as halts are listed. */
  boolean haltedAt(long time) {
    return halts.stream().anyMatch(halt -> halt.holds(time));
  }
}
