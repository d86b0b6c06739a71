package breakerboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.FeedState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpFeedTest {
  private final Lines lines = new Lines();
  private final Taken desk = new Taken();
  private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
  private ServerSocket server = unbound();

  private static ServerSocket unbound() {
    try {
      return new ServerSocket();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void listen() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  /** Pauses that take no time, and after {@code most} of them the end. */
  private TcpFeed feed(int most) {
    FeedUri.Tcp address = new FeedUri.Tcp("127.0.0.1", server.getLocalPort(), "");
    return new TcpFeed(
        "tcp:127.0.0.1:" + server.getLocalPort(),
        address,
        lines.symbols,
        lines.books,
        lines.clock::get,
        pause -> {
          pauses.add(pause);
          if (pauses.size() == most) {
            throw new InterruptedException("enough");
          }
        });
  }

  private void serve(String text) throws IOException {
    try (Socket peer = server.accept()) {
      peer.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void connectsAgainAfterTheOtherSideClosed() throws IOException {
    try (Running running = new Running(feed(2), desk)) {
      serve(Lines.from(0, 9));
      serve(Lines.from(10, 19));
      running.end();
    }
    assertThat(desk.used()).hasSize(20);
    assertThat(desk.said(FeedState.CONNECTED)).hasSize(2);
    assertThat(desk.said(FeedState.LOST))
        .containsOnly("the other side closed the connection; next try in 0.25 s");
  }

  @Test
  void pausesGrowToHalfAMinuteWhileTheConnectionIsRefused() throws IOException {
    server.close();
    try (Running running = new Running(feed(10), desk)) {
      running.end();
    }
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(
            250L, 500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L, 30_000L, 30_000L);
    assertThat(desk.said(FeedState.LOST).getFirst())
        .contains("refused")
        .endsWith("; next try in 0.25 s");
  }

  @Test
  void pausesGrowToowhileAServerTakesTheConnectionAndSendsNothing() throws IOException {
    try (Running running = new Running(feed(4), desk)) {
      for (int i = 0; i < 3; i++) {
        serve("");
      }
      serve(Lines.at(0));
      running.end();
    }
    assertThat(pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1000L, 250L);
  }

  @Test
  void halfALineAtTheEndIsRefusedAndTheNextConnectionBeginsAfresh() throws IOException {
    try (Running running = new Running(feed(2), desk)) {
      serve(Lines.at(0) + "{\"ts\":\"2020");
      serve(Lines.at(1));
      running.end();
    }
    assertThat(desk.used()).hasSize(2);
    assertThat(desk.refused()).hasSize(1);
    assertThat(desk.refused().getFirst().reason()).contains("does not end on its line");
  }

  @Test
  void endsWhenItIsStoppedWhileTheOtherSideIsSilent() throws IOException {
    try (Running running = new Running(feed(1), desk);
        Socket silent = server.accept()) {
      desk.awaitSaid(FeedState.CONNECTED, 1);
      assertThat(silent.isConnected()).isTrue();
      running.close();
    }
  }
}
