package breakerboard.console.book;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.Explanation;
import breakerboard.domain.Times;
import breakerboard.domain.Unit;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Why a breaker tripped, line by line, with the values at that moment and not those of now. */
final class WhyCard {
  private WhyCard() {}

  /**
   * @param weight how much it matters
   */
  record Line(String label, String text, Weight weight) {
    boolean strong() {
      return weight == Weight.STRONG;
    }

    boolean minor() {
      return weight == Weight.MINOR;
    }

    /** Whether it is told however little room there is. */
    boolean main() {
      return weight == Weight.STRONG || weight == Weight.MAIN;
    }
  }

  /** How much a line matters, the most first. */
  enum Weight {
    /** It is read first. */
    STRONG,
    /** It is told however little room there is. */
    MAIN,
    /** It is told where there is room below. */
    NORMAL,
    /** It is told where there is room beside, too. */
    MINOR
  }

  /** The lines of the last trip; empty when there was none. */
  static List<Line> of(BreakerSnapshot breaker, String book, long clock, Format format) {
    if (breaker.lastTrip().isEmpty()
        || !(breaker.lastTrip().get().detail() instanceof EventDetail.Tripped trip)) {
      return List.of();
    }
    Event event = breaker.lastTrip().get();
    Explanation why = trip.explanation();
    List<Line> lines = new ArrayList<>();
    String result = result(trip);
    boolean operated = !event.operator().isEmpty();
    add(
        lines,
        "Trigger",
        trigger(trip, format) + ", " + format.timeWithMillis(event.time(), clock),
        Weight.MAIN);
    add(lines, "Formula", formula(why), result.isEmpty() ? Weight.MAIN : Weight.NORMAL);
    add(lines, "Result", result, Weight.STRONG);
    add(lines, "Reference", format.reference(why.reference(), clock), Weight.NORMAL);
    add(lines, "Limit set by", limitSetBy(why, book, format), Weight.NORMAL);
    add(lines, "By", by(event), Weight.MAIN);
    add(lines, "Decided", operated ? "" : decided(why.arrivalLagNanos(), format), Weight.MINOR);
    return List.copyOf(lines);
  }

  /** What has no text is not told. */
  private static void add(List<Line> lines, String label, String text, Weight weight) {
    if (!text.isBlank()) {
      lines.add(new Line(label, text, weight));
    }
  }

  private static String trigger(EventDetail.Tripped trip, Format format) {
    String window =
        Double.isNaN(trip.explanation().windowSeconds())
            ? ""
            : ", window " + format.duration(Times.ofSeconds(trip.explanation().windowSeconds()));
    return trip.trigger() + window + (trip.retrip() ? ", tripped again out of its cooldown" : "");
  }

  /** {@code (peak − NAV) / peak with peak 1,034,221, NAV 951,277}. */
  private static String formula(Explanation why) {
    String values =
        why.values().stream()
            .map(v -> v.name() + " " + Words.of(v.value(), v.unit(), why.limit()))
            .collect(Collectors.joining(", "));
    String formula = why.formula().replace(" - ", " − ");
    return values.isEmpty() ? formula : formula + ": " + values;
  }

  private static String result(EventDetail.Tripped trip) {
    if (Double.isNaN(trip.value()) || trip.unit() == Unit.FLAG) {
      return "";
    }
    String value = Words.of(trip.value(), trip.unit(), trip.limit());
    if (Double.isNaN(trip.limit())) {
      return value;
    }
    if (trip.value() == trip.limit()) {
      return value + ", at the limit";
    }
    String side = trip.value() < trip.limit() ? "under " : "over ";
    String limit = Words.of(trip.limit(), trip.unit(), trip.limit());
    return (value.equals(limit) ? "just " : value + " ")
        + side
        + limit
        + " by "
        + Figures.distance(trip.value(), trip.limit(), trip.unit());
  }

  private static String limitSetBy(Explanation why, String book, Format format) {
    if (why.limitKey().isEmpty()) {
      return "";
    }
    String layer =
        switch (why.layer()) {
          case BOOK -> "book " + book;
          case DEFAULT, FILE, PARENT, OVERRIDE -> format.words(why.layer());
        };
    return format.keyName(why.limitKey()) + ", " + layer + ", config v" + why.configVersion();
  }

  private static String by(Event event) {
    return event.operator().isEmpty()
        ? ""
        : event.operator() + (event.reason().isBlank() ? "" : ": " + event.reason());
  }

  private static String decided(long lagNanos, Format format) {
    if (lagNanos < Times.NANOS_PER_MILLI) {
      double millis = (double) lagNanos / Times.NANOS_PER_MILLI;
      return Words.number(Math.max(0, millis), 1) + " ms after the observation";
    }
    return lagNanos < Times.NANOS_PER_SECOND
        ? Figures.count(lagNanos / Times.NANOS_PER_MILLI) + " ms after the observation"
        : format.duration(lagNanos) + " after the observation";
  }
}
