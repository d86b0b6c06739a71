package breakerboard.journal;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.ConfigurationVersion;
import breakerboard.desk.Desk;
import breakerboard.desk.EventHistory;
import breakerboard.domain.Answer;
import breakerboard.domain.Command;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.journal.DeskRecords.Revived;
import breakerboard.wire.ConfigDocumentReader;
import breakerboard.wire.UnreadableDocumentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A desk that ended while its disk failed, and what the one after it knows and says of that. */
@Timeout(60)
class AfterAGapTest {
  @TempDir private Path folder;
  private final Configuration configuration = Configuration.defaults(Breakers.catalogue());
  private final SymbolTable symbols = new SymbolTable(100);
  private final AtomicLong clock = new AtomicLong(Written.NOON);
  private Path home = Path.of("");
  private Path journal = Path.of("");
  private long commands;

  @BeforeEach
  void name() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    journal = home.resolve("journal.db");
  }

  /** A disk that hangs when it is told to. */
  private static final class Hanging implements Disk {
    private final Disk disk = Disk.files();
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    @Override
    public Output create(Path file) throws IOException {
      Output output = disk.create(file);
      return new Output() {
        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
          try {
            hanging.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          output.write(bytes, position);
        }

        @Override
        public void force() throws IOException {
          output.force();
        }

        @Override
        public void close() throws IOException {
          output.close();
        }
      };
    }
  }

  private long now() {
    return clock.addAndGet(Times.NANOS_PER_MILLI);
  }

  private Keeping keeping(Path path) {
    return Keeping.in(path, configuration.document());
  }

  private Answer answer(Desk desk, Command command) {
    return desk.submit(command, "jmeyer", "Exercise", desk.configuration().version())
        .toCompletableFuture()
        .join();
  }

  /** On, off, on and so forth. */
  private void command(Desk desk) {
    commands++;
    Command next =
        commands % 2 == 1
            ? new Command.KillSwitchOn(Command.DESK)
            : new Command.KillSwitchOff(Command.DESK);
    assertThat(answer(desk, next)).isInstanceOf(Answer.Accepted.class);
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void await(Condition condition) throws IOException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
    }
  }

  private Path copy() throws IOException {
    Path copy = folder.resolve("copy");
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(home.relativize(file)));
      }
    }
    return copy.resolve("journal.db");
  }

  private List<Segment> segments() throws IOException {
    return new Recordings(Recordings.beside(journal)).segments();
  }

  @Test
  void eventsThatOnlyWaitedInMemoryAreSaidToBeMissingAndTheStateIsThatAfterThem() throws Exception {
    Pinched file = new Pinched(journal);
    Hanging disk = new Hanging();
    Path recordings = Recordings.beside(journal);
    Journal open = new Journal(journal, JournalLock.of(journal), file, 100_000);
    Desk desk = new Desk(configuration, symbols, this::now, true);
    InputLog log =
        new InputLog(
            new RecorderTape(
                Recorder.on(disk, System::nanoTime, recordings, symbols),
                recordings,
                new RecordingRetention(30, 1 << 30)),
            desk::askForCheckpoint,
            3);
    open.writesAfter(log);
    desk.record(log);
    desk.listen(new Scribe(open, new Known(0, 0, 0, List.of())));
    desk.start();
    command(desk);
    await(() -> open.state().onDisk() > 0 && open.state().waiting() == 0);
    long known = Known.of(journal, configuration.catalogue()).event();
    file.pragma("max_page_count = 1");
    disk.hanging = new CountDownLatch(1);
    for (int i = 0; i < 20; i++) {
      command(desk);
    }
    disk.hanging.countDown();
    await(() -> segments().size() == 2 && log.trouble().isEmpty());
    long before = segments().getLast().lastEvent();
    command(desk);
    assertThat(log.awaitOnDisk()).isTrue();
    assertThat(open.state().well()).isFalse();
    Path killed = copy();

    file.pragma("max_page_count = 1000000");
    desk.close();
    open.close();
    log.close();
    long last = Known.of(journal, configuration.catalogue()).event();

    try (DeskRecords records = DeskRecords.open(keeping(killed))) {
      Revived next = records.revive(configuration, symbols, this::now, true);
      assertThat(next.because()).as("its state is known").isEmpty();
      assertThat(next.desk().lastEvent()).isEqualTo(last);
    }
    assertThat(Verification.of(killed).fault()).isEmpty();
    long first = missing(killed);
    assertThat(first).isGreaterThan(known);
    assertThat(Written.ask(killed, "SELECT message FROM entry WHERE kind = 'MISSING'"))
        .containsExactly(
            "events %,d to %,d and the commands between them were not written: the desk ended before its disk, which had failed, was written again."
                .formatted(first, before));
    assertThat(events(killed))
        .as("all others are there")
        .isEqualTo(
            Stream.concat(
                    Stream.iterate(1L, id -> id + 1).limit(first - 1),
                    Stream.iterate(before + 1, id -> id + 1).limit(last - before))
                .map(String::valueOf)
                .toList());
  }

  private static long missing(Path journal) throws SQLException {
    return Long.parseLong(
        Written.ask(journal, "SELECT content ->> '$.first_event' FROM entry WHERE type = 'MISSING'")
            .getFirst());
  }

  private static List<String> events(Path journal) throws SQLException {
    return Written.ask(journal, "SELECT event FROM entry WHERE event IS NOT NULL ORDER BY number");
  }

  private Revived begin(DeskRecords records) throws JournalException {
    Revived revived = records.revive(configuration, symbols, this::now, true);
    records.begin(revived, symbols, this::now);
    revived.desk().start();
    return revived;
  }

  @Test
  void aDeskThatEndedWhileItsInputsWereNotOnDiskLeavesTheNextOneHalted() throws Exception {
    try (DeskRecords records = DeskRecords.open(keeping(journal))) {
      Desk desk = begin(records).desk();
      command(desk);
      command(desk);
      desk.close();
    }
    try (Unwritten unwritten = Unwritten.in(Recordings.beside(journal))) {
      unwritten.say("The recording cannot be written (disk on fire).");
    }
    try (DeskRecords records = DeskRecords.open(keeping(journal))) {
      Revived next = begin(records);
      assertThat(next.because())
          .isEqualTo(
              "The desk ended while what it took in was not on disk (The recording cannot be written"
                  + " (disk on fire).) The state is the one before that: decide, and release the kill switch.");
      assertThat(answer(next.desk(), new Command.KillSwitchOff(Command.DESK)))
          .as("it was on")
          .isInstanceOf(Answer.Accepted.class);
      next.desk().close();
    }
    try (DeskRecords records = DeskRecords.open(keeping(journal))) {
      Revived next = begin(records);
      assertThat(next.because()).as("all is on disk again").isEmpty();
      next.desk().close();
    }
  }

  @Test
  void aDiskThatFailedBeforeAnythingWasOnItLeavesTheNextDeskHaltedToo() throws Exception {
    try (Unwritten unwritten = Unwritten.in(Recordings.beside(journal))) {
      unwritten.say("The recording cannot be written (disk on fire).");
    }
    try (DeskRecords records = DeskRecords.open(keeping(journal))) {
      Revived next = begin(records);
      assertThat(next.because()).contains("disk on fire").contains("release the kill switch");
      next.desk().close();
    }
  }

  @Test
  void aVersionThatTheRecordingAloneKnewIsInTheJournalOnce() throws Exception {
    try (DeskRecords records = DeskRecords.open(keeping(journal))) {
      Desk desk = begin(records).desk();
      assertThat(answer(desk, new Command.ApplyConfiguration(members("{\"max_drawdown\": 0.2}"))))
          .isInstanceOf(Answer.Accepted.class);
      desk.close();
    }
    for (String suffix : List.of("", "-wal", "-shm", ".anchor")) {
      Files.deleteIfExists(journal.resolveSibling("journal.db" + suffix));
    }
    try (DeskRecords records = DeskRecords.open(keeping(journal))) {
      begin(records).desk().close();
    }
    try (History history = new History(journal)) {
      assertThat(history.versions(EventHistory.NEWEST, 9).toCompletableFuture().get())
          .filteredOn(version -> version.version() == 2)
          .singleElement()
          .extracting(ConfigurationVersion::operator)
          .isEqualTo("jmeyer");
    }
  }

  private static Members members(String text) {
    try {
      return ConfigDocumentReader.read(text, "test").members();
    } catch (UnreadableDocumentException e) {
      throw new AssertionError(e);
    }
  }
}
