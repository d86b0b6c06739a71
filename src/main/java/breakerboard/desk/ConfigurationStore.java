package breakerboard.desk;

import breakerboard.domain.ConfigNode;
import java.io.IOException;

/** Where the configuration document is kept between starts. */
@FunctionalInterface
public interface ConfigurationStore {
  /**
   * Replaces the kept document as a whole, or leaves it as it was.
   *
   * @throws IOException when it cannot be written; its message is a sentence that names the place
   */
  void save(ConfigNode.Members document) throws IOException;

  /** Why nothing can be saved here, in words; empty when it can. */
  default String obstacle() {
    return "";
  }

  /** Where no file was given. */
  static ConfigurationStore none() {
    return new ConfigurationStore() {
      @Override
      public void save(ConfigNode.Members document) throws IOException {
        throw new IOException(obstacle());
      }

      @Override
      public String obstacle() {
        return "there is no configuration file; start with --config FILE to have one";
      }
    };
  }
}
