package breakerboard.console.book;

import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.console.BreakerModel;
import breakerboard.console.book.ChartMark.Kind;
import breakerboard.desk.values.ValuePast;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the chart of a breaker marks, from the events in memory and those that were recorded. */
final class ChartMarks {
  private ChartMarks() {}

  /**
   * In the order of time; a standing trip is there even when its event has left the memory.
   *
   * @param events in memory
   * @param past what was recorded, with the events of that time
   */
  static List<ChartMark> of(
      BreakerModel breaker, List<Event> events, BreakerSnapshot now, Optional<ValuePast> past) {
    List<Event> all = past.map(recorded -> both(breaker, recorded.events(), events)).orElse(events);
    List<ChartMark> marks = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (breaker.concerns(all.get(i))) {
        mark(breaker, all, i).ifPresent(marks::add);
      }
    }
    past.flatMap(ValuePast::first).ifPresent(first -> addStanding(first, marks));
    addStanding(now, marks);
    marks.sort(Comparator.comparingLong(ChartMark::at));
    return marks;
  }

  /** Each event once, by its number. */
  private static List<Event> both(BreakerModel breaker, List<Event> recorded, List<Event> live) {
    SortedMap<Long, Event> all = new TreeMap<>();
    recorded.forEach(event -> all.put(event.id(), event));
    for (Event event : live) {
      if (breaker.concerns(event) || event.detail() instanceof EventDetail.ConfigVersion) {
        all.put(event.id(), event);
      }
    }
    return List.copyOf(all.values());
  }

  /** How it stood then, whoever remembers why. */
  private static void addStanding(BreakerSnapshot then, List<ChartMark> marks) {
    if (then.status().resettable()) {
      then.lastTrip().ifPresent(trip -> addOnce(new ChartMark(Kind.TRIP, trip.time(), ""), marks));
    } else if (then.status() == BreakerStatus.BYPASSED) {
      addOnce(new ChartMark(Kind.BYPASS, then.since(), "bypassed"), marks);
    }
  }

  private static void addOnce(ChartMark mark, List<ChartMark> marks) {
    if (marks.stream().noneMatch(known -> known.kind() == mark.kind() && known.at() == mark.at())) {
      marks.add(mark);
    }
  }

  private static Optional<ChartMark> mark(BreakerModel breaker, List<Event> events, int at) {
    Event event = events.get(at);
    return switch (event.type()) {
      case BREAKER_TRIPPED -> Optional.of(new ChartMark(Kind.TRIP, event.time(), ""));
      case BREAKER_RESET -> Optional.of(new ChartMark(Kind.RESET, event.time(), "reset"));
      case BREAKER_WARNING -> Optional.of(new ChartMark(Kind.WARNING, event.time(), ""));
      case BYPASS_START -> Optional.of(new ChartMark(Kind.BYPASS, event.time(), "bypassed"));
      case BYPASS_END -> Optional.of(new ChartMark(Kind.BYPASS_END, event.time(), "bypass ended"));
      case THRESHOLD_UPDATED, OVERRIDE_ENDED ->
          Optional.of(new ChartMark(Kind.LIMIT, event.time(), change(breaker.entry(), events, at)));
      case BREAKER_DISABLED ->
          event.detail() instanceof EventDetail.Disabled(boolean wasTripped) && wasTripped
              ? Optional.of(new ChartMark(Kind.RESET, event.time(), "disabled"))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** {@code v17: 7.5 → 8}; with the key's name when it is not the breaker's main limit. */
  private static String change(BreakerEntry entry, List<Event> events, int at) {
    if (!(events.get(at).detail() instanceof EventDetail.Threshold change)) {
      return "limit changed";
    }
    KeyChange words = KeyChange.of(entry, change.key(), change.oldValue(), change.newValue());
    String name =
        words.key().equals(entry.threshold()) ? "" : words.key().map(Key::name).orElse("");
    return version(events, at)
        + (name + " " + (words.values().isEmpty() ? "changed" : words.values())).strip();
  }

  /** The version of an applied document, which is told after its changes; an override has none. */
  private static String version(List<Event> events, int at) {
    long time = events.get(at).time();
    for (int i = at + 1; i < events.size() && events.get(i).time() == time; i++) {
      if (events.get(i).detail() instanceof EventDetail.ConfigVersion applied) {
        return "v" + applied.version() + ": ";
      }
    }
    return "";
  }
}
