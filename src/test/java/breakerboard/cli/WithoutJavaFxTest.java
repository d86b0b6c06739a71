package breakerboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on a machine where JavaFX is not even there. */
class WithoutJavaFxTest {
  @TempDir private Path folder;

  @Test
  void replayNeedsNoJavaFx() throws IOException, ReflectiveOperationException {
    Path recording = new Recordings().in(folder);
    Path out = folder.resolve("out.jsonl");
    assertThat(run("replay", recording.toString(), "--readings", out.toString()))
        .isEqualTo(new Ran(0, "", ""));
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void checkConfigNeedsNoJavaFx() throws IOException, ReflectiveOperationException {
    assertThat(run("check-config", "config/demo.json")).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void whatIfNeedsNoJavaFx() throws IOException, ReflectiveOperationException {
    Path recording = new Recordings().in(folder);
    assertThat(
            run(
                "what-if",
                recording.toString(),
                "--set",
                "max_drawdown=0.06",
                "--config",
                "config/demo.json"))
        .isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void withoutIsReallyWithout() throws IOException {
    try (URLClassLoader bare = bare()) {
      assertThatThrownBy(() -> bare.loadClass("javafx.application.Platform"))
          .isInstanceOf(ClassNotFoundException.class);
    }
  }

  /** Runs the program from scratch in classes of its own; keeps what it said to itself. */
  private static Ran run(String... args) throws IOException, ReflectiveOperationException {
    StringWriter err = new StringWriter();
    try (URLClassLoader bare = bare()) {
      Method run =
          bare.loadClass(Main.class.getName())
              .getDeclaredMethod("run", PrintWriter.class, PrintWriter.class, String[].class);
      run.setAccessible(true);
      Object code =
          run.invoke(null, new PrintWriter(new StringWriter()), new PrintWriter(err, true), args);
      return new Ran((int) code, "", err.toString());
    } catch (InvocationTargetException e) {
      throw new AssertionError(e.getCause());
    }
  }

  private static URLClassLoader bare() {
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("javafx") && !entry.contains("tilesfx"))
            .filter(entry -> !entry.contains("controlsfx") && !entry.contains("atlantafx"))
            .map(WithoutJavaFxTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
