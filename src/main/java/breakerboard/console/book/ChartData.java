package breakerboard.console.book;

import breakerboard.console.SampleRing;
import breakerboard.domain.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What a chart shows.
 *
 * @param rows value, limit and warning limit by time
 * @param scaleLimit the limit in force, from which numbers take their decimals
 * @param whole the stretch of time that was asked for
 * @param marks in the order of time
 */
record ChartData(
    SampleRing rows, Unit unit, double scaleLimit, ChartWindow whole, List<ChartMark> marks) {
  ChartData {
    marks = List.copyOf(marks);
  }

  /** Whether the breaker stood tripped at that time, as far as the marks tell. */
  boolean trippedAt(long time) {
    return marks.stream()
        .filter(m -> m.kind().turns() && m.at() <= time)
        .reduce((_, later) -> later)
        .filter(m -> m.kind() == ChartMark.Kind.TRIP)
        .isPresent();
  }

  /** The newest trip within the window. */
  Optional<ChartMark> newestTrip(ChartWindow window) {
    return marks.stream()
        .filter(m -> m.kind() == ChartMark.Kind.TRIP && window.holds(m.at()))
        .reduce((_, later) -> later);
  }
}
