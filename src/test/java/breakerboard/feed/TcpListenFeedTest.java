package breakerboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import breakerboard.domain.FeedState;
import breakerboard.domain.Observation;
import breakerboard.domain.RefusedLine;
import breakerboard.domain.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Producers of every kind on real loopback sockets. */
class TcpListenFeedTest {
  private static final int BOUND_MILLIS = 30_000;
  private static final String TOKEN = "s3cret";
  private final Lines lines = new Lines();
  private final Taken desk = new Taken();
  private final List<AutoCloseable> open = new ArrayList<>();

  @AfterEach
  void closeAll() throws Exception {
    for (AutoCloseable one : open.reversed()) {
      one.close();
    }
  }

  private TcpListenFeed feed(String host, int port, String token) throws IOException {
    String uri = "tcp-listen:" + host + ":" + port + (token.isEmpty() ? "" : "?token=" + token);
    TcpListenFeed feed =
        new TcpListenFeed(
            uri,
            new FeedUri.TcpListen(host, port, token),
            lines.symbols,
            lines.books,
            lines.clock::get);
    open.add(feed);
    return feed;
  }

  private TcpListenFeed running(String token) throws IOException {
    TcpListenFeed feed = feed("127.0.0.1", 0, token);
    Running running = new Running(feed, desk);
    open.add(running);
    open.add(feed);
    return feed;
  }

