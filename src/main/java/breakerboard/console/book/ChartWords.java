package breakerboard.console.book;

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
              "Loading what was recorded %s, %.0f %%",
              since(Math.max(query.from(), begins.orElse(query.from()))),
              PERCENT * share);
      case ChartPast.Stage.Failed(var _, String why) -> why;
      case ChartPast.Stage.Cancelled _ ->
          "Not loaded: zoom, move or choose a range to load what was recorded";
      case ChartPast.Stage.Resting() -> missing().or(this::bound).orElseGet(this::live);
    };
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
    String more = seenGaps.size() == 1 ? "" : ", and %d more".formatted(seenGaps.size() - 1);
    return Optional.of("Missing " + stretch + more + ": " + newest.because());
  }

  private boolean isSeen(ReplayGap gap) {
    ChartWindow window = sight.window(reach);
    return gap.from() < window.to() && (gap.to() == Times.NEVER || gap.to() > window.from());
  }

  /** Why it reaches back no further. */
  private Optional<String> bound() {
    long from = sight.window(reach).from();
    if (!recorded) {
      return from >= seen
          ? Optional.empty()
          : Optional.of("Since " + brief(seen) + ": this desk keeps no journal of what was before");
    }
    long reached = past.map(ValuePast::from).filter(time -> time < seen).orElse(seen);
    if (from >= reached || begins.isEmpty()) {
      return Optional.empty();
    }
    if (begins.get() == Times.NEVER) {
      return Optional.of("Since " + brief(seen) + ": nothing before it is recorded");
    }
    return Optional.of(
        reached <= begins.get()
            ? "The recording begins " + brief(begins.get())
            : "Since " + brief(reached) + ": zoom or move to load what was recorded before");
  }

  private String live() {
    return sight.follows() ? "Live" : "Not live: " + stretchSeen();
  }

  private String stretchSeen() {
    ChartWindow window = sight.window(reach);
    return stretch(window.from(), window.to());
  }
}
