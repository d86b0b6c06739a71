package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.Desk;
import breakerboard.desk.EventHistory;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An operator is told what the engine did once it is on disk. */
@Timeout(60)
class JournalledGatewayTest {
  @TempDir private Path folder;

  /** A disk that takes as long as it is held. */
  private static final class HeldDisk implements Store {
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile int rows;

    @Override
    public void append(List<Entry> entries) {
      reached.countDown();
      try {
        held.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      rows += entries.size();
    }

    @Override
    public void mark() {}

    @Override
    public boolean tidy() {
      return false;
    }

    @Override
    public long last() {
      return rows;
    }

    @Override
    public void close() {}
  }

  private static Desk desk(Journal journal) {
    Desk desk =
        new Desk(
            Configuration.defaults(Breakers.catalogue()),
            new SymbolTable(10),
            () -> Written.NOON,
            true);
    desk.listen(new Scribe(journal, new Known(0, 0, 0, List.of())));
    return desk.start();
  }

  private static CompletableFuture<Answer> halt(Desk desk, Journal journal, String reason) {
    return new JournalledGateway(desk, journal)
        .submit(new Command.KillSwitchOn(Command.DESK), "jmeyer", reason, 1)
        .toCompletableFuture();
  }

  @Test
  void theAnswerOfAKillSwitchIsToldWhenItIsOnDiskAndTheEngineWaitsForNone() throws Exception {
    HeldDisk disk = new HeldDisk();
    Path path = folder.resolve("journal.db");
    try (Journal journal = new Journal(path, JournalLock.of(path), disk, 100);
        Desk desk = desk(journal)) {
      CompletableFuture<Answer> answer = halt(desk, journal, "Vendor outage");
      disk.reached.await();
      assertThat(answer).isNotDone();
      assertThat(desk.submit(new Command.KillSwitchOff(Command.DESK), "jmeyer", "Back", 1))
          .succeedsWithin(Duration.ofSeconds(10))
          .isInstanceOf(Answer.Accepted.class);
      disk.held.countDown();
      assertThat(answer.get()).isInstanceOf(Answer.Accepted.class);
    }
  }

  @Test
  void aDiskThatHangsDelaysNoAnswerForLong() throws Exception {
    HeldDisk disk = new HeldDisk();
    Path path = folder.resolve("journal.db");
    try (Journal journal = new Journal(path, JournalLock.of(path), disk, 100);
        Desk desk = desk(journal)) {
      assertThat(halt(desk, journal, "Vendor outage").get()).isInstanceOf(Answer.Accepted.class);
      assertThat(journal.state().onDisk()).isZero();
      disk.held.countDown();
    }
  }

  @Test
  void whatIsRefusedIsWrittenTooBetweenTheEventsInTheirOrder() throws Exception {
    Path path = folder.resolve("journal.db");
    try (Journal journal = Journal.open(path);
        Desk desk = desk(journal)) {
      Command trip = new Command.Trip("NOBODY", Written.DRAWDOWN);
      Answer answer =
          new JournalledGateway(desk, journal)
              .submit(trip, "jmeyer", "Test", 1)
              .toCompletableFuture()
              .get();
      assertThat(answer).isInstanceOf(Answer.Refused.class);
    }
    assertThat(Written.ask(path, "SELECT kind || ' ' || type FROM entry ORDER BY number"))
        .containsExactly("EVENT ENGINE_STARTED", "EVENT COMMAND_REFUSED", "COMMAND TRIP");
  }

  @Test
  void eachVersionIsKeptWithWhoMadeItAndThatOfTheEndOfAnOverrideToo() throws Exception {
    Path path = folder.resolve("journal.db");
    long end = Written.NOON + Times.NANOS_PER_MINUTE;
    try (Journal journal = Journal.open(path);
        Desk desk = desk(journal)) {
      desk.tick(Written.NOON);
      desk.submit(override("max_drawdown", 0.06, end), "jmeyer", "Nervous", 1);
      desk.submit(override("max_positions", 12, Times.NEVER), "mkeller", "Less to watch", 2)
          .toCompletableFuture()
          .get();
      desk.tick(end);
    }
    try (History history = new History(path)) {
      assertThat(history.versions(EventHistory.NEWEST, 9).toCompletableFuture().get())
          .containsExactly(
              new ConfigurationVersion(
                  4,
                  end,
                  "",
                  "",
                  List.of(
                      new ConfigurationVersion.Change(
                          "", "max_drawdown", "0.06", "0.08", "default"))),
              new ConfigurationVersion(
                  3,
                  Written.NOON,
                  "mkeller",
                  "Less to watch",
                  List.of(
                      new ConfigurationVersion.Change(
                          "", "max_positions", "20", "12", "override"))),
              new ConfigurationVersion(
                  2,
                  Written.NOON,
                  "jmeyer",
                  "Nervous",
                  List.of(
                      new ConfigurationVersion.Change(
                          "", "max_drawdown", "0.08", "0.06", "override"))));
      assertThat(history.versions(3, 9).toCompletableFuture().get())
          .extracting(ConfigurationVersion::version)
          .containsExactly(2L);
    }
  }

  private static Command override(String path, double value, long until) {
    return new Command.SetOverride(
        Command.DESK, List.of(new Command.KeyChange(path, ConfigNode.Numeric.of(value))), until);
  }
}
