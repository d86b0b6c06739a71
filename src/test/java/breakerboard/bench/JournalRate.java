package breakerboard.bench;

import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Priority;
import breakerboard.domain.Submission;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.journal.Journal;
import breakerboard.journal.Verification;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * How many events a second a journal takes, with its indexes and full text, until the last one is
 * on disk: 40,000 are asked. The one that hands them in waits while 50,000 are on their way, as no
 * engine would.
 */
final class JournalRate {
  private static final int EVENTS = 400_000;
  private static final int MOST_WAITING = 50_000;
  private static final long A_MOMENT = Times.NANOS_PER_MILLI;

  private JournalRate() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = System.out;
    Path folder = Files.createTempDirectory("journal");
    try {
      Path path = folder.resolve("journal.db");
      long begin = System.nanoTime();
      write(path);
      double seconds = Times.toSeconds(System.nanoTime() - begin);
      out.printf(
          "%,d events on disk in %.1f s, %,.0f a second, %,d bytes each%n",
          EVENTS, seconds, EVENTS / seconds, Files.size(path) / EVENTS);
      begin = System.nanoTime();
      Verification found = Verification.of(path);
      out.printf(
          "verified %,d rows in %.1f s: %s%n",
          found.rows(),
          Times.toSeconds(System.nanoTime() - begin),
          found.fault().orElse("all good"));
    } finally {
      delete(folder);
    }
  }

  private static void write(Path path) throws IOException {
    try (Journal journal = Journal.open(path)) {
      for (int i = 1; i <= EVENTS; i++) {
        while (journal.state().waiting() > MOST_WAITING) {
          LockSupport.parkNanos(A_MOMENT);
        }
        journal.event(event(i));
      }
    }
  }

  static Event event(int i) {
    return new Event(
        i,
        i * Times.NANOS_PER_MILLI,
        i % 3 == 0 ? EventType.TRADING_STATE_CHANGED : EventType.WARNING_CLEARED,
        Priority.HIGH,
        "BOOK-" + i % 50,
        Optional.of(new BreakerId("drawdown")),
        Optional.empty(),
        "Drawdown is under its warning limit again, number " + i + " of the day",
        i % 10 == 0 ? "jmeyer" : "",
        i % 10 == 0 ? "Vendor print corrected" : "",
        new EventDetail.TradingChange(
            TradingState.HALTED, TradingState.ALLOWED, "Drawdown limit 8.30 % > 8.00 %"));
  }

  static Submission command() {
    return new Submission(
        7,
        new Command.Trip("BOOK-1", new BreakerId("drawdown")),
        "jmeyer",
        "Vendor print",
        1,
        Times.NANOS_PER_SECOND);
  }

  static Answer answer() {
    return new Answer.Accepted(7, "Trip done.", 1);
  }

  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
