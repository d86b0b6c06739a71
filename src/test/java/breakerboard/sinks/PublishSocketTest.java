package breakerboard.sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import breakerboard.domain.Command;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trading state, as those who trade get it over a socket. */
class PublishSocketTest {
  private static final String BOOK = "EQ-LS-1";
  private static final String OTHER = "MACRO-3";

  private final PublishedDesk desk = new PublishedDesk();
  private PublishSocket socket;

  @BeforeEach
  void open() throws IOException {
    socket = new PublishSocket("127.0.0.1", 0, "eq", desk.board());
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
    socket.close();
  }

  @Test
  void aSubscriberGetsTheStateOnConnecting() throws IOException, InterruptedException {
    desk.fed(BOOK).tripped(BOOK);
    try (Subscriber subscriber = new Subscriber(socket.port())) {
      assertThat(subscriber.next())
          .startsWith(
              "{\"ts\":\"2026-03-12T14:00:00Z\",\"valid_until\":\"2026-03-12T14:00:03Z\",\"seq\":")
          .contains(
              "\"desk\":\"eq\",\"book\":\"EQ-LS-1\",\"trading\":\"HALTED\",\"because\":\"Drawdown");
    }
  }

  @Test
  void everySubscriberGetsALineAtEachChange() throws IOException, InterruptedException {
    desk.fed(BOOK);
    try (Subscriber one = new Subscriber(socket.port());
        Subscriber two = new Subscriber(socket.port())) {
      one.next(allowed());
      two.next(allowed());
      desk.tripped(BOOK);
      assertThat(one.next()).contains("\"trading\":\"HALTED\"");
      assertThat(two.next()).contains("\"trading\":\"HALTED\"");
    }
  }

  @Test
  void aBookThatStaysHaltedForAnotherReasonSaysTheOtherReason()
      throws IOException, InterruptedException {
    desk.fed(BOOK).tripped(BOOK).after(new Command.Trip(BOOK, PublishedDesk.LOSS_RATE));
    try (Subscriber subscriber = new Subscriber(socket.port())) {
      assertThat(subscriber.next()).contains("\"because\":\"Drawdown by jmeyer");
      desk.after(new Command.Reset(BOOK, PublishedDesk.DRAWDOWN, new Command.Companion.Nothing()));
      assertThat(subscriber.next())
          .contains("\"trading\":\"HALTED\",\"because\":\"Loss rate by jmeyer");
    }
  }

  @Test
  void theKillSwitchIsNamedBeforeAnyTrip() throws IOException, InterruptedException {
    desk.fed(BOOK).tripped(BOOK);
    try (Subscriber subscriber = new Subscriber(socket.port())) {
      assertThat(subscriber.next()).contains("\"because\":\"Drawdown by jmeyer");
      desk.after(new Command.KillSwitchOn(BOOK));
      assertThat(subscriber.next()).contains("\"because\":\"Kill switch by jmeyer");
    }
  }

  @Test
  void eachSecondTheLineIsRenewedAndHoldsForThreeMore() throws IOException, InterruptedException {
    desk.fed(BOOK);
    try (Subscriber subscriber = new Subscriber(socket.port())) {
      subscriber.next(allowed());
      desk.later(0.5).later(0.5);
      assertThat(subscriber.next())
          .startsWith("{\"ts\":\"2026-03-12T14:00:01Z\",\"valid_until\":\"2026-03-12T14:00:04Z\"");
      desk.later(1);
      assertThat(subscriber.next())
          .startsWith("{\"ts\":\"2026-03-12T14:00:02Z\",\"valid_until\":\"2026-03-12T14:00:05Z\"");
    }
  }

  @Test
  void aBookThatDoesNotChangeIsRenewedWhileAnotherKeepsChanging()
      throws IOException, InterruptedException {
    desk.fed(BOOK).fed(OTHER);
    try (Subscriber subscriber = new Subscriber(socket.port())) {
      subscriber.next(line -> line.contains(OTHER) && line.contains("ALLOWED"));
      desk.tripped(BOOK);
      subscriber.next(line -> line.contains("HALTED"));
      desk.later(1);
      String renewed = subscriber.next(line -> line.contains(OTHER));
      assertThat(renewed).contains("\"ts\":\"2026-03-12T14:00:01Z\"");
    }
  }

  @Test
  void aSubscriberThatNeverReadsHarmsNobody() throws IOException, InterruptedException {
    for (int i = 0; i < 100; i++) {
      desk.fed("BOOK-" + i);
    }
    try (Subscriber silent = new Subscriber(socket.port());
        Subscriber reading = new Subscriber(socket.port())) {
      reading.next(line -> line.contains("\"BOOK-99\"") && line.contains("ALLOWED"));
      for (int second = 1; second <= 600; second++) {
        desk.later(1);
        String ts = "\"ts\":\"" + PublishedDesk.START.plusSeconds(second) + '"';
        reading.next(line -> line.contains("\"BOOK-99\"") && line.contains(ts));
      }
      desk.close();
      socket.close();
      assertThat(reading.rest()).filteredOn(line -> line.contains("unsupervised")).hasSize(100);
      assertThat(silent.next()).as("what it could have read").isNotEmpty();
    }
  }

  @Test
  void theLastLineOfEachBookIsHaltedBecauseNobodySupervises()
      throws IOException, InterruptedException {
    desk.fed(BOOK).fed(OTHER);
    try (Subscriber subscriber = new Subscriber(socket.port())) {
      subscriber.next(line -> line.contains(OTHER) && line.contains("ALLOWED"));
      desk.close();
      List<String> last = List.of(subscriber.next(), subscriber.next());
      assertThat(last)
          .allMatch(l -> l.contains("\"trading\":\"HALTED\",\"because\":\"unsupervised\""));
      assertThat(last.getFirst()).contains("\"book\":\"EQ-LS-1\"");
      assertThat(last.getLast()).contains("\"book\":\"MACRO-3\"");
      assertThat(subscriber.rest()).isEmpty();
    }
  }

  @Test
  void aPortInUseIsASentence() {
    assertThatIOException()
        .isThrownBy(() -> new PublishSocket("127.0.0.1", socket.port(), "eq", desk.board()))
        .withMessageContaining("port " + socket.port())
        .withMessageContaining("choose a free one");
  }

  private static Predicate<String> allowed() {
    return line -> line.contains("\"trading\":\"ALLOWED\"");
  }
}
