package breakerboard.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the documentation compiles and does what it says. */
class ExampleTest {
  private static final String NAME = "EmbeddedDesk";

  @TempDir private Path classes;

  @Test
  void theEmbeddedDeskTradesHaltsAndTradesAgain() throws Exception {
    compile();

    String said = run();

    assertThat(said.lines().map(line -> line.replaceFirst("^\\S+Z ", "")))
        .startsWith("worth 1,000,000: ALLOWED", "worth 1,002,000: ALLOWED")
        .anyMatch(line -> line.equals("  event: drawdown limit 9.18 % > 8.00 %"))
        .anyMatch(line -> line.startsWith("worth 910,000: HALTED because "))
        .endsWith("allowed: true, deepest fall 9.2 %");
  }

  private void compile() {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-Xlint:all",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                classPath(),
                "docs/examples/" + NAME + ".java");
    assertThat(failed).as(messages.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Where the test itself found the classes that the example uses. */
  private static String classPath() {
    return Stream.of(BreakerConfig.class, NullMarked.class)
        .map(
            type ->
                Path.of(
                        URI.create(
                            type.getProtectionDomain().getCodeSource().getLocation().toString()))
                    .toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String run() throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      loader.loadClass(NAME).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return said.toString(StandardCharsets.UTF_8);
  }
}
