package breakerboard.console.dialogs;

import breakerboard.domain.BreakerStatus;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * What a dialog says about a deed, in numbers of now.
 *
 * @param subject short name of the deed, as in {@code Trip is off until a reason is given}
 * @param shape whose shape stands before the title
 * @param title the deed and its object
 * @param bullets what will happen
 * @param ways at least one; the first is chosen at first
 * @param book the book it acts on, empty for the desk
 * @param longestMinutes the longest time until its end
 * @param obstacle why it cannot be done now, empty when it can
 */
record DeedForm(
    Deed deed,
    String subject,
    BreakerStatus shape,
    String title,
    List<String> bullets,
    List<Way> ways,
    String book,
    double longestMinutes,
    String obstacle) {
  /** A live override may last for a week; then it belongs in the file. */
  static final double LONGEST_OVERRIDE_MINUTES = 7 * 24 * 60;

  /** Whether nobody could tell the two apart. */
  boolean readsLike(DeedForm other) {
    return shape == other.shape
        && title.equals(other.title)
        && bullets.equals(other.bullets)
        && obstacle.equals(other.obstacle)
        && pairwise(other, Way::readsLike);
  }

  /** Whether the choice is the same, with whatever numbers in its words. */
  boolean offersLike(DeedForm other) {
    return pairwise(other, Way::offersLike);
  }

  private boolean pairwise(DeedForm other, BiPredicate<Way, Way> alike) {
    return ways.size() == other.ways.size()
        && IntStream.range(0, ways.size())
            .allMatch(i -> alike.test(ways.get(i), other.ways.get(i)));
  }

  DeedForm {
    bullets = List.copyOf(bullets);
    ways = List.copyOf(ways);
  }
}
