package breakerboard.feed;

import breakerboard.domain.FeedPosition;
import breakerboard.domain.Input;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import java.util.Optional;

/**
 * Where a feed goes on that was read before this start of the program.
 *
 * @param position the last one that the desk's record knows; empty of a feed that is new
 * @param taken number of the last line that the desk has taken; those up to it are not handed on
 *     again
 */
public record Resume(Optional<FeedPosition> position, long taken) {
  /** From the beginning. */
  public static Resume none() {
    return new Resume(Optional.empty(), 0);
  }

  /** Whether the desk has taken this line already. */
  boolean has(Input input) {
    return switch (input) {
      case Observation observation -> observation.line() <= taken;
      case RefusedLine refused -> refused.line() != RefusedLine.NO_LINE && refused.line() <= taken;
      default -> false;
    };
  }
}
