package breakerboard.console.health;

import breakerboard.console.EngineLine;
import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.console.ScreenState;
import breakerboard.desk.EngineReport.Queue;
import breakerboard.desk.JournalState;
import breakerboard.desk.Latency;
import breakerboard.desk.Refusals;
import breakerboard.domain.DeskSnapshot.FeedView;
import breakerboard.domain.FeedState;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what is not well, the loudest first, and says what to do. */
final class HealthCheck {
  /** What reaches the screen later than this is late. */
  static final long LATE_NANOS = 50 * Times.NANOS_PER_MILLI;

  private static final long ENOUGH = 20;
  private static final long LATELY_NANOS = 5 * Times.NANOS_PER_MINUTE;
  private static final double HALF_FULL = 0.5;
  private static final double NEARLY_ALL = 0.9;

  private final HealthReport report;
  private final Format format;

  private HealthCheck(HealthReport report, Format format) {
    this.report = report;
    this.format = format;
  }

  static List<Problem> of(HealthReport report, Format format) {
    HealthCheck check = new HealthCheck(report, format);
    List<Problem> found = new ArrayList<>();
    check.engine().ifPresent(found::add);
    check.feeds().ifPresent(found::add);
    check.refused().ifPresent(found::add);
    check.latency().ifPresent(found::add);
    check.queue().ifPresent(found::add);
    check.memory().ifPresent(found::add);
    check.journal().ifPresent(found::add);
    check.freezes().ifPresent(found::add);
    check.alerts().ifPresent(found::add);
    found.sort(Comparator.comparingInt(HealthCheck::loudness).reversed());
    return found;
  }

  /** Data that does not come is worse here than a warning. */
  private static int loudness(Problem problem) {
    return switch (problem.state()) {
      case NO_ENGINE -> 3;
      case TRIPPED -> 2;
      case WARNING -> 0;
      default -> 1;
    };
  }

