package breakerboard.console.limits;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.whatif.Outcome;
import breakerboard.desk.whatif.Question;
import breakerboard.desk.whatif.Source;
import breakerboard.domain.Words;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the what-if says of sources and outcomes. */
final class WhatIfWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final Format format;

  WhatIfWords(Format format) {
    this.format = format;
  }

  /** {@code Today's recording}, {@code Recording of 12 Mar 2020 (UTC)}, {@code march.jsonl}. */
  static String name(Source source) {
    return switch (source) {
      case Source.Today _ -> "Today's recording";
      case Source.Day(LocalDate day) -> "Recording of " + DAY.format(day) + " (UTC)";
      case Source.OfFile(Path file) -> String.valueOf(file.getFileName());
    };
  }

  /** {@code Today's recording, 09:30:00–14:06:02, 16,562 obs., 1.9 s}. */
  String about(Question question, Outcome outcome, double seconds, long clock) {
    long from = outcome.time().from();
    long to = outcome.time().to();
    return "%s, %s–%s, %s obs.%s, %s s"
        .formatted(
            name(question.source()),
            format.time(from, clock),
            format.time(to, format.date(from).equals(format.date(to)) ? to : clock),
            Figures.count(outcome.observations()),
            outcome.refused() == 0
                ? ""
                : ", " + Figures.count(outcome.refused(), "line", "lines") + " refused",
            Words.number(seconds, 1));
  }

  /** {@code 6 trips, halted or liquidating 41:20, longest at once 18:30, 23 warnings}. */
  String figures(Outcome outcome) {
    return "%s, halted or liquidating %s, longest at once %s, %s"
        .formatted(
            Figures.count(outcome.trips(), "trip", "trips"),
            format.duration(outcome.halted()),
            format.duration(outcome.longestHalt()),
            Figures.count(outcome.warnings(), "warning", "warnings"));
  }
}
