package breakerboard.console.replay;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.console.events.EventWords;
import breakerboard.desk.ReplayMark;
import breakerboard.domain.EventType;
import java.util.List;

/** How a mark of the time line looks and reads. */
final class MarkLook {
  private static final int MOST_TOLD = 4;

  private MarkLook() {}

  static ScreenState state(ReplayMark mark) {
    return switch (mark.kind()) {
      case TRADING ->
          mark.trading()
              .map(ScreenState::of)
              .orElse(
                  mark.type() == EventType.KILL_SWITCH_ON
                      ? ScreenState.EMERGENCY
                      : ScreenState.ALLOWED);
      case TRIP -> mark.status().map(ScreenState::of).orElse(ScreenState.TRIPPED);
      case RESET -> ScreenState.IDLE;
      case CHANGE -> ScreenState.BYPASSED;
    };
  }

  static String lane(ReplayMark.Kind kind) {
    return switch (kind) {
      case TRADING -> "Trading";
      case TRIP -> "Trips";
      case RESET -> "Resets";
      case CHANGE -> "Changes";
    };
  }

  /** {@code 14:03:11 Breaker tripped · EQ-LS-1 · Drawdown: limit 8.30 % > 8.00 %}. */
  static String words(ReplayMark mark, long day, Format format) {
    return "%s  %s · %s: %s"
        .formatted(
            format.time(mark.time(), day),
            format.words(mark.type()),
            EventWords.subject(mark.book(), mark.breaker(), "", format),
            mark.message());
  }

  /** Of several the first few. */
  static String words(List<ReplayMark> marks, long day, Format format) {
    List<String> lines =
        marks.stream().limit(MOST_TOLD).map(mark -> words(mark, day, format)).toList();
    int more = marks.size() - lines.size();
    return String.join("\n", lines)
        + (more > 0 ? "\nand %s more here".formatted(Figures.count(more)) : "");
  }
}
