package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import breakerboard.breakers.Breakers;
import breakerboard.config.Configuration;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** From the bytes of a producer to the line that a trader's system reads. */
class HaltReachesTradersTest {
  private static final int BOUND_MILLIS = 30_000;

  @Test
  void aFallOverTheWireIsPublishedAsAHaltThatHolds() throws IOException {
    int in = Ports.free();
    int out = Ports.free();
    Configuration configuration = Configuration.defaults(Breakers.catalogue());
    try (Session session = new Session(configuration, List.of("tcp-listen:127.0.0.1:" + in), 1)) {
      session.add(Publishing.open("tcp-listen:127.0.0.1:" + out, "eq", session.desk().trading()));
      session.start();
      try (Socket producer = new Socket(InetAddress.getLoopbackAddress(), in);
          Socket trader = new Socket(InetAddress.getLoopbackAddress(), out);
          BufferedReader lines =
              new BufferedReader(
                  new InputStreamReader(trader.getInputStream(), StandardCharsets.UTF_8))) {
        trader.setSoTimeout(BOUND_MILLIS);
        send(producer, 1_000_000);
        assertThat(until(lines, "\"trading\":\"ALLOWED\"")).contains("\"book\":\"EQ-LS-1\"");

        send(producer, 900_000);
        String halted = until(lines, "\"trading\":\"HALTED\"");
        assertThat(halted).contains("\"desk\":\"eq\",\"book\":\"EQ-LS-1\"", "Drawdown limit 10");
        assertThat(halted).matches(line -> validUntil(line).isAfter(Instant.now().minusSeconds(1)));

        session.close();
        assertThat(until(lines, "unsupervised")).contains("\"trading\":\"HALTED\"");
      }
    }
  }

  private static void send(Socket producer, int nav) throws IOException {
    String line =
        "{\"ts\":"
            + Instant.now().toEpochMilli()
            + ",\"book\":\"EQ-LS-1\",\"portfolio_value\":"
            + nav
            + ",\"positions\":{},\"market\":{\"volatility\":0.02}}\n";
    OutputStream out = producer.getOutputStream();
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String until(BufferedReader lines, String wanted) throws IOException {
    Optional<String> found = lines.lines().filter(line -> line.contains(wanted)).findFirst();
    return found.orElseThrow();
  }

  private static Instant validUntil(String line) {
    return Instant.parse(line.replaceAll(".*\"valid_until\":\"([^\"]+)\".*", "$1"));
  }
}
