package breakerboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedUriTest {
  @Test
  void everyKindOfFeedIsRead() throws FeedException {
    assertThat(FeedUri.parse("file:C:/a b.jsonl"))
        .isEqualTo(new FeedUri.OfFile(Path.of("C:/a b.jsonl")));
    assertThat(FeedUri.parse("tail:/var/log/desk"))
        .isEqualTo(new FeedUri.Tail(Path.of("/var/log/desk")));
    assertThat(FeedUri.parse("tcp:feed.desk:7450"))
        .isEqualTo(new FeedUri.Tcp("feed.desk", 7450, ""));
    assertThat(FeedUri.parse("tcp-listen:[::1]:7450"))
        .isEqualTo(new FeedUri.TcpListen("[::1]", 7450, ""));
    assertThat(FeedUri.parse("tcp-listen:0.0.0.0:0?token=a:b?c"))
        .isEqualTo(new FeedUri.TcpListen("0.0.0.0", 0, "a:b?c"));
    assertThat(FeedUri.parse("stdin:")).isEqualTo(new FeedUri.Stdin());
    assertThat(FeedUri.parse("demo:quiet-day")).isEqualTo(new FeedUri.Demo("quiet-day"));
    assertThat(FeedUri.parse("recording:2026-11-27T14:03"))
        .isEqualTo(new FeedUri.Recording(LocalDateTime.of(2026, 11, 27, 14, 3), ""));
    assertThat(FeedUri.parse("recording:2026-11-27@/var/desk/recordings"))
        .isEqualTo(
            new FeedUri.Recording(LocalDateTime.of(2026, 11, 27, 0, 0), "/var/desk/recordings"));
  }

  @ParameterizedTest
  @CsvSource({
    "day.jsonl, is no feed",
    "http://desk, is no feed",
    "'', is no feed",
    "file:, names no file",
    "'tail: ', names no file",
    "tcp:7450, has no host and port",
    "tcp::7450, has no host and port",
    "tcp:desk:, has no usable port",
    "tcp:desk:http, has no usable port",
    "tcp-listen:127.0.0.1:65536, has no usable port",
    "tcp-listen:127.0.0.1:-1, has no usable port",
    "recording:yesterday, names no day"
  })
  void whatIsNoFeedIsSaidInASentence(String uri, String sentence) {
    assertThatThrownBy(() -> FeedUri.parse(uri))
        .isInstanceOf(FeedException.class)
        .hasMessageContaining(sentence)
        .message()
        .endsWith(".");
  }

  @Test
  void recordingsPlayInTheirOwnTime() throws FeedException {
    assertThat(FeedUri.parse("file:a").plays()).isTrue();
    assertThat(FeedUri.parse("demo:quiet-day").plays()).isTrue();
    assertThat(FeedUri.parse("recording:2026-11-27").plays()).isTrue();
    assertThat(FeedUri.parse("tail:a").plays()).isFalse();
    assertThat(FeedUri.parse("stdin:").plays()).isFalse();
  }
}
