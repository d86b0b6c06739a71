package breakerboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a million observations fit through a heap of 128 MB: simulates March 2020 finely enough
 * and replays it, each in a process with that heap. Ends with 1 when one of them fails.
 */
public final class HeapBound {
  private static final String HEAP = "-Xmx128m";

  /** All books together; nine days of seven hours make a million of it. */
  private static final String RATE = "4.5";

  private HeapBound() {}

  /** Needs about 1.3 GB under {@code target} for as long as it runs. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path feed = Files.createTempFile(Files.createDirectories(Path.of("target")), "heap", ".jsonl");
    try {
      run("simulate", "--scenario", "march-2020", "--rate", RATE, "--to", feed.toString());
      System.out.printf("%,d bytes, replayed with %s:%n", Files.size(feed), HEAP);
      run("replay", feed.toString(), "--config", "config/demo.json");
    } finally {
      Files.delete(feed);
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    List<String> line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                "breakerboard.cli.Main"));
    line.addAll(List.of(command));
    int code = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(command[0] + " ended with " + code + " under " + HEAP + ".");
    }
  }
}
