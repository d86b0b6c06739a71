package breakerboard.console.events;

import breakerboard.console.Figures;
import java.util.ArrayList;
import java.util.List;

/**
 * How many alarms there are, and how many of them a choice of habit hides.
 *
 * @param all how many stand or are not acknowledged
 * @param allNew how many of these nobody acknowledged
 * @param shown how many pass the choice
 * @param shownNew how many of these nobody acknowledged
 * @param below how many of those shown must be scrolled to
 */
record AlarmCounts(long all, long allNew, long shown, long shownNew, long below) {
  static AlarmCounts of(List<Alarm> all, List<Alarm> shown, int rows) {
    return new AlarmCounts(
        all.size(), unseen(all), shown.size(), unseen(shown), Math.max(0, shown.size() - rows));
  }

  private static long unseen(List<Alarm> alarms) {
    return alarms.stream().filter(Alarm::unacknowledged).count();
  }

  /**
   * {@code 2 not acknowledged · 1 acknowledged · 3 of 9 below}, {@code Showing 0 of 3 · 2 not
   * acknowledged hidden}.
   */
  String words() {
    List<String> parts = new ArrayList<>();
    long hidden = all - shown;
    if (hidden > 0) {
      parts.add("Showing %s of %s".formatted(Figures.count(shown), Figures.count(all)));
    }
    if (hidden == 0 || shown > 0) {
      parts.add(Figures.count(shownNew) + " not acknowledged");
      parts.add(Figures.count(shown - shownNew) + " acknowledged");
    }
    if (hidden > 0) {
      parts.add(Figures.count(allNew - shownNew) + " not acknowledged hidden");
    }
    if (below > 0) {
      parts.add("%s of %s below".formatted(Figures.count(below), Figures.count(shown)));
    }
    return String.join(" · ", parts);
  }
}
