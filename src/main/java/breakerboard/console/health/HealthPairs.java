package breakerboard.console.health;

import breakerboard.console.Figures;
import breakerboard.console.Format;
import breakerboard.desk.EngineReport.Queue;
import breakerboard.desk.JournalExtent;
import breakerboard.desk.JournalState;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What stands in the panels of names and values. */
final class HealthPairs {
  private static final long MILLION = 1_000_000;

  private HealthPairs() {}

  static List<Pair> queue(HealthReport report) {
    Queue queue = report.engine().queue();
    return List.of(
        new Pair(
            "Waiting", "%s of %s".formatted(Figures.count(queue.waiting()), bound(queue.bound()))),
        new Pair("At most so far", Figures.count(queue.highest())),
        new Pair("A feed waited", Figures.count(queue.waits(), "time", "times")),
        new Pair("altogether", Amounts.seconds(queue.waitedNanos())));
  }

  private static String bound(int bound) {
    return bound == 0 ? Words.MISSING : Figures.count(bound);
  }

  static List<Pair> memory(HealthReport report) {
    MemoryFacts memory = report.memory();
    return List.of(
        new Pair("Heap used", Amounts.bytes(memory.used())),
        new Pair("committed", Amounts.bytes(memory.committed())),
        new Pair("at most", Amounts.bytes(memory.max())),
        new Pair(
            "Pauses",
            "%s, %s"
                .formatted(
                    Figures.count(memory.collections()),
                    Amounts.seconds(memory.collectingMillis() * MILLION))),
        new Pair("Threads", Figures.count(memory.threads())));
  }

  static List<Pair> journal(HealthReport report, Format format) {
    List<Pair> pairs = new ArrayList<>();
    Optional<JournalState> state = report.journal().state();
    if (state.isEmpty()) {
      return List.of(new Pair("Journal", "none is kept"));
    }
    pairs.add(new Pair("Last row", "#" + Figures.count(state.get().onDisk())));
    pairs.add(
        new Pair(
            "Waiting",
            "%s, room for %s"
                .formatted(
                    Figures.count(state.get().waiting()), Figures.count(state.get().room()))));
    pairs.add(new Pair("Lost", Figures.count(state.get().lost())));
    Optional<JournalExtent> extent = report.journal().extent();
    pairs.add(pair("Rows", extent, e -> Figures.count(e.rows())));
    pairs.add(pair("Oldest", extent, e -> format.time(e.oldest(), report.time())));
    pairs.add(pair("Newest", extent, e -> format.time(e.newest(), report.time())));
    pairs.add(pair("Size", extent, e -> Amounts.bytes(e.bytes())));
    pairs.add(pair("Recordings", extent, e -> Amounts.bytes(e.recordingBytes())));
    pairs.add(pair("Free on disk", extent, e -> Amounts.bytes(e.room())));
    return pairs;
  }

  private static Pair pair(
      String name, Optional<JournalExtent> extent, Function<JournalExtent, String> words) {
    return new Pair(name, extent.map(words).orElse(Words.MISSING));
  }

  static List<Pair> alerts(HealthReport report) {
    AlertShare.Span today = report.screen().alerts().today();
    AlertShare.Span all = report.screen().alerts().sinceStart();
    return List.of(
        new Pair("Today", share(today)),
        new Pair("worst", worst(today)),
        new Pair("Since start", share(all)),
        new Pair("worst", worst(all)));
  }

  private static String share(AlertShare.Span of) {
    return of.count() == 0
        ? "no alert yet"
        : "%s of %s".formatted(Amounts.share(of.inTime(), of.count()), Figures.count(of.count()));
  }

  private static String worst(AlertShare.Span of) {
    return of.count() == 0 ? Words.MISSING : Amounts.brief(of.worstNanos());
  }

  static List<Pair> freezes(HealthReport report) {
    Freezes freezes = report.freezes();
    return List.of(
        new Pair("Since start", Figures.count(freezes.count(), "freeze", "freezes")),
        new Pair(
            "longest",
            freezes.count() == 0 ? Words.MISSING : Amounts.seconds(freezes.longestNanos())));
  }
}
