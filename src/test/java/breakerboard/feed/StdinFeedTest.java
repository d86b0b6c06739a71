package breakerboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.domain.FeedState;
import java.io.ByteArrayInputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StdinFeedTest {
  private final Lines lines = new Lines();
  private final Taken desk = new Taken();

  @Test
  void pipeIsReadToItsEnd() throws Exception {
    byte[] bytes = (Lines.from(0, 9) + Lines.at(10).strip()).getBytes(StandardCharsets.UTF_8);
    new StdinFeed(new ByteArrayInputStream(bytes), lines.symbols, lines.books, lines.clock::get)
        .run(desk);
    assertThat(desk.used()).hasSize(11);
    assertThat(desk.said(FeedState.ENDED)).containsExactly("the pipe has ended");
  }

  @Test
  void lineIsTakenAsSoonAsItIsThere() throws Exception {
    try (PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out);
        Running running =
            new Running(new StdinFeed(in, lines.symbols, lines.books, lines.clock::get), desk)) {
      out.write(Lines.at(0).getBytes(StandardCharsets.UTF_8));
      out.flush();
      desk.awaitUsed(1);
      out.close();
      assertThat(running.end()).isEmpty();
    }
  }
}
