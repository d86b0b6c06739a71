package breakerboard.console.book;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.ReplayGap;
import breakerboard.desk.values.ValuePast;
import breakerboard.domain.Times;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a chart says of the time that it shows.
 *
 * @param recorded whether there is anything that could be asked for the past
 * @param begins when what is recorded begins, {@link Times#NEVER} where nothing is; empty while
 *     that is not known
 * @param seen since when the window shows this trigger, as far as it remembers
 */
record ChartWords(
    Format format,
    ChartSight sight,
    ChartReach reach,
    boolean recorded,
    Optional<Long> begins,
    ChartPast.Stage stage,
    Optional<ValuePast> past,
    long seen) {
  private static final double PERCENT = 100;
  private static final double HARDLY = 0.01;

  /** The stretch, for a title: {@code last 30 min}, {@code 10:00 to 10:30}. */
  String title() {
    if (sight.natural()) {
      return sight.range().words();
    }
    ChartWindow window = sight.window(reach);
    return sight.follows()
        ? "last " + format.duration(window.span())
        : stretch(window.from(), window.to());
  }

  private String stretch(long from, long to) {
    return brief(from) + " to " + brief(to);
  }

  private String brief(long time) {
    return format.time(time, reach.now());
  }

  /** One line below the chart: what is under way, what is missing, and how far it reaches back. */
  String foot() {
    return switch (stage) {
      case ChartPast.Stage.Loading(var query, double share) ->
          String.format(
              Locale.ROOT,
              "Loading %s, %.0f %%",
              since(Math.max(query.from(), begins.orElse(query.from()))),
              PERCENT * share);
      case ChartPast.Stage.Failed(var _, String why) -> why;
      case ChartPast.Stage.Cancelled _ ->
          "Not loaded: zoom, move or choose a range to load what was recorded";
      case ChartPast.Stage.Resting() -> missing().orElseGet(this::state);
    };
  }

  private String state() {
    String bound = bound();
    if (sight.follows()) {
      return "Live" + bound;
    }
    ChartWindow window = sight.window(reach);
    return bound.isEmpty()
        ? "Not live: " + stretch(window.from(), window.to())
        : "Not live" + bound;
  }

  private String since(long time) {
    return "since " + brief(time);
  }

  /** The newest gap that is seen. */
  private Optional<String> missing() {
    List<ReplayGap> seenGaps =
        past.stream().flatMap(each -> each.gaps().stream()).filter(this::isSeen).toList();
    if (seenGaps.isEmpty()) {
      return Optional.empty();
    }
    ReplayGap newest = seenGaps.getLast();
    String stretch =
        newest.to() == Times.NEVER ? since(newest.from()) : stretch(newest.from(), newest.to());
    String more =
        seenGaps.size() == 1 ? "" : ", and %s more".formatted(Figures.count(seenGaps.size() - 1));
    return Optional.of("Missing " + stretch + more + ": " + newest.because());
  }

  private boolean isSeen(ReplayGap gap) {
    ChartWindow window = sight.window(reach);
    return gap.from() < window.to() && (gap.to() == Times.NEVER || gap.to() > window.from());
  }

  /** Why it reaches back no further, where its begin is seen. */
  private String bound() {
    ChartWindow window = sight.window(reach);
    long hardly = (long) (HARDLY * window.span());
    long reached = past.map(ValuePast::from).filter(time -> time < seen).orElse(seen);
    if (window.from() > reached + hardly) {
      return "";
    }
    if (!recorded) {
      return " since " + brief(seen) + ": no journal is kept";
    }
    if (begins.isEmpty()) {
      return "";
    }
    if (begins.get() == Times.NEVER) {
      return " since " + brief(seen) + ": nothing is recorded";
    }
    if (reached <= begins.get()) {
      return ", the recording begins " + brief(begins.get());
    }
    return window.from() < reached - hardly
        ? " since " + brief(reached) + ": move back to load more"
        : "";
  }
}
