package breakerboard.console.book;

import breakerboard.console.BreakerModel;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the chart of a breaker marks, from the events in memory. */
final class ChartMarks {
  private ChartMarks() {}

  /** In the order of time; a standing trip is there even when its event has left the memory. */
  static List<ChartMark> of(BreakerModel breaker, List<Event> events, BreakerSnapshot now) {
    List<ChartMark> marks = new ArrayList<>();
    for (Event event : events) {
      boolean ours =
          event.book().equals(breaker.book())
              && event.breaker().filter(breaker.id()::equals).isPresent();
      if (ours) {
        kind(event).ifPresent(kind -> marks.add(new ChartMark(kind, event.time())));
      }
    }
    boolean known = marks.stream().anyMatch(m -> m.kind() == ChartMark.Kind.TRIP);
    if (!known && now.status().resettable()) {
      now.lastTrip().ifPresent(trip -> marks.add(new ChartMark(ChartMark.Kind.TRIP, trip.time())));
      marks.sort(Comparator.comparingLong(ChartMark::at));
    }
    return marks;
  }

  private static Optional<ChartMark.Kind> kind(Event event) {
    return switch (event.type()) {
      case BREAKER_TRIPPED -> Optional.of(ChartMark.Kind.TRIP);
      case BREAKER_RESET -> Optional.of(ChartMark.Kind.RESET);
      case BREAKER_WARNING -> Optional.of(ChartMark.Kind.WARNING);
      case THRESHOLD_UPDATED, OVERRIDE_ENDED -> Optional.of(ChartMark.Kind.LIMIT);
      case BREAKER_DISABLED ->
          event.detail() instanceof EventDetail.Disabled(boolean wasTripped) && wasTripped
              ? Optional.of(ChartMark.Kind.RESET)
              : Optional.empty();
      default -> Optional.empty();
    };
  }
}
