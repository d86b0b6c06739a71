package breakerboard.console;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.Times;
import java.util.Optional;

/** How old a book's numbers are once no data comes any more. */
public final class DataAge {
  private DataAge() {}

  /** {@code 4:12 old}; empty while data is coming and before the first. */
  public static Optional<String> of(BookSnapshot book, Inflow inflow, long clock, Format format) {
    boolean stopped = inflow != Inflow.COMING && book.lastObservation() != Times.NEVER;
    return stopped ? Optional.of(format.age(book.lastObservation(), clock)) : Optional.empty();
  }
}
