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

  /** Where no file was given. */
  static ConfigurationStore none() {
    return _ -> {
      throw new IOException(
          "there is none. Start with --config FILE to have a file to save limits to.");
    };
  }
}
