package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.EngineGateway;
import breakerboard.desk.OpeningCancelledException;
import breakerboard.desk.OpeningStep;
import breakerboard.desk.OpeningStep.TakingAgain;
import breakerboard.desk.OpeningWatch;
import breakerboard.domain.Answer;
import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Command;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.DeskSnapshot;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.domain.Times;
import breakerboard.domain.TradingState;
import breakerboard.journal.JournalException;
import breakerboard.journal.Keeping;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A console that ends, well or not, and the one that is started after it. */
@Timeout(120)
class RestartTest {
  private static final String BOOK = "EQ-LS-1";
  private static final BreakerId DRAWDOWN = new BreakerId("drawdown");
  private static final String LIMITS =
      "{\"max_drawdown\": 0.08, \"cooldown_period_minutes\": 60, \"breaker_configs\":"
          + " {\"data_feed_integrity\": {\"enabled\": false}}}";

  @TempDir private Path folder;
  private Path home = Path.of("");
  private Path feed = Path.of("");
  private String document = LIMITS;
  private int lives;

  @BeforeEach
  void anEmptyFeed() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    feed = Files.createFile(folder.resolve("feed.jsonl"));
  }

  private Path journal() {
    return home.resolve("journal.db");
  }

  private static Members members(String text) {
    try {
      return ConfigDocumentReader.read(text, "test").members();
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }

  private Session start() throws IOException {
    return start(OpeningWatch.NONE);
  }

  private Session start(OpeningWatch watch) throws IOException {
    Members given = members(document);
    Session session =
        new Session(
            Configuration.load(Breakers.catalogue(), given).configuration().orElseThrow(),
            List.of("tail:" + feed),
            1,
            Optional.of(Keeping.in(journal(), given)),
            watch);
    session.configured(given, "jmeyer");
    session.start();
    return session;
  }

  /** As if the program was killed now: what is on disk goes on elsewhere. */
  private void kill() throws IOException {
    lives++;
    Path next = folder.resolve("life-" + lives);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.copy(file, next.resolve(home.relativize(file)));
      }
    }
    home = next;
  }

  private void nav(double... values) throws IOException {
    for (double value : values) {
      String line =
          "{\"ts\":\"%s\",\"book\":\"%s\",\"portfolio_value\":%s,\"positions\":{},\"market\":{\"volatility\":0.01}}\n"
              .formatted(Instant.now(), BOOK, value);
      Files.writeString(feed, line, StandardOpenOption.APPEND);
    }
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }

  private static List<Event> events(Session session) {
    return session.gateway().eventsAfter(0, 1000).events();
  }

  private static void await(Session session, EventType type) {
    await(() -> events(session).stream().anyMatch(event -> event.type() == type));
  }

  /** Until the journal holds every event so far. */
  private static void awaitOnDisk(Session session) {
    await(() -> session.records().orElseThrow().journal().state().waiting() == 0);
  }

  private static Answer answer(Session session, Command command) {
    EngineGateway gateway = session.gateway();
    return gateway
        .submit(command, "jmeyer", "Test", gateway.configuration().version())
        .toCompletableFuture()
        .join();
  }

  private static BookSnapshot end(Session session) throws IOException {
    DeskSnapshot last = session.end().orElseThrow();
    session.close();
    return last.changed().stream().filter(b -> b.book().equals(BOOK)).findFirst().orElseThrow();
  }

  private static BreakerStatus drawdown(BookSnapshot book) {
    return book.breakers().stream()
        .filter(breaker -> breaker.breaker().equals(DRAWDOWN))
        .findFirst()
        .orElseThrow()
        .status();
  }

  @Test
  void theDrawdownPeakAndARunningCooldownSurviveAKill() throws IOException {
    try (Session first = start()) {
      nav(100, 90, 98);
      await(first, EventType.COOLDOWN_START);
      awaitOnDisk(first);
      kill();
    }
    try (Session second = start()) {
      await(second, EventType.ENGINE_RECOVERED);
      assertThat(events(second).stream().filter(e -> e.type() == EventType.ENGINE_RECOVERED))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.message())
                      .startsWith("recovered 1 book as of ")
                      .contains("1 cooling down"));
      BookSnapshot book = end(second);
      assertThat(drawdown(book)).isEqualTo(BreakerStatus.COOLDOWN);
      assertThat(book.peak()).isEqualTo(100);
    }
  }

  @Test
  void aRestartThatIsCancelledLeavesEverythingToTheNextOne() throws IOException {
    try (Session first = start()) {
      nav(100, 90, 98);
      await(first, EventType.COOLDOWN_START);
      awaitOnDisk(first);
      kill();
    }
    List<OpeningStep> steps = new ArrayList<>();
    OpeningWatch cancel =
        step -> {
          steps.add(step);
          throw new OpeningCancelledException();
        };
    assertThatThrownBy(() -> start(cancel)).isInstanceOf(OpeningCancelledException.class);
    assertThat(steps)
        .singleElement()
        .isInstanceOfSatisfying(
            TakingAgain.class, step -> assertThat(step.bytes()).isBetween(1L, step.of()));
    try (Session second = start()) {
      await(second, EventType.ENGINE_RECOVERED);
      BookSnapshot book = end(second);
      assertThat(drawdown(book)).isEqualTo(BreakerStatus.COOLDOWN);
      assertThat(book.peak()).isEqualTo(100);
    }
  }

  @Test
  void whatCameWhileNobodyRanIsTakenInOnceItRunsAgain() throws IOException {
    try (Session first = start()) {
      nav(100, 101);
      await(() -> first.desk().snapshot(BOOK).isPresent());
    }
    nav(120, 105);
    try (Session second = start()) {
      await(second, EventType.BREAKER_TRIPPED);
      BookSnapshot book = end(second);
      assertThat(book.peak()).isEqualTo(120);
      assertThat(book.observations()).isEqualTo(4);
    }
  }

  @Test
  void aKillSwitchThatWasOnIsOnUntilAnOperatorReleasesIt() throws IOException {
    try (Session first = start()) {
      nav(100);
      await(() -> first.desk().snapshot(BOOK).isPresent());
      assertThat(answer(first, new Command.KillSwitchOn(Command.DESK)))
          .isInstanceOf(Answer.Accepted.class);
      kill();
    }
    try (Session second = start()) {
      await(second, EventType.ENGINE_RECOVERED);
      assertThat(answer(second, new Command.KillSwitchOff(Command.DESK)))
          .isInstanceOf(Answer.Accepted.class);
      assertThat(end(second).trading()).isEqualTo(TradingState.ALLOWED);
    }
  }

  @Test
  void overridesStayAndAVersionFromBeforeTheRestartCanBeRolledBackTo() throws IOException {
    KeyChange tighter = new KeyChange("max_drawdown", new ConfigNode.Numeric(0.05, false));
    try (Session first = start()) {
      nav(100);
      await(() -> first.desk().snapshot(BOOK).isPresent());
      assertThat(answer(first, new Command.SetOverride(BOOK, List.of(tighter), Times.NEVER)))
          .isInstanceOf(Answer.Accepted.class);
      assertThat(answer(first, new Command.ApplyConfiguration(members("{\"max_drawdown\": 0.2}"))))
          .isInstanceOf(Answer.Accepted.class);
      kill();
    }
    try (Session second = start()) {
      await(second, EventType.ENGINE_RECOVERED);
      Configuration now = second.gateway().configuration();
      assertThat(now.version()).isEqualTo(3);
      assertThat(now.liveOverrides()).hasSize(1);
      assertThat(now.document())
          .as("applied, never saved")
          .isEqualTo(members("{\"max_drawdown\": 0.2}"));
      assertThat(answer(second, new Command.RollBack(1))).isInstanceOf(Answer.Accepted.class);
      assertThat(second.gateway().configuration().document()).isEqualTo(members(LIMITS));
      assertThat(second.gateway().configuration().version()).isEqualTo(4);
    }
  }

  @Test
  void limitsChangedInTheFileWhileNobodyRanAreAppliedAsAVersionWithItsReason() throws IOException {
    try (Session first = start()) {
      nav(100);
      await(() -> first.desk().snapshot(BOOK).isPresent());
    }
    document = LIMITS.replace("0.08", "0.07");
    try (Session second = start()) {
      await(second, EventType.CONFIG_APPLIED);
      assertThat(second.gateway().configuration().document()).isEqualTo(members(document));
      assertThat(events(second).stream().filter(e -> e.type() == EventType.CONFIG_APPLIED))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.reason())
                      .isEqualTo("the configuration file was changed while no console ran"));
    }
  }

  private void damageCheckpoints() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(journal() + ".recordings"))) {
      for (Path segment : files.filter(f -> f.toString().endsWith(".seg")).toList()) {
        byte[] bytes = Files.readAllBytes(segment);
        for (int at = 100; at < Math.min(400, bytes.length); at++) {
          bytes[at] ^= 0x55;
        }
        Files.write(segment, bytes);
      }
    }
  }

  @Test
  void aStateThatCannotBeReadHaltsTheDeskUntilAnOperatorDecides() throws IOException {
    document =
        LIMITS.replace("{\"max_drawdown\"", "{\"kill_switch_enabled\": false, \"max_drawdown\"");
    try (Session first = start()) {
      nav(100, 101);
      await(() -> first.desk().snapshot(BOOK).isPresent());
    }
    damageCheckpoints();
    try (Session second = start()) {
      nav(102);
      await(second, EventType.KILL_SWITCH_ON);
      await(() -> events(second).stream().anyMatch(e -> e.book().equals(BOOK)));
      assertThat(second.desk().trading().page().of(BOOK).orElseThrow().trading())
          .isEqualTo(TradingState.HALTED);
      assertThat(events(second).stream().filter(e -> e.type() == EventType.ENGINE_RECOVERED))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.message())
                      .contains("The state that the desk had cannot be read (")
                      .contains("decide, and release the kill switch."));
      assertThat(answer(second, new Command.KillSwitchOff(Command.DESK)))
          .isInstanceOf(Answer.Accepted.class);
      assertThat(end(second).trading()).isEqualTo(TradingState.ALLOWED);
    }
  }

  @Test
  void aJournalWithoutItsRecordingsHaltsTheDeskToo() throws IOException {
    try (Session first = start()) {
      nav(100);
      await(() -> first.desk().snapshot(BOOK).isPresent());
    }
    Files.move(Path.of(journal() + ".recordings"), folder.resolve("moved"));
    try (Session second = start()) {
      await(second, EventType.KILL_SWITCH_ON);
      assertThat(events(second).getFirst().id()).as("numbers go on").isGreaterThan(1);
    }
  }

  @Test
  void aSecondConsoleOnTheSameJournalIsRefused() throws IOException {
    try (Session _ = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(JournalException.class)
          .hasMessageContaining("is written by another console");
    }
  }

  @Test
  void theJournalOfARecordedDeskIsNoneForALiveOne() throws IOException {
    Ran played =
        Ran.breakerboard(
            "console",
            "--headless",
            "--exit-at-end",
            "--speed",
            "max",
            "--feed",
            "demo:march-2020:1",
            "--journal",
            journal());
    assertThat(played.code()).as(played.err()).isZero();
    assertThatThrownBy(this::start)
        .isInstanceOf(JournalException.class)
        .hasMessageContaining("is of a desk that played recorded time");
  }
}
