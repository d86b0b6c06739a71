package breakerboard.config;

import breakerboard.domain.ConfigNode.Members;
import java.util.List;

/**
 * A configuration document as it was read.
 *
 * @param members of a key that stands twice, the last
 * @param repeated an error for each key that stands twice
 */
public record ConfigDocument(Members members, List<Finding> repeated) {
  public ConfigDocument {
    repeated = List.copyOf(repeated);
  }
}
