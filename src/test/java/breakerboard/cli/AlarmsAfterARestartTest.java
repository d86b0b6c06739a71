package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.console.HeardDesk;
import breakerboard.console.events.Alarm;
import breakerboard.console.events.AlarmSource;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Answer;
import breakerboard.domain.BreakerId;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.EventType;
import breakerboard.journal.Keeping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the next console says of the alarms that stood on a whole desk. */
@Timeout(120)
class AlarmsAfterARestartTest {
  private static final int BOOKS = 60;
  private static final int ACKNOWLEDGED = 30;
  private static final int MEMORY = 20;
  private static final int ALL = 10_000;
  private static final BreakerId DRAWDOWN = new BreakerId("drawdown");

  /** The desk itself remembers little: most of it is in the journal alone. */
  private static final Members LIMITS =
      new Members(new LinkedHashMap<>(Map.of("max_events", new ConfigNode.Numeric(MEMORY, true))));

  @TempDir private Path folder;

  private Session start(Path home) throws IOException {
    Session session =
        new Session(
            Configuration.load(Breakers.catalogue(), LIMITS).configuration().orElseThrow(),
            List.of("tail:" + folder.resolve("feed.jsonl")),
            1,
            Optional.of(Keeping.in(home.resolve("journal.db"), LIMITS)),
            OpeningWatch.NONE);
    session.configured(LIMITS, "jmeyer");
    session.start();
    return session;
  }

  private static HeardDesk heard(Session session) {
    return new HeardDesk(session.gateway(), session.records().orElseThrow().history());
  }

  private void feed() throws IOException {
    String now = Instant.now().toString();
    Files.write(
        folder.resolve("feed.jsonl"),
        books()
            .map(
                book ->
                    "{\"ts\":\"%s\",\"book\":\"%s\",\"portfolio_value\":100,\"positions\":{},\"market\":{\"volatility\":0.01}}"
                        .formatted(now, book))
            .toList());
  }

  private static Stream<String> books() {
    return IntStream.range(0, BOOKS).mapToObj(AlarmsAfterARestartTest::book);
  }

  private static String book(int number) {
    return "EQ-%02d".formatted(number);
  }

  private static void does(Session session, Command command) {
    assertThat(
            session
                .gateway()
                .submit(command, "jmeyer", "Test", session.gateway().configuration().version())
                .toCompletableFuture()
                .join())
        .isInstanceOf(Answer.Accepted.class);
  }

  /** The number of the trip. */
  private static long tripped(Session session, String book) {
    does(session, new Command.Trip(book, DRAWDOWN));
    return session.gateway().eventsAfter(0, ALL).events().stream()
        .filter(event -> event.type() == EventType.BREAKER_TRIPPED && event.book().equals(book))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Half of the tripped books are acknowledged, and every other one of all is reset. */
  private static void halfIsSeenAndHalfIsOver(Session session) {
    List<Long> trips = books().map(book -> tripped(session, book)).toList();
    does(session, new Command.Acknowledge(trips.subList(0, ACKNOWLEDGED)));
    for (int i = 0; i < BOOKS; i += 2) {
      does(session, new Command.Reset(book(i), DRAWDOWN, new Command.Companion.Nothing()));
    }
  }

  private static Map<String, String> expected() {
    Map<String, String> expected = new TreeMap<>();
    for (int i = 0; i < BOOKS; i++) {
      boolean reset = i % 2 == 0;
      if (i >= ACKNOWLEDGED) {
        expected.put(book(i), reset ? "GONE_NEW " : "STANDING_NEW ");
      } else if (!reset) {
        expected.put(book(i), "STANDING_SEEN jmeyer");
      }
    }
    return expected;
  }

  private static Map<String, String> trips(HeardDesk desk) {
    return desk.alarms().stream()
        .filter(alarm -> alarm.source().equals(new AlarmSource.Status(alarm.book(), DRAWDOWN)))
        .collect(
            Collectors.toMap(
                Alarm::book,
                alarm -> alarm.state() + " " + alarm.seenBy(),
                (one, other) -> one + other,
                TreeMap::new));
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static void awaitOnDisk(Session session) {
    await(() -> session.records().orElseThrow().journal().state().waiting() == 0);
  }

  private static void awaitTrips(HeardDesk desk) {
    await(() -> trips(desk).equals(expected()));
    assertThat(trips(desk)).isEqualTo(expected());
  }

  @Test
  void whatNobodyAcknowledgedIsNotAcknowledgedAndWhatSomebodyDidIs() throws IOException {
    feed();
    Path killed = folder.resolve("killed");
    try (Session first = start(Files.createDirectory(folder.resolve("home")))) {
      await(() -> books().allMatch(book -> first.desk().snapshot(book).isPresent()));
      awaitOnDisk(first);
      try (HeardDesk desk = heard(first)) {
        await(desk::hears);
        halfIsSeenAndHalfIsOver(first);
        awaitTrips(desk);
      }
      awaitOnDisk(first);
      copy(folder.resolve("home"), killed);
    }
    try (Session second = start(killed);
        HeardDesk desk = heard(second)) {
      awaitTrips(desk);
    }
  }

  /** As if the program was killed now: what is on disk goes on elsewhere. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }
}