  private Socket producer(TcpListenFeed feed) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), feed.port());
    socket.setSoTimeout(BOUND_MILLIS);
    open.add(socket);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    send(socket, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(Socket socket, byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
  }

  @Test
  void severalProducersSendAtOnce() throws Exception {
    TcpListenFeed feed = running("");
    List<Socket> producers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      producers.add(producer(feed));
    }
    desk.awaitSaid(FeedState.CONNECTED, 5);
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Socket producer = producers.get(i);
      String text = Lines.from(i * 200, i * 200 + 199);
      senders.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      send(producer, text);
                      producer.close();
                    } catch (IOException e) {
                      throw new AssertionError(e);
                    }
                  }));
    }
    for (Thread sender : senders) {
      sender.join(BOUND_MILLIS);
    }
    desk.awaitUsed(1000).awaitSaid(FeedState.LOST, 1);
    assertThat(desk.used()).extracting(Observation::nav).doesNotHaveDuplicates();
    assertThat(desk.used()).allSatisfy(o -> assertThat(o.feed()).isEqualTo(feed.uri()));
    assertThat(desk.refused()).isEmpty();
    assertThat(desk.said(FeedState.LOST)).containsExactly("the last producer left");
  }

  @Test
  void silentHalfwayAndGarbledProducersHurtNobody() throws IOException {
    TcpListenFeed feed = running("");
    producer(feed);
    Socket halfway = producer(feed);
    send(halfway, Lines.at(0).substring(0, 25));
    Socket garbled = producer(feed);
    byte[] garbage = new byte[100_000];
    new Random(1).nextBytes(garbage);
    send(garbled, garbage);
    Socket good = producer(feed);
    send(good, Lines.from(1, 50));

    desk.awaitUsed(50).awaitRefused(1);
    assertThat(desk.used().stream().mapToDouble(Observation::nav).min()).hasValue(101);
    send(halfway, Lines.at(0).substring(25));
    desk.awaitUsed(51);
    garbled.close();
    send(good, Lines.at(51));
    desk.awaitUsed(52);
  }

  @Test
  void producerThatLeavesInTheMiddleOfALineLeavesARefusedLine() throws IOException {
    TcpListenFeed feed = running("");
    Socket producer = producer(feed);
    send(producer, Lines.at(0) + "{\"ts\":\"2020");
    producer.close();
    desk.awaitUsed(1).awaitSaid(FeedState.LOST, 1);
    assertThat(desk.refused()).extracting(RefusedLine::line).containsExactly(2L);
  }

  @Test
  void producerThatIsCutOffLeavesToo() throws IOException {
    TcpListenFeed feed = running("");
    Socket producer = producer(feed);
    send(producer, Lines.at(0));
    desk.awaitUsed(1);
    producer.setSoLinger(true, 0);
    producer.close();
    desk.awaitSaid(FeedState.LOST, 1);
  }

  @Test
  void lineWithoutEndIsRefusedAndItsProducerGoesOn() throws IOException {
    TcpListenFeed feed = running("");
    Socket producer = producer(feed);
    send(producer, "x".repeat(3_000_000));
    desk.awaitRefused(1);
    send(producer, "x".repeat(100) + "\n" + Lines.at(0));
    desk.awaitUsed(1);
    assertThat(desk.refused()).hasSize(1);
    assertThat(desk.refused().getFirst().reason()).startsWith("longer than 1048576 bytes");
  }

  @Test
  void producerThatNeverReadsIsReadAllTheSame() throws IOException {
    Socket producer = producer(running(""));
    producer.setReceiveBufferSize(1);
    send(producer, Lines.from(0, 2999));
    desk.awaitUsed(3000);
  }

  @Test
  void sixtyFifthProducerIsTurnedAwayAndAPlaceBecomesFreeAgain() throws IOException {
    TcpListenFeed feed = running("");
    List<Socket> producers = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      producers.add(producer(feed));
    }
    desk.awaitSaid(FeedState.CONNECTED, 64);
    Socket onTooMany = producer(feed);
    assertThat(onTooMany.getInputStream().read()).as("closed by the feed").isEqualTo(-1);
    desk.awaitRefused(1);
    assertThat(desk.refused().getFirst().reason()).startsWith("there are 64 producers already");
    assertThat(desk.refused().getFirst().line()).as("no line").isZero();

    producers.getFirst().close();
    desk.awaitSaid(FeedState.CONNECTED, 65);
    desk.await(
        () -> {
          try {
            Socket next = producer(feed);
            send(next, Lines.at(0));
            return !desk.used().isEmpty() || next.getInputStream().available() > 0;
          } catch (IOException e) {
            return !desk.used().isEmpty();
          }
        },
        "a free place");
  }

  @Test
  void producersThatNeverSentAnythingMakeRoomAfterTenSeconds() throws IOException {
    TcpListenFeed feed = running("");
    Socket speaking = producer(feed);
    send(speaking, Lines.at(0));
    desk.awaitUsed(1);
    Socket mute = producer(feed);
    desk.awaitSaid(FeedState.CONNECTED, 2);
    lines.clock.addAndGet(Times.NANOS_PER_SECOND);
    for (int i = 2; i < 64; i++) {
      var _ = producer(feed);
    }
    desk.awaitSaid(FeedState.CONNECTED, 64);
    lines.clock.addAndGet(9 * Times.NANOS_PER_SECOND);

    Socket next = producer(feed);
    send(next, Lines.at(1));

    desk.awaitUsed(2);
    assertThat(mute.getInputStream().read()).as("closed by the feed").isEqualTo(-1);
    assertThat(desk.refused()).isEmpty();
    assertThat(producer(feed).getInputStream().read()).as("the others have time").isEqualTo(-1);
  }

  @Test
  void fullDeskStopsTheReadingAndNothingIsDropped() throws Exception {
    desk.room(2);
    TcpListenFeed feed = running("");
    Socket producer = producer(feed);
    producer.setSendBufferSize(16_384);
    String text = Lines.from(0, 59_999);
    Thread sender =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    send(producer, text);
                  } catch (IOException e) {
                    throw new AssertionError(e);
                  }
                });
    desk.awaitFull();
    assertThat(sender.isAlive()).as("the producer waits in its write").isTrue();
    lines.clock.addAndGet(7 * Times.NANOS_PER_SECOND);
    desk.room(Integer.MAX_VALUE).awaitUsed(60_000);
    sender.join(BOUND_MILLIS);
    assertThat(sender.isAlive()).isFalse();
    assertThat(desk.used()).extracting(Observation::line).isSorted();
    assertThat(desk.said(FeedState.CONNECTED))
        .contains("not read for 7 s because the desk was behind; nothing was dropped");
  }

  @Test
  void withATokenOnlyThoseWhoKnowItMaySend() throws IOException {
    TcpListenFeed feed = running(TOKEN);
    assertThat(feed.uri()).as("never shown").doesNotContain(TOKEN);
    Socket knowing = producer(feed);
    send(knowing, TOKEN + "\r\n" + Lines.at(0));
    desk.awaitUsed(1);

    Socket guessing = producer(feed);
    send(guessing, "guess\n" + Lines.at(1));
    assertThat(guessing.getInputStream().read()).isEqualTo(-1);
    Socket ignorant = producer(feed);
    send(ignorant, Lines.at(2));
    desk.awaitRefused(2);
    Socket endless = producer(feed);
    send(endless, "t".repeat(1024));
    desk.awaitRefused(3);
    assertThat(desk.refused())
        .extracting(RefusedLine::reason)
        .containsOnly("the first line is not the token: send the token, then the data.");
    assertThat(desk.refused())
        .as("a connection is no line of the feed")
        .extracting(RefusedLine::line)
        .containsOnly(RefusedLine.NO_LINE);
    assertThat(desk.used()).hasSize(1);
  }

  @Test
  void tokenMayComeInPiecesTogetherWithTheFirstLine() throws IOException {
    Socket producer = producer(running(TOKEN));
    send(producer, "s3c");
    send(producer, "ret\n" + Lines.at(0).substring(0, 10));
    send(producer, Lines.at(0).substring(10));
    desk.awaitUsed(1);
  }

  @Test
  void portInUseIsSaidAtOnce() throws IOException {
    TcpListenFeed first = feed("127.0.0.1", 0, "");
    assertThatThrownBy(() -> feed("127.0.0.1", first.port(), ""))
        .isInstanceOf(PortTakenException.class)
        .hasMessageContaining("in use")
        .hasMessageEndingWith("choose a free port of this machine.");
  }

  @Test
  void beyondThisMachineATokenIsRequired() throws IOException {
    assertThatThrownBy(() -> feed("0.0.0.0", 0, ""))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("?token=");
    assertThat(feed("0.0.0.0", 0, TOKEN).port()).isPositive();
    assertThat(feed("localhost", 0, "").port()).isPositive();
  }

  @Test
  void unknownHostIsSaid() {
    assertThatThrownBy(() -> feed("no such host", 0, ""))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining("names no machine");
  }

  @Test
  void closingEndsEveryConnectionAlsoWhileTheDeskIsFull() throws Exception {
    desk.room(3);
    TcpListenFeed feed = running("");
    Socket producer = producer(feed);
    send(producer, Lines.from(0, 99));
    desk.awaitFull();
    feed.close();
    try {
      producer.setSoTimeout(BOUND_MILLIS);
      assertThat(producer.getInputStream().read()).isEqualTo(-1);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the connection is still open", e);
    } catch (IOException e) {
      assertThat(e).as("reset, which ends it too").isNotNull();
    }
  }
}
