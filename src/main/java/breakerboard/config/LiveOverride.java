package breakerboard.config;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;

/**
 * A live override.
 *
 * @param book {@link breakerboard.domain.Command#DESK} for all books
 * @param until nanoseconds since the epoch, {@link breakerboard.domain.Times#NEVER} until reverted
 * @param madeAgainst number of the configuration version that it changed
 */
public record LiveOverride(
    String book,
    Key<?> key,
    ConfigNode value,
    long until,
    String operator,
    String reason,
    long since,
    long madeAgainst) {

  /** Whether it is that book's, or the whole desk's. */
  public boolean concerns(String of) {
    return book.equals(of) || book.equals(Command.DESK);
  }

  /** Where it stands, for messages: {@code override books.EQ-LS-1.max_drawdown}. */
  String place() {
    return "override "
        + (book.equals(Command.DESK) ? key.path() : Sections.inBook(book, key.path()));
  }
}
