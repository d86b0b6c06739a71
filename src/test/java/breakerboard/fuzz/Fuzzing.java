package breakerboard.fuzz;

import breakerboard.breakers.Breakers;
import breakerboard.config.Key;
import breakerboard.domain.InputField;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs Jazzer over each target for a bounded time, each in a process of its own. The corpus that it
 * grows, what it says and its findings go to {@code target/fuzz}. Ends with 1 when one of them
 * finds something.
 */
public final class Fuzzing {
  static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");
  private static final Path OUT = Path.of("target", "fuzz");
  private static final String INSTRUMENTED =
      Stream.of("wire", "journal", "config", "domain")
              .map(room -> "breakerboard." + room + ".**:")
              .reduce("", String::concat)
          + "tools.jackson.core.**";

  /**
   * The first run loads and instruments all classes: on a busy machine that takes half a minute.
   */
  private static final int LONGEST_RUN_SECONDS = 180;

  private static final Path DICTIONARY = OUT.resolve("words.dict");
  private static final List<String> OTHER_WORDS =
      List.of(
          "ts",
          "book",
          "seq",
          "portfolio_value",
          "cash_flow",
          "positions",
          "positions_update",
          "market_value",
          "sector",
          "correlation",
          "symbols",
          "matrix",
          "checks",
          "books",
          "parent",
          "currency",
          "feeds",
          "publish",
          "journal",
          "console",
          "desk",
          "breaker_configs",
          "custom_config",
          "overrides",
          "made_against",
          "BREAKREC",
          "RESET",
          "SET_OVERRIDE",
          "APPLY_CONFIGURATION",
          "reduce_only",
          "null",
          "true",
          "NaN",
          "-1e400");

  private record Target(String seeds, Class<?> fuzzed) {}

  private static final List<Target> TARGETS =
      List.of(
          new Target("observations", ObservationReaderFuzz.class),
          new Target("configurations", ConfigurationFuzz.class),
          new Target("segments", SegmentFuzz.class));

  private Fuzzing() {}

  /**
   * @param arguments the bound of each target in seconds
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(OUT);
    Files.write(DICTIONARY, words().map(word -> '"' + word + '"').toList());
    boolean found = false;
    for (Target target : TARGETS) {
      found |= run(target, Integer.parseInt(arguments[0])) != 0;
    }
    if (found) {
      System.exit(1);
    }
  }

  /** Every name that the readers know. */
  private static Stream<String> words() {
    return Stream.of(
            OTHER_WORDS.stream(),
            Stream.of(InputField.values()).map(InputField::wireName),
            Stream.of(InputField.Group.values())
                .map(group -> group.name().toLowerCase(Locale.ROOT)),
            Breakers.catalogue().breakers().stream().map(breaker -> breaker.id().value()),
            Breakers.catalogue().keys().stream().map(Key::name))
        .flatMap(Function.identity())
        .distinct();
  }

  private static int run(Target target, int seconds) throws IOException, InterruptedException {
    Path corpus = Files.createDirectories(OUT.resolve(target.seeds));
    Path log = OUT.resolve(target.seeds + ".txt");
    System.out.printf("%s for %d s%n", target.fuzzed.getSimpleName(), seconds);
    int code =
        new ProcessBuilder(command(target, seconds, corpus))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      lines
          .filter(code == 0 ? Fuzzing::isFigure : Fuzzing::isWorthReading)
          .forEach(System.out::println);
    }
    if (code != 0) {
      System.out.printf("%s ended with %d: see %s.%n", target.fuzzed.getSimpleName(), code, log);
    }
    return code;
  }

  private static List<String> command(Target target, int seconds, Path corpus) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+EnableDynamicAgentLoading",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + target.fuzzed.getName(),
        "--instrumentation_includes=" + INSTRUMENTED,
        "--reproducer_path=" + OUT,
        "-artifact_prefix=" + OUT + "/",
        "-dict=" + DICTIONARY,
        "-max_total_time=" + seconds,
        "-timeout=" + LONGEST_RUN_SECONDS,
        "-rss_limit_mb=0",
        "-print_final_stats=1",
        corpus.toString(),
        SEEDS.resolve(target.seeds).toString());
  }

  private static boolean isFigure(String line) {
    return line.startsWith("stat::") || line.startsWith("Done ");
  }

  private static boolean isWorthReading(String line) {
    return !line.startsWith("INFO: ") && !line.startsWith("WARNING: ");
  }
}
