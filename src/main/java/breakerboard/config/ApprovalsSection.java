package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The section {@code approvals}: whether a change that loosens waits for a second operator. */
final class ApprovalsSection {
  static final String NAME = "approvals";
  static final String PATH = "approvals.loosening";

  private static final String LOOSENING = "loosening";

  private ApprovalsSection() {}

  /** Off unless it is switched on. */
  static boolean loosening(Members document) {
    return Sections.at(document, PATH).equals(Optional.of(new ConfigNode.Flag(true)));
  }

  /** What is wrong or unknown in the section of a document. */
  static List<Finding> findings(Map<String, ConfigNode> section) {
    List<Finding> findings = new ArrayList<>();
    section.forEach((name, node) -> finding(name, node).ifPresent(findings::add));
    return findings;
  }

  private static Optional<Finding> finding(String name, ConfigNode node) {
    String path = NAME + "." + name;
    if (!name.equals(LOOSENING)) {
      String near =
          Suggestions.nearest(name, Set.of(LOOSENING))
              .map(word -> "; did you mean " + word + "?")
              .orElse("; there is loosening.");
      return Optional.of(
          Finding.warning(path, ConfigText.of(node), "unknown key, it has no effect" + near));
    }
    return node instanceof ConfigNode.Flag || node instanceof ConfigNode.Nothing
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                path, ConfigText.of(node), "is neither on nor off: write true or false."));
  }
}
