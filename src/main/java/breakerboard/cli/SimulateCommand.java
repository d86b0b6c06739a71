package breakerboard.cli;

import breakerboard.domain.Observation;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import breakerboard.feed.FeedException;
import breakerboard.feed.FeedUri;
import breakerboard.scenario.Scenario;
import breakerboard.wire.FileTrouble;
import breakerboard.wire.ObservationWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a scenario as a feed: the same seed, the same bytes. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Writes a built-in scenario to a file, or sends it to a console that listens.")
final class SimulateCommand implements Callable<Integer> {
  private static final String TCP = "tcp:";
  private static final long NANOS = 1_000_000_000L;

  private static final double SLOWEST_RATE = 1e-4;
  private static final double SHORTEST_STEP = 1e-3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--scenario",
      required = true,
      paramLabel = "NAME",
      description = "march-2020 (reconstructed intraday path) or quiet-day (made up)")
  private String scenario;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FILE|tcp:HOST:PORT",
      description =
          "a file (.gz packs it), or a console that listens, with ?token=… where it asks for one;"
              + " over tcp each ts is the present")
  private String target;

  @Option(
      names = "--books",
      defaultValue = "3",
      paramLabel = "N",
      description = "how many books (default: ${DEFAULT-VALUE})")
  private int books;

  @Option(
      names = "--rate",
      defaultValue = "0.3",
      paramLabel = "N",
      description =
          "observations a second of all books together: the spacing of ts in a file, the pace over tcp"
              + " (default: ${DEFAULT-VALUE})")
  private double rate;

  @Option(
      names = "--seed",
      defaultValue = "2020",
      paramLabel = "N",
      description = "the same seed gives the same bytes (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--sessions",
      defaultValue = "1000",
      paramLabel = "N",
      description = "how many of the scenario's days (default: all)")
  private int sessions;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Scenario chosen =
        Scenario.find(scenario)
            .orElseThrow(
                () ->
                    new UsageException(
                        "There is no scenario "
                            + scenario
                            + ": choose of "
                            + String.join(", ", Scenario.names())
                            + "."));
    check();
    long count = target.startsWith(TCP) ? send(chosen) : write(chosen);
    spec.commandLine().getOut().println(count + " observations of " + chosen.label());
    return ExitCode.OK;
  }

  private void check() {
    if (books < 1 || books > Limits.BOOKS) {
      throw new UsageException("--books " + books + ": write 1 to " + Limits.BOOKS + ".");
    }
    if (sessions < 1) {
      throw new UsageException("--sessions " + sessions + ": write 1 or more.");
    }
    double fastest = books / SHORTEST_STEP;
    if (!(rate >= SLOWEST_RATE && rate <= fastest)) {
      throw new UsageException(
          "--rate "
              + rate
              + ": write "
              + SLOWEST_RATE
              + " to "
              + fastest
              + " observations a second, at most 1000 a book.");
    }
  }

  private long write(Scenario chosen) throws IOException, InterruptedException {
    double step = books / rate;
    try (OutputStream out = open(Path.of(target))) {
      return play(chosen, step, out, line -> {});
    } catch (FileSystemException e) {
      throw new IOException(
          "The file "
              + target
              + " cannot be written ("
              + FileTrouble.words(e)
              + "): check its folder and permissions.",
          e);
    }
  }

  private static OutputStream open(Path path) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
    return path.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out;
  }

  private long send(Scenario chosen) throws IOException, InterruptedException {
    FeedUri.Tcp address;
    try {
      address = (FeedUri.Tcp) FeedUri.parse(target);
    } catch (FeedException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    double step = books / Math.min(rate, books);
    long started = System.nanoTime();
    try (Socket socket = new Socket(address.host(), address.port());
        OutputStream out = socket.getOutputStream()) {
      if (!address.token().isEmpty()) {
        out.write((address.token() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      return play(
          chosen,
          step,
          out,
          sent -> {
            long due = started + Math.round(sent / rate * NANOS);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
              LockSupport.parkNanos(left);
            }
          });
    } catch (UnknownHostException e) {
      throw new IOException(target + " names no machine that is known: check its name.", e);
    } catch (IOException e) {
      throw new IOException(target + " does not take the feed (" + e.getMessage() + ").", e);
    }
  }

  @FunctionalInterface
  private interface Pace {
    void before(long sent);
  }

  private long play(Scenario chosen, double step, OutputStream out, Pace pace)
      throws IOException, InterruptedException {
    SymbolTable symbols = new SymbolTable(Limits.SYMBOLS);
    ObservationWriter writer = new ObservationWriter(symbols);
    boolean present = target.startsWith(TCP);
    long[] count = new long[1];
    try {
      chosen.play(
          symbols,
          sessions,
          books,
          step,
          seed,
          observation -> {
            pace.before(count[0]);
            count[0]++;
            put(out, writer.line(present ? now(observation) : observation));
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return count[0];
  }

  private static Observation now(Observation observation) {
    long millis = Instant.now().toEpochMilli();
    return observation.at(millis * Times.NANOS_PER_MILLI);
  }

  private static void put(OutputStream out, String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
