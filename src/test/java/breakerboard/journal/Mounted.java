package breakerboard.journal;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A real file system that is small, or read-only. The administrator of a Linux machine mounts it;
 * others take the right to write away where that is enough, and pass over the test where it is not.
 */
final class Mounted implements AutoCloseable {
  private final Path at;
  private final boolean mounted;

  private Mounted(Path at, boolean mounted) {
    this.at = at;
    this.mounted = mounted;
  }

  /**
   * A file system of its own in the place of a folder.
   *
   * @param megabytes that it has room for
   */
  static Mounted small(Path folder, int megabytes) throws IOException {
    assumeThat(mounts()).as("only the administrator of a Linux machine mounts").isTrue();
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return new Mounted(folder, true);
  }

  /** A file or folder that nobody can write until it is closed; what is open stays open. */
  static Mounted readOnly(Path place) throws IOException {
    if (!mounts()) {
      assumeThat(place.toFile().setWritable(false)).isTrue();
      assumeThat(Files.isWritable(place)).as("nobody can take this right away").isFalse();
      return new Mounted(place, false);
    }
    run("mount", "--bind", place.toString(), place.toString());
    Mounted made = new Mounted(place, true);
    run("mount", "-o", "remount,bind,ro", place.toString());
    return made;
  }

  private static boolean mounts() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("user.name").equals("root");
  }

  private static void run(String... command) throws IOException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assumeThat(process.onExit().join().exitValue()).as(said).isZero();
  }

  @Override
  public void close() throws IOException {
    if (mounted) {
      run("umount", "--lazy", at.toString());
    } else {
      assumeThat(at.toFile().setWritable(true)).isTrue();
    }
  }
}
