package breakerboard.wire;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.ConfigNode.Numeric;
import breakerboard.domain.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Keeps which names failed to sign in, and until when they are locked out, across a restart. */
public final class FailuresFile {
  private static final String FAILURES = "failures";
  private static final String LOCKS = "locks";
  private static final String UNTIL = "locked_until_ms";

  /**
   * How often a name failed.
   *
   * @param failures in a row since it was let in or locked out
   * @param locks how often in a row it was locked out
   * @param until locked out until then, nanoseconds since the epoch; 0 when it never was
   */
  public record Failures(int failures, int locks, long until) {}

  private FailuresFile() {}

  /** Where those of an operators file stand: beside it. */
  public static Path of(Path operators) {
    return operators.resolveSibling(operators.getFileName() + ".failures");
  }

  /**
   * Failures by name; none where there is no such file.
   *
   * @throws UnreadableDocumentException with a sentence that names the file
   */
  public static SequencedMap<String, Failures> read(Path file) throws UnreadableDocumentException {
    SequencedMap<String, Failures> failures = new LinkedHashMap<>();
    if (Files.exists(file)) {
      PrivateDocument.read(file, where(file))
          .values()
          .forEach((name, node) -> failures.put(name, failures(node)));
    }
    return failures;
  }

  private static Failures failures(ConfigNode node) {
    Members members = node instanceof Members found ? found : Members.EMPTY;
    return new Failures(
        (int) number(members.values().get(FAILURES)),
        (int) number(members.values().get(LOCKS)),
        number(members.values().get(UNTIL)) * Times.NANOS_PER_MILLI);
  }

  private static long number(@Nullable ConfigNode node) {
    return node instanceof Numeric(double value, var _) ? (long) value : 0;
  }

  /**
   * Writes failures by name, for their owner's eyes only.
   *
   * @throws IOException with a sentence that names the file
   */
  public static void write(Path file, Map<String, Failures> failures) throws IOException {
    LinkedHashMap<String, ConfigNode> document = new LinkedHashMap<>();
    failures.forEach(
        (name, each) -> {
          LinkedHashMap<String, ConfigNode> members = new LinkedHashMap<>();
          members.put(FAILURES, Numeric.of(each.failures()));
          members.put(LOCKS, Numeric.of(each.locks()));
          members.put(
              UNTIL, Numeric.of((double) Math.ceilDiv(each.until(), Times.NANOS_PER_MILLI)));
          document.put(name, new Members(members));
        });
    PrivateDocument.write(file, where(file), new Members(document));
  }

  private static String where(Path file) {
    return "The file of failed sign-ins " + file;
  }
}
