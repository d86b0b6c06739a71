package breakerboard.console;

import breakerboard.domain.Fallback;
import breakerboard.domain.Level;
import breakerboard.domain.OverrideView;
import breakerboard.domain.Times;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When live overrides end, and from 15 minutes before on what the value that comes back would do.
 *
 * @param words {@code ends 10:20: Volatility would BREACH, 6.00 % > 5.00 %}; of several the worst
 *     end that is near, else the earliest
 * @param level what that would be, empty while no end is near
 */
record OverrideEnds(String words, Optional<Level> level) {
  private static final OverrideEnds NONE = new OverrideEnds("", Optional.empty());

  private static final Comparator<Ending> WORST =
      Comparator.<Ending, Level>comparing(end -> end.fallback().reading().level())
          .reversed()
          .thenComparing(end -> end.override().until());

  private record Ending(String whose, OverrideView override, Fallback fallback) {}

  /** Of one book. */
  static OverrideEnds of(BookModel book, long clock, Format format) {
    return of(book.overrides(), endings(book, "").toList(), clock, format);
  }

  /** Of all books together; what is told of one names it. */
  static OverrideEnds of(List<BookModel> books, long clock, Format format) {
    return of(
        books.stream().flatMap(book -> book.overrides().stream()).toList(),
        books.stream().flatMap(book -> endings(book, book.name() + " ")).toList(),
        clock,
        format);
  }

  private static Stream<Ending> endings(BookModel book, String whose) {
    return book.overrides().stream()
        .flatMap(o -> o.ending().map(fallback -> new Ending(whose, o, fallback)).stream());
  }

  private static OverrideEnds of(
      List<OverrideView> live, List<Ending> endings, long clock, Format format) {
    if (live.isEmpty()) {
      return NONE;
    }
    return endings.stream()
        .min(WORST)
        .map(worst -> of(worst, clock, format))
        .orElseGet(() -> new OverrideEnds(format.ends(first(live), clock), Optional.empty()));
  }

  private static long first(List<OverrideView> live) {
    return live.stream()
        .mapToLong(OverrideView::until)
        .filter(until -> until != Times.NEVER)
        .min()
        .orElse(Times.NEVER);
  }

  private static OverrideEnds of(Ending ending, long clock, Format format) {
    Fallback fallback = ending.fallback();
    String measured = Readings.words(fallback.reading());
    return new OverrideEnds(
        "%s: %s%s %s%s"
            .formatted(
                format.ends(ending.override().until(), clock),
                ending.whose(),
                format.breaker(fallback.breaker()),
                would(fallback.reading().level()),
                measured.isEmpty() ? "" : ", " + measured),
        Optional.of(fallback.reading().level()));
  }

  private static String would(Level level) {
    return switch (level) {
      case BREACH -> "would BREACH";
      case WARN -> "would WARN";
      case UNFED -> "would be not fed";
      case CLEAR -> "would be clear";
    };
  }

  /** Whether the value that comes back would warn or breach. */
  boolean loud() {
    return level.filter(of -> of == Level.WARN || of == Level.BREACH).isPresent();
  }
}
