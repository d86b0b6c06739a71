package breakerboard.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The program's version, written at build time. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("/breakerboard/version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    }
    return new String[] {"breakerboard " + properties.getProperty("version", "unknown")};
  }
}
