package breakerboard.desk.whatif;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What books did while inputs were taken with some limits.
 *
 * @param books in the order of their names
 * @param observations how many of theirs were used
 * @param refused how many lines were refused
 * @param time from the first input to the last
 * @param whole whether every trip and every halt is listed; counts and lengths are whole anyway
 */
public record Outcome(
    List<BookOutcome> books, long observations, long refused, Span time, boolean whole) {
  public Outcome {
    books = List.copyOf(books);
  }

  /** Trips of all books. */
  public long trips() {
    return sum(BookOutcome::tripCount);
  }

  /** How long books were halted or liquidating, nanoseconds; two at once count twice. */
  public long halted() {
    return sum(BookOutcome::halted);
  }

  /** The longest that a book was so at once, nanoseconds; 0 when none was. */
  public long longestHalt() {
    return books.stream().mapToLong(BookOutcome::longestHalt).max().orElse(0);
  }

  /** Warnings of all books. */
  public long warnings() {
    return sum(BookOutcome::warnings);
  }

  private long sum(ToLongFunction<BookOutcome> figure) {
    return books.stream().mapToLong(figure).sum();
  }

  BookOutcome of(String book) {
    return books.stream()
        .filter(each -> each.book().equals(book))
        .findFirst()
        .orElseGet(() -> BookOutcome.quiet(book));
  }
}
