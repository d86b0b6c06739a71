package breakerboard.engine;

import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.Optional;

/** When a bypass may end. */
final class BypassEnds {
  private final EventLog log;

  BypassEnds(EventLog log) {
    this.log = log;
  }

  /** Why a bypass in a book cannot end then. */
  Optional<String> refuses(BookEngine book, long until) {
    if (until == Times.NEVER || until <= log.clock()) {
      return Optional.of("A bypass ends later than now: give an end in the future.");
    }
    if (until - log.clock() > book.maxBypassNanos()) {
      return Optional.of(
          "A bypass lasts at most "
              + Words.plain((double) book.maxBypassNanos() / Times.NANOS_PER_MINUTE)
              + " min (max_bypass_minutes): give an earlier end.");
    }
    return Optional.empty();
  }
}
