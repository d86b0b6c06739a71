package breakerboard.config;

import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Times;
import java.util.Optional;

/**
 * A live override.
 *
 * @param book {@link Command#DESK} for all books
 * @param until nanoseconds since the epoch, {@link Times#NEVER} until reverted
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

  /** Whether it ends at or before {@code now}. */
  boolean endsBy(long now) {
    return until != Times.NEVER && until <= now;
  }

  /**
   * As it is shown, before anybody looked whether it ends soon.
   *
   * @param fallback the value that comes back when it ends
   */
  OverrideView view(ConfigNode fallback) {
    return new OverrideView(
        book,
        key.path(),
        ConfigText.of(value),
        ConfigText.of(fallback),
        until,
        operator,
        reason,
        since,
        madeAgainst,
        Optional.empty());
  }

  /** Where it stands, for messages: {@code override books.EQ-LS-1.max_drawdown}. */
  String place() {
    return "override "
        + (book.equals(Command.DESK) ? key.path() : Sections.inBook(book, key.path()));
  }
}
