package breakerboard.desk.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * How staged limits change what happened.
 *
 * @param now with the limits of now
 * @param staged with the staged ones
 * @param changes every trip that is removed, added or moved, in the order of their times
 */
public record Comparison(Outcome now, Outcome staged, List<TripChange> changes) {
  public Comparison {
    changes = List.copyOf(changes);
  }

  /** Compares two outcomes of the same inputs. */
  public static Comparison of(Outcome now, Outcome staged) {
    TreeSet<String> books = new TreeSet<>();
    now.books().forEach(book -> books.add(book.book()));
    staged.books().forEach(book -> books.add(book.book()));
    List<TripChange> changes = new ArrayList<>();
    for (String book : books) {
      changes.addAll(TripMatch.of(now.of(book), staged.of(book)));
    }
    changes.sort(
        Comparator.comparingLong(TripChange::time)
            .thenComparing(TripChange::book)
            .thenComparing(change -> change.breaker().value()));
    return new Comparison(now, staged, changes);
  }

  public long removed() {
    return changes.stream().filter(TripChange.Removed.class::isInstance).count();
  }

  public long added() {
    return changes.stream().filter(TripChange.Added.class::isInstance).count();
  }

  public long moved() {
    return changes.stream().filter(TripChange.Moved.class::isInstance).count();
  }

  /** Whether a list of trips or halts was cut off, so that changes may be missing. */
  public boolean isCutOff() {
    return !now.whole() || !staged.whole();
  }
}
