package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import breakerboard.engine.EngineListener;
import breakerboard.feed.Playback;
import breakerboard.wire.ConfigDocumentReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A producer that says nothing more is noticed, at whatever speed recordings would be played. */
class SilenceIsNoticedTest {
  private static final int BOUND_SECONDS = 20;

  @ParameterizedTest
  @ValueSource(doubles = {1, Playback.MAXIMUM})
  void aLiveFeedThatSaysNothingMoreIsStale(double speed) throws Exception {
    int in = Ports.free();
    Configuration configuration =
        Configuration.load(
                Breakers.catalogue(),
                ConfigDocumentReader.read(
                    "{\"data_feed_integrity\": {\"custom_config\": {\"silence_seconds\": 0.2}}}",
                    "test"))
            .configuration()
            .orElseThrow();
    CompletableFuture<Event> stale = new CompletableFuture<>();
    try (Session session =
        new Session(configuration, List.of("tcp-listen:127.0.0.1:" + in), speed)) {
      session
          .desk()
          .listen(
              new EngineListener() {
                @Override
                public void event(Event event) {
                  if (event.type() == EventType.FEED_STALE) {
                    stale.complete(event);
                  }
                }
              });
      session.start();
      try (Socket producer = new Socket(InetAddress.getLoopbackAddress(), in)) {
        OutputStream out = producer.getOutputStream();
        out.write(
            "{\"ts\":%d,\"book\":\"EQ-LS-1\",\"portfolio_value\":1000000}\n"
                .formatted(Instant.now().toEpochMilli())
                .getBytes(StandardCharsets.UTF_8));
        out.flush();

        assertThat(stale.get(BOUND_SECONDS, TimeUnit.SECONDS).message())
            .contains("tcp-listen:127.0.0.1:" + in);
      }
    }
  }
}
