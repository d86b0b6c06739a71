package breakerboard.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The program's version, written at build time. */
public final class ProgramVersion {
  private static final String FILE = "/breakerboard/version.properties";

  private ProgramVersion() {}

  /** {@code breakerboard 1.2.0}. */
  public static String words() {
    Properties properties = new Properties();
    try (InputStream in = ProgramVersion.class.getResourceAsStream(FILE)) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " of the program cannot be read.", e);
    }
    return "breakerboard " + properties.getProperty("version", "unknown");
  }
}
