package breakerboard.cli;

import breakerboard.config.ConfigText;
import breakerboard.config.Configuration;
import breakerboard.config.Key;
import breakerboard.desk.whatif.Comparison;
import breakerboard.desk.whatif.Outcome;
import breakerboard.desk.whatif.Trip;
import breakerboard.desk.whatif.TripChange;
import breakerboard.desk.whatif.WhatIf.Answered;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Prints what came of a what-if: two columns, or a line for each value. */
final class WhatIfReport {
  private static final String PAIR = "%-30s%12s%12s%n";
  private static final String LINE = "%-24s%8s%31s%18s%10s%n";

  private final String source;
  private final String book;
  private final Configuration now;
  private final List<SetLimits> limits;
  private final PrintWriter out;

  WhatIfReport(
      String source, String book, Configuration now, List<SetLimits> limits, PrintWriter out) {
    this.source = source;
    this.book = book;
    this.now = now;
    this.limits = limits;
    this.out = out;
  }

  /**
   * Prints it.
   *
   * @param seconds how long it took
   */
  void print(Answered answered, double seconds) {
    head(answered.now(), seconds);
    Optional<SetLimits> swept = limits.stream().filter(set -> set.values().size() > 1).findFirst();
    limits.stream().filter(set -> !swept.equals(Optional.of(set))).forEach(this::setting);
    out.println();
    swept.ifPresentOrElse(set -> table(set, answered), () -> comparison(answered.comparison()));
    out.flush();
  }

  private void head(Outcome outcome, double seconds) {
    out.printf(
        "%s%s: %s observations, %s refused lines, %s to %s, %s s%n",
        source,
        book.equals(Command.DESK) ? "" : ", book " + book,
        Words.number(outcome.observations(), 0),
        Words.number(outcome.refused(), 0),
        Times.instant(outcome.time().from()),
        Times.instant(outcome.time().to()),
        Words.number(seconds, 2));
  }

  private void setting(SetLimits set) {
    Key<?> key = set.key();
    ConfigNode before = now.inForce(book, key);
    ConfigNode after = set.values().getFirst();
    out.println(
        key.name()
            + " "
            + (before instanceof ConfigNode.Nothing
                ? key.defaultWords()
                : ConfigText.words(before, key.unit(), after))
            + " → "
            + ConfigText.words(after, key.unit(), before));
  }

  private void comparison(Comparison comparison) {
    out.printf(PAIR, "", "now", "staged");
    pair(comparison, "trips", outcome -> Words.number(outcome.trips(), 0));
    pair(comparison, "minutes halted or liquidating", WhatIfReport::minutes);
    pair(comparison, "longest at once", WhatIfReport::longest);
    pair(comparison, "warnings", outcome -> Words.number(outcome.warnings(), 0));
    out.println();
    if (comparison.changes().isEmpty()) {
      out.println("No trip is removed, added or moved.");
    }
    comparison.changes().forEach(change -> out.println(words(change)));
    if (comparison.isCutOff()) {
      out.println("There are more trips than are compared one by one; the counts are whole.");
    }
  }

  private void pair(Comparison comparison, String name, Function<Outcome, String> figure) {
    out.printf(PAIR, name, figure.apply(comparison.now()), figure.apply(comparison.staged()));
  }

  private void table(SetLimits swept, Answered answered) {
    Key<?> key = swept.key();
    out.printf(
        LINE, key.name(), "trips", "minutes halted or liquidating", "longest at once", "warnings");
    ConfigNode before = now.inForce(book, key);
    line(
        (before instanceof ConfigNode.Nothing ? key.defaultWords() : key.words(before)) + " (now)",
        answered.now());
    for (int i = 0; i < swept.values().size(); i++) {
      line(key.words(swept.values().get(i)), answered.staged().get(i));
    }
  }

  private void line(String value, Outcome outcome) {
    out.printf(
        LINE,
        value,
        Words.number(outcome.trips(), 0),
        minutes(outcome),
        longest(outcome),
        Words.number(outcome.warnings(), 0));
  }

  private static String minutes(Outcome outcome) {
    return Words.number(outcome.halted() / (double) Times.NANOS_PER_MINUTE, 1);
  }

  private static String longest(Outcome outcome) {
    return Words.duration(Times.toSeconds(outcome.longestHalt()));
  }

  private static String words(TripChange change) {
    return switch (change) {
      case TripChange.Removed(Trip trip, boolean halted) ->
          "− " + words(trip) + (halted ? ", halted or liquidating anyway" : "");
      case TripChange.Added(Trip trip, boolean halted) ->
          "+ " + words(trip) + (halted ? ", halted or liquidating already" : "");
      case TripChange.Moved moved ->
          "→ %s: %s %s, at %s"
              .formatted(
                  words(moved.trip()),
                  Words.duration(Math.abs(Times.toSeconds(moved.by()))),
                  moved.by() < 0 ? "earlier" : "later",
                  Times.instant(moved.staged().time()));
    };
  }

  private static String words(Trip trip) {
    String by =
        trip.operator().isEmpty()
            ? " "
                + Words.against(
                    trip.value(), trip.limit(), trip.unit(), trip.value() < trip.limit(), true)
            : " by " + trip.operator();
    return Times.instant(trip.time())
        + " "
        + trip.book()
        + " "
        + trip.breaker().value()
        + " "
        + trip.trigger()
        + by;
  }
}
