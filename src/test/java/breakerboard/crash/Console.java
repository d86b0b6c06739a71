package breakerboard.crash;

import breakerboard.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real program as a process of its own, without a window. */
final class Console implements AutoCloseable {
  private static final long BOUND_SECONDS = 60;

  private final Process process;

  private Console(Process process) {
    this.process = process;
  }

  static Console start(Path folder, int port, Path file) throws IOException {
    List<String> command =
        Stream.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "console",
                "--headless",
                "--config",
                folder.resolve("desk.json").toString(),
                "--feed",
                "tcp-listen:127.0.0.1:" + port,
                "--feed",
                "tail:" + file,
                "--journal",
                folder.resolve("journal.db").toString())
            .toList();
    return new Console(
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out.txt").toFile()))
            .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.txt").toFile()))
            .start());
  }

  boolean alive() {
    return process.isAlive();
  }

  /** SIGKILL: it can do nothing about it. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    end();
  }

  /** SIGTERM: it ends by itself. */
  void ask() throws InterruptedException {
    process.destroy();
    end();
  }

  private void end() throws InterruptedException {
    if (!process.waitFor(BOUND_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The console did not end within " + BOUND_SECONDS + " s.");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
