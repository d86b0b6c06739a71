package breakerboard.console.app;

import java.lang.management.ManagementFactory;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How much the program and its scene graph hold. Left out are the pixels and the coverage of glyphs
 * that the renderer keeps in pools of its own, which JavaFX bounds and fills as it likes, and what
 * the collector fills gaps with.
 */
final class Held {
  private static final Set<String> OF_THE_RENDERER =
      Set.of("[I", "[F", "[Ljdk.internal.vm.FillerElement;");

  /** The columns of a line: number, instances, bytes, class. */
  private static final int COLUMNS = 4;

  private static final int BYTES = 2;
  private static final int CLASS = 3;

  private Held() {}

  /** After a collection, in bytes. */
  static long bytes() {
    return histogram()
        .lines()
        .map(line -> line.strip().split("\\s+", COLUMNS + 1))
        .filter(columns -> columns.length >= COLUMNS && columns[0].endsWith(":"))
        .filter(columns -> !OF_THE_RENDERER.contains(columns[CLASS]))
        .mapToLong(columns -> Long.parseLong(columns[BYTES]))
        .sum();
  }

  /** The collector's own count of each class; it collects first. */
  private static String histogram() {
    try {
      return (String)
          ManagementFactory.getPlatformMBeanServer()
              .invoke(
                  new ObjectName("com.sun.management:type=DiagnosticCommand"),
                  "gcClassHistogram",
                  new Object[] {new String[0]},
                  new String[] {String[].class.getName()});
    } catch (JMException e) {
      throw new IllegalStateException("This virtual machine counts no classes.", e);
    }
  }
}
