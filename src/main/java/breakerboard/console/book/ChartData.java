package breakerboard.console.book;

import breakerboard.console.SampleRing;
import breakerboard.domain.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a chart shows.
 *
 * @param rows value, limit and warning limit by time
 * @param scaleLimit the limit in force, from which numbers take their decimals
 * @param whole all the time that can be shown
 * @param window the stretch of it that is shown
 * @param marks in the order of time
 * @param gaps of which there are no values
 * @param halting whether a trip of the breaker halts its book, rather than reduces or alerts
 */
record ChartData(
    SampleRing rows,
    Unit unit,
    double scaleLimit,
    ChartWindow whole,
    ChartWindow window,
    List<ChartMark> marks,
    List<ChartGap> gaps,
    boolean halting) {
  ChartData {
    marks = List.copyOf(marks);
    gaps = List.copyOf(gaps);
  }

  /** The first row that is shown. */
  int firstRow() {
    return rows.from(window.from());
  }

  /** The last row that is shown; the first of all where none is. */
  int lastRow() {
    return Math.max(0, rows.from(window.to() + 1) - 1);
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
  Optional<ChartMark> newestTrip() {
    return marks.stream()
        .filter(m -> m.kind() == ChartMark.Kind.TRIP && window.holds(m.at()))
        .reduce((_, later) -> later);
  }

  /** The spans in which the breaker halted its book: tripped and not bypassed, the newest last. */
  List<ChartWindow> halts() {
    List<ChartWindow> spans = new ArrayList<>();
    boolean tripped = false;
    boolean bypassed = false;
    long begin = whole.from();
    for (ChartMark mark : marks) {
      if (tripped && !bypassed) {
        add(spans, begin, mark.at());
      }
      begin = mark.at();
      switch (mark.kind()) {
        case TRIP -> tripped = true;
        case RESET -> tripped = false;
        case BYPASS -> bypassed = true;
        case BYPASS_END -> bypassed = false;
        case WARNING, LIMIT -> {}
      }
    }
    if (tripped && !bypassed) {
      add(spans, begin, whole.to());
    }
    return spans;
  }

  private void add(List<ChartWindow> spans, long from, long to) {
    if (!halting || to <= from) {
      return;
    }
    if (!spans.isEmpty() && spans.getLast().to() == from) {
      spans.set(spans.size() - 1, new ChartWindow(spans.getLast().from(), to));
    } else {
      spans.add(new ChartWindow(from, to));
    }
  }
}
