package breakerboard.journal;

import static breakerboard.journal.Written.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.desk.AccessEvent;
import breakerboard.domain.Answer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happened is on disk, in order, and whoever hands it in never waits. */
@Timeout(60)
class JournalTest {
  @TempDir private Path folder;

  private Path journal() {
    return folder.resolve("new").resolve("journal.db");
  }

  /** A disk that fails until it is told not to. */
  private static final class Disk implements Store {
    private final List<String> written = new ArrayList<>();
    private boolean failing = true;
    private boolean broken;
    private final AtomicBoolean full = new AtomicBoolean();

    @Override
    public synchronized void append(List<Entry> entries) throws SQLException {
      if (broken) {
        throw new IllegalStateException("no such table");
      }
      if (failing) {
        throw new SQLException("disk full");
      }
      entries.forEach(entry -> written.add(entry.message()));
    }

    @Override
    public void mark() {}

    @Override
    public boolean tidy() throws SQLException {
      if (full.getAndSet(false)) {
        throw new SQLException("no room to remove");
      }
      return false;
    }

    @Override
    public synchronized long last() {
      return written.size();
    }

    synchronized void mend() {
      failing = false;
    }

    @Override
    public void close() {}
  }

  private Journal onDisk(Disk disk, int mostWaiting) throws JournalException {
    return new Journal(journal(), JournalLock.of(journal()), disk, mostWaiting);
  }

  @Test
  void rowsGoOnWhereTheyEndedAndTheirWordsAreFound() throws IOException, SQLException {
    Written.write(journal(), 3);
    Written.write(journal(), 2);

    assertThat(Written.ask(journal(), "SELECT number FROM entry ORDER BY number"))
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(Written.ask(journal(), "SELECT rowid FROM words WHERE words MATCH '\"message 2\"'"))
        .containsExactly("2", "5");
    assertThat(Verification.of(journal()).rows()).isEqualTo(5);
  }

  @Test
  void whoFailedToSignInIsKeptInTheChainToo() throws Exception {
    Path path = folder.resolve("journal.db");
    try (Journal journal = Journal.open(path)) {
      journal.access(
          new AccessEvent(
              Written.NOON, AccessEvent.Kind.SIGN_IN_FAILED, "jmeyer", "jmeyer gave a wrong PIN"));
    }
    assertThat(
            Written.ask(
                path,
                "SELECT kind || ' ' || type || ' ' || operator || ': ' || message FROM entry"))
        .containsExactly("ACCESS SIGN_IN_FAILED jmeyer: jmeyer gave a wrong PIN");
    assertThat(Verification.of(path).fault()).isEmpty();
  }

