package breakerboard.desk.whatif;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Says which trips of a book are the same with other limits. Those of a breaker at the same time
 * are; between two such, one that has another within half an hour, in their order, has moved there.
 */
final class TripMatch {
  /** One that comes later or sooner than that is another trip. */
  static final long TOLERANCE = 30 * Times.NANOS_PER_MINUTE;

  private final BookOutcome now;
  private final BookOutcome staged;
  private final List<TripChange> changes = new ArrayList<>();

  private TripMatch(BookOutcome now, BookOutcome staged) {
    this.now = now;
    this.staged = staged;
  }

  static List<TripChange> of(BookOutcome now, BookOutcome staged) {
    TripMatch match = new TripMatch(now, staged);
    Map<BreakerId, List<Trip>> before = byBreaker(now);
    Map<BreakerId, List<Trip>> after = byBreaker(staged);
    before.forEach((id, trips) -> match.breaker(trips, after.getOrDefault(id, List.of())));
    after.forEach(
        (id, trips) -> {
          if (!before.containsKey(id)) {
            match.breaker(List.of(), trips);
          }
        });
    return match.changes;
  }

  private static Map<BreakerId, List<Trip>> byBreaker(BookOutcome book) {
    return book.trips().stream()
        .collect(
            Collectors.groupingBy(
                Trip::breaker,
                () -> new TreeMap<>(Comparator.comparing(BreakerId::value)),
                Collectors.toList()));
  }

  /** Cuts both at the trips that stand at the same time in both. */
  private void breaker(List<Trip> before, List<Trip> after) {
    int fromBefore = 0;
    int fromAfter = 0;
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      long difference = before.get(i).time() - after.get(j).time();
      if (difference == 0) {
        between(before.subList(fromBefore, i), after.subList(fromAfter, j));
        fromBefore = i + 1;
        fromAfter = j + 1;
        i++;
        j++;
      } else if (difference < 0) {
        i++;
      } else {
        j++;
      }
    }
    between(before.subList(fromBefore, before.size()), after.subList(fromAfter, after.size()));
  }

  private void between(List<Trip> before, List<Trip> after) {
    int i = 0;
    int j = 0;
    while (i < before.size() && j < after.size()) {
      Trip trip = before.get(i);
      Trip other = after.get(j);
      long apart = Math.abs(trip.time() - other.time());
      if (trip.time() < other.time() && (apart > TOLERANCE || nearer(before, i, other, apart))) {
        removed(trip);
        i++;
      } else if (other.time() < trip.time()
          && (apart > TOLERANCE || nearer(after, j, trip, apart))) {
        added(other);
        j++;
      } else {
        changes.add(new TripChange.Moved(trip, other));
        i++;
        j++;
      }
    }
    before.subList(i, before.size()).forEach(this::removed);
    after.subList(j, after.size()).forEach(this::added);
  }

  /** Whether the next of the list is nearer to the other trip. */
  private static boolean nearer(List<Trip> trips, int at, Trip other, long apart) {
    return at + 1 < trips.size() && Math.abs(trips.get(at + 1).time() - other.time()) < apart;
  }

  private void removed(Trip trip) {
    changes.add(new TripChange.Removed(trip, staged.haltedAt(trip.time())));
  }

  private void added(Trip trip) {
    changes.add(new TripChange.Added(trip, now.haltedAt(trip.time())));
  }
}
