package breakerboard.console.notifications;

import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmSource;
import breakerboard.domain.Priority;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was raised and is to be noticed: each alarm once for each time that it is raised, until it
 * is acknowledged, over, put away or has stood long enough. What stood before is not news.
 */
final class Notices {
  private final Map<AlarmSource, Alarm> shown = new LinkedHashMap<>();
  private long newest;

  /**
   * @param already the alarms that stand now
   */
  Notices(List<Alarm> already) {
    newest = newest(already);
  }

  private static long newest(List<Alarm> alarms) {
    return alarms.stream().mapToLong(Alarm::order).max().orElse(0);
  }

  /**
   * Takes the alarms as they are now.
   *
   * @return those raised since the last time, the oldest first
   */
  List<Alarm> take(List<Alarm> alarms) {
    List<Alarm> raised =
        alarms.stream()
            .filter(alarm -> alarm.order() > newest && alarm.unacknowledged())
            .sorted(Comparator.comparingLong(Alarm::order))
            .toList();
    newest = Math.max(newest, newest(alarms));
    Map<AlarmSource, Alarm> now =
        alarms.stream()
            .filter(Alarm::unacknowledged)
            .collect(Collectors.toMap(Alarm::source, alarm -> alarm));
    shown.keySet().retainAll(now.keySet());
    shown.replaceAll((source, alarm) -> now.getOrDefault(source, alarm));
    for (Alarm alarm : raised) {
      shown.remove(alarm.source());
      shown.put(alarm.source(), alarm);
    }
    return raised;
  }

  /** It was seen, or has stood long enough; raised again it is news again. */
  void putAway(Alarm alarm) {
    Optional.ofNullable(shown.get(alarm.source()))
        .filter(now -> now.order() == alarm.order())
        .ifPresent(now -> shown.remove(now.source()));
  }

  void putAllAway() {
    shown.clear();
  }

  /** The newest first. */
  List<Alarm> shown() {
    return List.copyOf(shown.values()).reversed();
  }

  /** The most urgent priority among them. */
  static Optional<Priority> worst(List<Alarm> alarms) {
    return alarms.stream().map(alarm -> alarm.raisedBy().priority()).max(Comparator.naturalOrder());
  }
}
