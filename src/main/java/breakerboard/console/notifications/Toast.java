package breakerboard.console.notifications;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.EventWords;
import breakerboard.domain.Priority;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One note below the view.
 *
 * @param alarm that it tells of, empty when it tells of several or of none
 */
record Toast(Optional<Alarm> alarm, ScreenState state, String title, String text) {
  /** More at once are read by nobody: they are summed up. */
  static final int MOST = 3;

  static Toast of(Alarm alarm, Format format) {
    return new Toast(
        Optional.of(alarm),
        EventWords.shape(alarm),
        EventWords.subject(alarm.raisedBy(), format),
        EventWords.type(alarm.raisedBy(), format)
            + " at "
            + format.time(alarm.raisedBy().time())
            + ": "
            + EventWords.cause(alarm));
  }

  /** Of alarms, the newest first: each for itself, or summed up. */
  static List<Toast> of(List<Alarm> alarms, Format format) {
    return alarms.size() > MOST
        ? List.of(sum(alarms, format))
        : alarms.stream().map(alarm -> of(alarm, format)).toList();
  }

  private static Toast sum(List<Alarm> alarms, Format format) {
    Alarm newest = alarms.getFirst();
    ScreenState worst =
        alarms.stream().map(EventWords::shape).max(Comparator.naturalOrder()).orElseThrow();
    return new Toast(
        Optional.empty(),
        worst,
        Figures.count(alarms.size(), "alarm", "alarms") + ": " + byPriority(alarms, format),
        "Newest "
            + format.time(newest.raisedBy().time())
            + ": "
            + EventWords.subject(newest.raisedBy(), format)
            + ", "
            + EventWords.cause(newest));
  }

  private static String byPriority(List<Alarm> alarms, Format format) {
    List<String> parts = new ArrayList<>();
    var counts =
        alarms.stream()
            .collect(Collectors.groupingBy(a -> a.raisedBy().priority(), Collectors.counting()));
    for (Priority priority : List.of(Priority.values()).reversed()) {
      long count = counts.getOrDefault(priority, 0L);
      if (count > 0) {
        parts.add(Figures.count(count) + " " + format.words(priority).toLowerCase(Locale.ROOT));
      }
    }
    return String.join(", ", parts);
  }
}
