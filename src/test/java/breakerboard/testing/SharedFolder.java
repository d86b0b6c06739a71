package breakerboard.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Reference data that lies beside the project; tests that need it are skipped with a message where
 * it is absent.
 */
public final class SharedFolder {
  private static final List<Path> PLACES = List.of(Path.of("../shared"), Path.of("../../shared"));

  private SharedFolder() {}

  /** A file of the shared folder. */
  public static Path file(String name) {
    Path found =
        PLACES.stream()
            .map(place -> place.resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElse(PLACES.getFirst().resolve(name));
    assumeTrue(Files.exists(found), () -> "SKIPPED: no reference data at " + found);
    return found;
  }

  /** All bytes, unpacked where the name ends in .gz. */
  public static byte[] bytes(String name) throws IOException {
    try (InputStream in = open(file(name))) {
      return in.readAllBytes();
    }
  }

  /** Its lines, unpacked where the name ends in .gz. */
  public static List<String> lines(String name) throws IOException {
    try (BufferedReader reader =
            new BufferedReader(new InputStreamReader(open(file(name)), StandardCharsets.UTF_8));
        Stream<String> lines = reader.lines()) {
      return lines.toList();
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
  }
}
