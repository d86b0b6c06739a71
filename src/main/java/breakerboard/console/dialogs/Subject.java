package breakerboard.console.dialogs;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.Overridable;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import java.util.List;

/**
 * The breaker on which an operator acts.
 *
 * @param book its book as it is now
 * @param entry what the catalogue says about it
 * @param now as it is now
 */
record Subject(BookSnapshot book, BreakerEntry entry, BreakerSnapshot now) {
  String label() {
    return entry.label();
  }

  /** {@code loss rate}, as on a button. */
  String small() {
    return BreakerWords.small(entry);
  }

  String status() {
    return BreakerWords.status(now.status());
  }

  /** Whether that is the breaker. */
  boolean is(BreakerSnapshot other) {
    return other.breaker().equals(now.breaker());
  }

  /** The name of its book. */
  String in() {
    return book.book();
  }

  /** How its book may trade now, in words. */
  String trading() {
    return BreakerWords.state(book.trading());
  }

  /**
   * The keys of which a limit can be overridden: the threshold first, then its triggers' numbers.
   */
  List<Key<?>> numbers() {
    return Overridable.of(entry);
  }
}
