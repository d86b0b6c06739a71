package breakerboard.bench;

import breakerboard.desk.EventHistory;
import breakerboard.desk.HistoryPage;
import breakerboard.desk.HistoryQuery;
import breakerboard.desk.HistoryRow.Kind;
import breakerboard.domain.Times;
import breakerboard.journal.History;
import breakerboard.journal.Journal;
import breakerboard.journal.RowRetention;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * How long searches take in a journal of a million events: 300 ms are asked, whatever is looked
 * for. Then how long an operator's command waits for the disk while half of them are removed.
 */
final class HistorySpeed {
  private static final int EVENTS = Integer.getInteger("events", 1_000_000);
  private static final int PAGE = 200;
  private static final int MOST_WAITING = 50_000;
  private static final int COMMANDS = 200;

  private HistorySpeed() {}

  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    Path folder = Files.createTempDirectory("history");
    try {
      Path path = folder.resolve("journal.db");
      write(path);
      try (History history = new History(path)) {
        for (var entry : queries().entrySet()) {
          search(out, history, entry.getKey(), entry.getValue());
        }
        export(out, history, folder.resolve("all.csv"));
      }
      remove(out, path);
    } finally {
      JournalRate.delete(folder);
    }
  }

  private static void write(Path path) throws IOException {
    try (Journal journal = Journal.open(path)) {
      for (int i = 1; i <= EVENTS; i++) {
        while (journal.state().waiting() > MOST_WAITING) {
          LockSupport.parkNanos(Times.NANOS_PER_MILLI);
        }
        journal.event(JournalRate.event(i));
      }
    }
  }

  private static Map<String, HistoryQuery> queries() {
    HistoryQuery all = query("", 0, EVENTS, Set.of(), Set.of(), "", "");
    Map<String, HistoryQuery> queries = new LinkedHashMap<>();
    queries.put("all", all);
    queries.put("a rare word", words("999983"));
    queries.put("a common word", words("drawdown"));
    queries.put("a common beginning", words("d"));
    queries.put("a common beginning of many words", words("1"));
    queries.put("two common words", words("warning again"));
    queries.put("nothing found", words("zebra"));
    queries.put("a book", query("", 0, EVENTS, Set.of(), Set.of(), "BOOK-7", ""));
    queries.put("a type", query("", 0, EVENTS, Set.of(), Set.of("WARNING_CLEARED"), "", ""));
    queries.put("an operator", query("", 0, EVENTS, Set.of(), Set.of(), "", "jmeyer"));
    queries.put("an unknown operator", query("", 0, EVENTS, Set.of(), Set.of(), "", "nobody"));
    queries.put("the oldest tenth", query("", 0, EVENTS / 10, Set.of(), Set.of(), "", ""));
    queries.put(
        "a common word in the oldest tenth",
        query("drawdown", 0, EVENTS / 10, Set.of(), Set.of(), "", ""));
    queries.put(
        "a book and a type that never meet an operator",
        query("", 0, EVENTS, Set.of(Kind.EVENT), Set.of("WARNING_CLEARED"), "BOOK-3", "jmeyer"));
    queries.put(
        "a common beginning, a type, and no such row",
        query("d", 0, EVENTS, Set.of(Kind.COMMAND), Set.of("WARNING_CLEARED"), "", ""));
    queries.put(
        "all together",
        query(
            "under its",
            EVENTS / 4,
            EVENTS / 2,
            Set.of(Kind.EVENT),
            Set.of("WARNING_CLEARED", "TRADING_STATE_CHANGED"),
            "BOOK-10",
            "jmeyer"));
    return queries;
  }

  private static HistoryQuery words(String text) {
    return query(text, 0, EVENTS, Set.of(), Set.of(), "", "");
  }

  private static HistoryQuery query(
      String text,
      long from,
      long to,
      Set<Kind> kinds,
      Set<String> types,
      String book,
      String operator) {
    boolean all = to == EVENTS;
    return new HistoryQuery(
        from == 0 ? Times.NEVER : from * Times.NANOS_PER_MILLI,
        all ? Times.NEVER : to * Times.NANOS_PER_MILLI,
        text,
        kinds,
        types,
        book,
        operator);
  }

  private static void search(PrintStream out, History history, String name, HistoryQuery query)
      throws Exception {
    long begin = System.nanoTime();
    HistoryPage first = page(history, query, EventHistory.NEWEST);
    double newest = millis(begin);
    begin = System.nanoTime();
    HistoryPage middle = page(history, query, EVENTS / 2);
    out.printf(
        "%-50s %3d rows in %6.1f ms, from the middle on %3d in %6.1f ms%n",
        name, first.rows().size(), newest, middle.rows().size(), millis(begin));
  }

  private static HistoryPage page(History history, HistoryQuery query, long before)
      throws Exception {
    return history.search(query, before, PAGE).toCompletableFuture().get();
  }

  private static double millis(long begin) {
    return (System.nanoTime() - begin) / (double) Times.NANOS_PER_MILLI;
  }

  private static void export(PrintStream out, History history, Path file) throws Exception {
    long begin = System.nanoTime();
    long rows =
        history
            .export(queries().getOrDefault("all", words("")), file, _ -> {}, () -> false)
            .toCompletableFuture()
            .get();
    out.printf("exported %,d rows as CSV in %.1f s%n", rows, millis(begin) / 1000);
  }

  private static void remove(PrintStream out, Path path) throws Exception {
    long begin = System.nanoTime();
    double longest = 0;
    try (Journal journal = Journal.open(path, new RowRetention(0, Files.size(path) / 2))) {
      for (int i = 1; i <= COMMANDS; i++) {
        long asked = System.nanoTime();
        var _ = journal.command(JournalRate.command(), JournalRate.answer()).get();
        longest = Math.max(longest, i == 1 ? 0 : millis(asked));
      }
      out.printf("a command waited %.0f ms at most while rows were removed%n", longest);
      begin = System.nanoTime();
    }
    out.printf("closed in %.0f ms%n", millis(begin));
  }
}