  private Optional<Problem> engine() {
    String sentence = EngineLine.of(report.answers(), report.clock(), format).band();
    boolean lost = report.answers().lost();
    return sentence.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                Section.ENGINE,
                lost ? ScreenState.NO_ENGINE : ScreenState.WARNING,
                lost ? ScreenState.NO_ENGINE.word() : "FAILED",
                sentence));
  }

  private Optional<Problem> feeds() {
    if (report.feeds().isEmpty()) {
      return Optional.of(
          new Problem(
              Section.FEEDS,
              ScreenState.UNFED,
              "NO FEED",
              "No feed is connected: nothing is supervised until one is. Start the producer."));
    }
    return report.feeds().stream()
        .filter(feed -> feed.state().compareTo(ScreenState.IDLE) > 0)
        .max(Comparator.comparingInt(HealthCheck::badness))
        .map(feed -> new Problem(Section.FEEDS, feed.state(), feed.word(), sentence(feed.view())));
  }

  private static int badness(FeedFact feed) {
    return switch (feed.view().state()) {
      case LOST -> 3;
      case ENDED -> 2;
      case CONNECTED -> 1;
      case CONNECTING -> 0;
    };
  }

  private String sentence(FeedView feed) {
    String more = more();
    return switch (feed.state()) {
      case LOST, ENDED ->
          "%s %s%s.%s What it feeds is no longer supervised: look at its producer and the network."
              .formatted(
                  feed.feed(),
                  feed.state() == FeedState.LOST ? "is lost" : "has ended",
                  feed.message().isEmpty() ? "" : ": " + feed.message(),
                  more);
      case CONNECTING ->
          feed.lastArrival() == Times.NEVER
              ? "%s has sent nothing yet.%s Start its producer.".formatted(feed.feed(), more)
              : "%s has not connected since the restart, its last line came %s.%s Start its producer."
                  .formatted(feed.feed(), format.time(feed.lastArrival(), report.clock()), more);
      case CONNECTED ->
          feed.lastArrival() == Times.NEVER
              ? "%s has sent nothing yet.%s Start its producer.".formatted(feed.feed(), more)
              : "%s is silent since %s.%s Look whether its producer still runs."
                  .formatted(feed.feed(), format.time(feed.lastArrival(), report.clock()), more);
    };
  }

  private String more() {
    long troubled =
        report.feeds().stream().filter(f -> f.state().compareTo(ScreenState.IDLE) > 0).count();
    return troubled > 1
        ? " "
            + Figures.count(troubled - 1, "other feed is", "other feeds are")
            + " not well either."
        : "";
  }

  private Optional<Problem> refused() {
    Refusals refusals = report.engine().refusals();
    return refusals.newest().stream()
        .findFirst()
        .filter(last -> report.clock() - last.arrival() < LATELY_NANOS)
        .map(
            last ->
                new Problem(
                    Section.REFUSED,
                    ScreenState.WARNING,
                    "REFUSED",
                    "%s since the start, the last one at %s. Mend what the producer of %s sends."
                        .formatted(
                            Figures.count(refusals.count(), "line refused", "lines refused"),
                            format.time(last.arrival(), report.clock()),
                            last.feed())));
  }

  /** {@code line 12,345}, or a connection. */
  static String line(RefusedLine refused) {
    return refused.line() == RefusedLine.NO_LINE
        ? "connection"
        : "line " + Figures.count(refused.line());
  }

  private Optional<Problem> latency() {
    Latency screen = report.screen().arrival().lately();
    Latency engine = report.engine().decision().lately();
    if (late(engine)) {
      return Optional.of(
          slow("Decisions come %s after their data (p99)".formatted(Amounts.brief(engine.p99()))));
    }
    return late(screen)
        ? Optional.of(
            slow(
                "Changes are drawn %s after their data (p99)"
                    .formatted(Amounts.brief(screen.p99()))))
        : Optional.empty();
  }

  private static boolean late(Latency of) {
    return of.count() >= ENOUGH && of.p99() > LATE_NANOS;
  }

  private static Problem slow(String what) {
    return new Problem(
        Section.LATENCY,
        ScreenState.WARNING,
        "SLOW",
        what
            + ", more than 50 ms. End other programs on this machine, or send fewer observations.");
  }

  private Optional<Problem> queue() {
    Queue queue = report.engine().queue();
    if (queue.full()) {
      return Optional.of(
          new Problem(
              Section.QUEUE,
              ScreenState.TRIPPED,
              "FULL",
              "The queue is full: the feed waits. Nothing is dropped, but decisions are late. Send"
                  + " fewer observations, or give the desk a faster machine."));
    }
    return queue.fill() >= HALF_FULL
        ? Optional.of(
            new Problem(
                Section.QUEUE,
                ScreenState.WARNING,
                "FILLING",
                "The queue is more than half full: data comes faster than it is evaluated."))
        : Optional.empty();
  }

  private Optional<Problem> memory() {
    return report.memory().share() > NEARLY_ALL
        ? Optional.of(
            new Problem(
                Section.MEMORY,
                ScreenState.WARNING,
                "NEARLY FULL",
                "The program uses %s of its memory. Start it with more: -Xmx."
                    .formatted(Amounts.percent(report.memory().share()))))
        : Optional.empty();
  }

  private Optional<Problem> journal() {
    JournalFacts journal = report.journal();
    Optional<Problem> trouble = journal.state().flatMap(HealthCheck::trouble);
    return trouble.isPresent() || journal.unreadable().isEmpty()
        ? trouble
        : Optional.of(
            new Problem(Section.JOURNAL, ScreenState.WARNING, "NOT READ", journal.unreadable()));
  }

  private static Optional<Problem> trouble(JournalState state) {
    if (!state.trouble().isEmpty()) {
      return Optional.of(
          new Problem(Section.JOURNAL, ScreenState.TRIPPED, "NOT WRITTEN", state.trouble()));
    }
    return state.lost() > 0
        ? Optional.of(
            new Problem(
                Section.JOURNAL,
                ScreenState.WARNING,
                "WITH A GAP",
                "%s lost while it could not be written: the journal says where."
                    .formatted(Figures.count(state.lost(), "row was", "rows were"))))
        : Optional.empty();
  }

  private Optional<Problem> freezes() {
    return report.freezes().newest().stream()
        .findFirst()
        .filter(last -> report.time() - last.time() < LATELY_NANOS)
        .map(
            last ->
                new Problem(
                    Section.FREEZES,
                    ScreenState.WARNING,
                    "FROZE",
                    "The window did not answer for %s at %s. The log holds where: send it to who maintains"
                            .formatted(
                                Amounts.seconds(last.nanos()),
                                format.time(last.time(), report.time()))
                        + " the console."));
  }

  private Optional<Problem> alerts() {
    AlertShare.Span today = report.screen().alerts().today();
    return today.late() > 0
        ? Optional.of(
            new Problem(
                Section.ALERTS,
                ScreenState.WARNING,
                "LATE",
                "%s shown today more than 5 s after the cause, the worst after %s (%s). Keep the window open."
                    .formatted(
                        Figures.count(today.late(), "alert was", "alerts were"),
                        Amounts.seconds(today.worstNanos()),
                        today.worst())))
        : Optional.empty();
  }
}