  @Test
  void aCommandIsOnDiskWithItsAnswerWhenItIsSaidToBe() throws Exception {
    try (Journal journal = Journal.open(journal())) {
      journal.event(event(1));
      assertThat(journal.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(Written.ask(journal(), "SELECT type FROM entry ORDER BY number"))
          .containsExactly("WARNING_CLEARED", "TRIP");
      assertThat(
              journal.command(Written.trip(), new Answer.Refused(7, "Drawdown is bypassed.")).get())
          .isTrue();
    }
    assertThat(Written.ask(journal(), "SELECT content FROM entry WHERE kind = 'COMMAND'"))
        .satisfiesExactly(
            done ->
                assertThat(done)
                    .isEqualTo(
                        "{\"submission\":7,\"ts\":\"2026-03-12T16:00:00Z\",\"command\":\"TRIP\",\"book\":\"EQ-LS-1\","
                            + "\"breaker\":\"drawdown\",\"operator\":\"jmeyer\",\"reason\":\"Vendor print\","
                            + "\"based_on\":1,\"accepted\":true,\"answer\":\"Trip done.\",\"config_version\":1}"),
            refused ->
                assertThat(refused)
                    .contains("\"accepted\":false,\"answer\":\"Drawdown is bypassed.\""));
  }

  @Test
  void theVersionAtTheStartIsWrittenWhole() throws Exception {
    Configuration first = Configuration.defaults(Breakers.catalogue());
    try (Journal journal = Journal.open(journal())) {
      journal.configured(first, first, "", "", Written.NOON);
    }
    assertThat(Written.ask(journal(), "SELECT content FROM entry WHERE kind = 'CONFIGURATION'"))
        .containsExactly(
            "{\"version\":1,\"ts\":\"2026-03-12T16:00:00Z\",\"changes\":[],\"document\":{},"
                + "\"overrides\":[]}");
  }

  @Test
  void whileTheDiskFailsRowsWaitAndTheDeskIsToldAndThenAllAreWrittenInOrder() throws Exception {
    Disk disk = new Disk();
    try (Journal journal = onDisk(disk, 100)) {
      CompletableFuture<Boolean> trip = journal.command(Written.trip(), Written.accepted());
      journal.event(event(1));
      assertThat(trip.get()).isFalse();
      assertThat(journal.state().trouble())
          .isEqualTo(
              "The journal "
                  + journal()
                  + " cannot be written (disk full): make room on its disk, or check its rights.");
      assertThat(journal.state().well()).isFalse();
      assertThat(journal.state().onDisk()).isZero();
      disk.mend();
      assertThat(journal.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(journal.state().well()).isTrue();
      assertThat(journal.state().onDisk()).isEqualTo(3);
    }
    assertThat(disk.written).containsExactly("Vendor print", "message 1", "Vendor print");
  }

  @Test
  void whatMemoryHasNoRoomForIsCountedAndSaidAtTheEnd() throws Exception {
    Disk disk = new Disk();
    Journal journal = onDisk(disk, 2);
    for (int i = 1; i <= 5; i++) {
      journal.event(event(i));
    }
    assertThat(journal.state().lost()).isEqualTo(3);
    assertThat(journal.command(Written.trip(), Written.accepted()).get(10, TimeUnit.SECONDS))
        .isFalse();
    assertThatThrownBy(journal::close)
        .isInstanceOf(JournalException.class)
        .hasMessageStartingWith("6 rows of the journal " + journal() + " were not written: ")
        .hasMessageContaining("disk full");
  }

  @Test
  void aJournalThatEndsByItselfSaysSoAndKeepsNobodyWaiting() throws Exception {
    Disk disk = new Disk();
    disk.broken = true;
    Journal journal = onDisk(disk, 100);
    assertThat(journal.command(Written.trip(), Written.accepted()).get()).isFalse();
    assertThat(journal.state().trouble())
        .startsWith("The journal " + journal() + " ended by itself (")
        .endsWith("): start the console again.");
    assertThat(journal.command(Written.trip(), Written.accepted()).get()).isFalse();
    assertThat(journal.state().lost()).isEqualTo(1);
    assertThatThrownBy(journal::close).isInstanceOf(JournalException.class);
  }

  @Test
  void aSecondConsoleIsRefusedUntilTheFirstEnds() throws JournalException {
    try (Journal _ = Journal.open(journal())) {
      assertThatThrownBy(() -> Journal.open(journal()))
          .isInstanceOf(JournalException.class)
          .hasMessage(
              "The journal "
                  + journal()
                  + " is written by another console: close that one, or give this one a journal of"
                  + " its own.");
    }
    Written.write(journal(), 1);
  }

  @Test
  void aJournalOfANewerProgramIsRefused() throws Exception {
    Written.write(journal(), 1);
    Written.tamper(journal(), "PRAGMA user_version = 99");
    assertThatThrownBy(() -> Journal.open(journal()))
        .hasMessage(
            "The journal "
                + journal()
                + " has schema 99 and this program knows 2: open it with the program that wrote it, or"
                + " a newer one.");
  }

  @Test
  void whoWatchesHearsOfTroubleAndOfItsEnd() throws Exception {
    Disk disk = new Disk();
    try (Journal journal = onDisk(disk, 100)) {
      CompletableFuture<String> trouble = new CompletableFuture<>();
      CompletableFuture<Void> well = new CompletableFuture<>();
      journal.onChange(
          () -> {
            if (!journal.state().well()) {
              trouble.complete(journal.state().trouble());
            } else if (trouble.isDone()) {
              well.complete(null);
            }
          });
      journal.event(event(1));
      assertThat(trouble.get()).contains("disk full");
      disk.mend();
      assertThat(journal.command(Written.trip(), Written.accepted()).get()).isTrue();
      well.get();
    }
  }

  @Test
  void whoWatchesHearsWhenMemoryIsFull() throws Exception {
    Journal journal = onDisk(new Disk(), 1);
    CompletableFuture<Long> lost = new CompletableFuture<>();
    journal.onChange(
        () -> {
          if (journal.state().lost() > 0) {
            lost.complete(journal.state().lost());
          }
        });
    journal.event(event(1));
    journal.event(event(2));
    assertThat(lost.get()).isEqualTo(1);
    assertThatThrownBy(journal::close).hasMessageStartingWith("2 rows of the journal");
  }

  @Test
  void whatCannotBeWrittenOutLeavesARowThatSaysSo() throws Exception {
    Row broken =
        new Row(
            () -> {
              throw new IllegalStateException("no name");
            });
    assertThat(broken.entry().message())
        .isEqualTo("what happened here cannot be written out: IllegalStateException");
    Row worse =
        new Row(
            () -> {
              throw new StackOverflowError();
            });
    assertThatThrownBy(worse::entry)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("A row cannot be written out.");
  }

  private long newestEvent() throws JournalException {
    return Known.of(journal(), Breakers.catalogue()).event();
  }

  @Test
  void theNewestEventIsKnownWhenItIsOpenedAgain() throws Exception {
    try (Journal journal = Journal.open(journal())) {
      assertThat(newestEvent()).isZero();
      journal.event(event(41));
      journal.event(event(42));
      journal.command(Written.trip(), Written.accepted());
    }
    try (Journal journal = Journal.open(journal())) {
      assertThat(newestEvent()).isEqualTo(42);
      journal.command(Written.trip(), Written.accepted());
    }
    try (Journal journal = Journal.open(journal())) {
      assertThat(newestEvent()).isEqualTo(42);
    }
  }

  @Test
  void rowsThatCannotBeRemovedKeepNoneFromBeingWritten() throws Exception {
    Disk disk = new Disk();
    disk.mend();
    disk.full.set(true);
    try (Journal journal = onDisk(disk, 100)) {
      assertThat(journal.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(journal.command(Written.trip(), Written.accepted()).get()).isTrue();
      assertThat(journal.state().well()).isTrue();
    }
    assertThat(disk.full).isFalse();
  }
}
