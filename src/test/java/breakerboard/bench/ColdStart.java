package breakerboard.bench;

import breakerboard.domain.Times;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How long the packaged program takes from its start to the first frame of its window, to banner
 * and shell, and to tiles with live numbers: with the cache of classes that the package builds, and
 * without. Where a display is named the window opens there, else in memory. {@code -Dstarts=N} says
 * how often, {@code -Dpackage=FOLDER} where the program lies.
 */
final class ColdStart {
  private static final int STARTS = Integer.getInteger("starts", 7);
  private static final Path LIB =
      Path.of(System.getProperty("package", "target/breakerboard"), "lib");

  private ColdStart() {}

  /**
   * Milliseconds since the start of the process.
   *
   * @param shell the first frame with banner and shell
   * @param tiles the first frame with a number in a tile
   */
  private record Frames(double window, double shell, double tiles) {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = System.out;
    Path cache = LIB.resolve("breakerboard.aot");
    if (!Files.exists(cache)) {
      throw new IllegalStateException("There is no " + cache + ": run mvn package first.");
    }
    List<String> with = List.of("-XX:AOTCache=" + cache);
    List<String> without = List.of();
    start(with);
    Frames[] cached = new Frames[STARTS];
    Frames[] plain = new Frames[STARTS];
    for (int i = 0; i < STARTS; i++) {
      cached[i] = start(with);
      plain[i] = start(without);
    }
    tell(out, "with the cache", cached);
    tell(out, "without", plain);
  }

  private static Frames start(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + LIB.resolve("java.options"));
    command.addAll(options);
    boolean windowless = System.getenv("DISPLAY") == null;
    if (windowless) {
      command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    }
    command.addAll(List.of("-cp", program() + ":target/test-classes", FirstFrames.class.getName()));
    command.addAll(List.of("--feed", "demo:march-2020", "--theme", "dark"));
    command.addAll(List.of("--no-journal", "--no-layout"));
    ProcessBuilder builder = new ProcessBuilder(command);
    if (windowless) {
      builder.environment().put("DISPLAY", ":none");
    }
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    Process process = builder.start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      return frames(said, begin);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static Path program() throws IOException {
    try (Stream<Path> files = Files.list(LIB)) {
      Optional<Path> jar =
          files.filter(file -> file.getFileName().toString().startsWith("breakerboard-")).findAny();
      return jar.orElseThrow(() -> new IllegalStateException("There is no program in " + LIB));
    }
  }

  private static Frames frames(BufferedReader said, long begin) throws IOException {
    double window = Double.NaN;
    double shell = Double.NaN;
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      double now = (System.nanoTime() - begin) / (double) Times.NANOS_PER_MILLI;
      window = Double.isNaN(window) && line.startsWith(FirstFrames.FRAME) ? now : window;
      shell = Double.isNaN(shell) && line.startsWith(FirstFrames.CONSOLE) ? now : shell;
      if (line.equals(FirstFrames.TILES)) {
        return new Frames(window, Double.isNaN(shell) ? now : shell, now);
      }
    }
    throw new IllegalStateException("The program ended before its tiles were there.");
  }

  private static void tell(PrintStream out, String name, Frames[] all) {
    out.printf(
        "%-16s window after %,5.0f ms, shell after %,5.0f ms, live tiles after %,5.0f ms (median of %d)%n",
        name,
        median(all, Frames::window),
        median(all, Frames::shell),
        median(all, Frames::tiles),
        all.length);
  }

  private static double median(Frames[] all, ToDoubleFunction<Frames> which) {
    return Arrays.stream(all).mapToDouble(which).sorted().toArray()[all.length / 2];
  }
}
