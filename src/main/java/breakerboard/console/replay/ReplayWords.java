package breakerboard.console.replay;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.ReplayMarks;
import breakerboard.desk.ReplayState;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.List;

/** What a replay says of itself. */
final class ReplayWords {
  private static final double PERCENT = 100;

  private ReplayWords() {}

  /** {@code REPLAY · recording of Fri 27 Nov 2026 · 14:03:11 New York — not the live desk}. */
  static String band(String name, ReplayState now, Format format) {
    String when =
        now.position() == Times.NEVER
            ? ""
            : " · "
                + format.date(now.position())
                + " "
                + format.time(now.position())
                + " "
                + format.zoneName();
    return "REPLAY · " + name + when + " — not the live desk";
  }

  static String phase(ReplayState now) {
    return switch (now.phase()) {
      case SEEKING -> "Moving";
      case PAUSED -> "Paused";
      case PLAYING -> "Playing";
      case ENDED -> now.trouble().isEmpty() ? "At its end" : "Broken off";
      case FAILED -> "Not opened";
    };
  }

  /** Why it cannot be played or stepped through, the end of a sentence. */
  static String whyStill(ReplayState now) {
    return switch (now.phase()) {
      case SEEKING -> "it moves to where it was sent";
      case PAUSED, PLAYING -> "";
      case ENDED -> "nothing is left of it";
      case FAILED -> "it was not opened";
    };
  }

  /** How far it is on the way to where it was sent. */
  static String moving(ReplayState now, Format format) {
    String at = now.position() == Times.NEVER ? "" : ", at " + format.time(now.position());
    return now.progress() > 0
        ? "Moving off the screen: " + percent(now.progress()) + at
        : "Moving off the screen" + at;
  }

  /** What is wrong, or missing, or not known yet. */
  static String notes(ReplayState now, ReplayMarks marks, Format format) {
    List<String> parts = new ArrayList<>();
    if (!now.trouble().isEmpty()) {
      parts.add(now.trouble());
    } else if (!marks.trouble().isEmpty()) {
      parts.add(marks.trouble());
    }
    marks.gaps().stream().findFirst().ifPresent(gap -> parts.add(gap(gap, format)));
    if (marks.gaps().size() > 1) {
      parts.add("%s gaps in all".formatted(Figures.count(marks.gaps().size())));
    }
    if (marks.dropped() > 0) {
      parts.add(Figures.count(marks.dropped()) + " later marks are not shown");
    }
    return String.join(" · ", parts);
  }

  /** {@code The recording has a gap from 14:03:11 to 14:20:00: A segment is missing.} */
  static String gap(ReplayGap gap, Format format) {
    String until =
        gap.to() == Times.NEVER ? "and does not go on" : "to " + format.time(gap.to(), gap.from());
    return "The recording has a gap from %s %s: %s"
        .formatted(format.time(gap.from()), until, gap.because());
  }

  /** What the first pass found, or how far it is. */
  static String marks(ReplayMarks marks) {
    String found = Figures.count(marks.marks().size(), "mark", "marks");
    return marks.complete() ? found : "Reading: " + percent(marks.progress()) + ", " + found;
  }

  private static String percent(double part) {
    return Figures.count(Math.round(part * PERCENT)) + " %";
  }
}
