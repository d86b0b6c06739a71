package breakerboard.cli;

import static breakerboard.cli.Ran.breakerboard;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feeds that are made, not recorded. */
class SimulateCommandTest {
  private static final Pattern TS = Pattern.compile("\"ts\":\"([^\"]+)\"");
  private static final Pattern BOOK = Pattern.compile("\"book\":\"([^\"]+)\"");

  @TempDir private Path folder;

  private Path made(String name, Object... options) {
    Path to = folder.resolve(name);
    Object[] all = new Object[options.length + 7];
    System.arraycopy(
        new Object[] {"simulate", "--scenario", "quiet-day", "--sessions", "1", "--to", to},
        0,
        all,
        0,
        7);
    System.arraycopy(options, 0, all, 7, options.length);
    assertThat(breakerboard(all).code()).isZero();
    return to;
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    assertThat(made("one", "--seed", 7)).hasSameBinaryContentAs(made("two", "--seed", 7));
  }

  @Test
  void anotherSeedGivesOtherBytes() throws IOException {
    assertThat(Files.readAllBytes(made("one", "--seed", 7)))
        .isNotEqualTo(Files.readAllBytes(made("two", "--seed", 8)));
  }

  @Test
  void aPackedFileHoldsTheSameLines() throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(made("packed.jsonl.gz", "--seed", 7)))) {
      assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(made("plain", "--seed", 7)));
    }
  }

  @Test
  void thereAreAsManyBooksAsAskedFor() throws IOException {
    assertThat(Files.readAllLines(made("feed", "--books", 5)))
        .extracting(line -> found(BOOK, line))
        .hasSizeGreaterThan(5)
        .satisfies(names -> assertThat(names.stream().distinct()).hasSize(5));
  }

  /** From 09:00 to 16:00 in New York, both included: 25,200 seconds. */
  @ParameterizedTest(name = "{0} books at {1}/s make {2} observations")
  @CsvSource({"1, 1, 25201", "2, 0.5, 12602", "1, 2, 50401", "3, 0.3, 7563"})
  void theRateIsThatOfAllBooksTogether(int books, double rate, int observations)
      throws IOException {
    List<String> lines = Files.readAllLines(made("feed", "--books", books, "--rate", rate));
    assertThat(lines).hasSize(observations);
    Duration session =
        Duration.between(
            Instant.parse(found(TS, lines.getFirst())),
            Instant.parse(found(TS, lines.get(lines.size() - books))));
    assertThat(session).isEqualTo(Duration.ofHours(7));
  }

  @Test
  void whatWasMadeIsNamedAsReconstructed() {
    Ran ran =
        breakerboard(
            "simulate", "--scenario", "march-2020", "--rate", "0.01", "--to", folder.resolve("f"));
    assertThat(ran.out()).contains("reconstructed intraday path");
  }

  @Test
  void aConsoleThatListensGetsItWithTimesOfThePresent() throws IOException {
    Instant before = Instant.now();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> firstLine(server));
      Ran ran =
          breakerboard(
              "simulate",
              "--scenario",
              "quiet-day",
              "--rate",
              "1000",
              "--to",
              "tcp:127.0.0.1:" + server.getLocalPort());
      assertThat(Instant.parse(found(TS, first.join())))
          .isBetween(before.minusMillis(1), Instant.now());
      assertThat(ran.code()).as("the console went away").isEqualTo(1);
      assertThat(ran.err()).contains("does not take the feed");
    }
  }

  @Test
  void aConsoleThatAsksForATokenGetsItAsTheFirstLine() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> firstLine(server));
      String to = "tcp:127.0.0.1:" + server.getLocalPort() + "?token=open sesame";
      var _ = breakerboard("simulate", "--scenario", "quiet-day", "--rate", "1000", "--to", to);
      assertThat(first.join()).isEqualTo("open sesame");
    }
  }

  /** Reads one line and goes away. */
  private static String firstLine(ServerSocket server) {
    try (Socket socket = server.accept();
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      return String.valueOf(reader.readLine());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--scenario, april-2020, march-2020",
    "--books, 0, --books",
    "--books, 10001, 1 to 10000",
    "--rate, 0, --rate",
    "--rate, NaN, --rate",
    "--rate, 1e9, --rate",
    "--sessions, -1, --sessions",
    "--to, tcp:nowhere, HOST:PORT"
  })
  void anOptionThatCannotBeIsASentence(String option, String value, String named) {
    Ran ran =
        option.equals("--to")
            ? breakerboard("simulate", "--scenario", "quiet-day", option, value)
            : option.equals("--scenario")
                ? breakerboard("simulate", option, value, "--to", folder.resolve("f"))
                : breakerboard(
                    "simulate",
                    "--scenario",
                    "quiet-day",
                    "--to",
                    folder.resolve("f"),
                    option,
                    value);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains(named);
  }

  @Test
  void aFileThatCannotBeWrittenIsASentence() {
    Path to = folder.resolve("no/folder/feed.jsonl");
    Ran ran = breakerboard("simulate", "--scenario", "quiet-day", "--to", to);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.isASentence()).isTrue();
    assertThat(ran.err()).contains(to.toString(), "cannot be written");
  }

  @Test
  void aConsoleThatDoesNotListenIsASentence() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    Ran ran = breakerboard("simulate", "--scenario", "quiet-day", "--to", "tcp:127.0.0.1:" + port);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.isASentence()).isTrue();
  }

  private static String found(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    assertThat(matcher.find()).as(line).isTrue();
    return matcher.group(1);
  }
}
