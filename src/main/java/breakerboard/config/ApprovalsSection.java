package breakerboard.config;

import breakerboard.domain.ConfigNode;
import breakerboard.domain.ConfigNode.Members;
import breakerboard.domain.Role;
import breakerboard.domain.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The section {@code approvals}: whether a change that loosens waits for a second operator, and
 * whether that has to be a supervisor.
 */
final class ApprovalsSection {
  static final String NAME = "approvals";
  static final String PATH = "approvals.loosening";
  static final String BY_PATH = "approvals.by";

  private static final String LOOSENING = "loosening";
  private static final String BY = "by";

  private ApprovalsSection() {}

  /** Off unless it is switched on. */
  static boolean loosening(Members document) {
    return Sections.at(document, PATH).equals(Optional.of(new ConfigNode.Flag(true)));
  }

  /** The least role of who approves, an operator unless a supervisor is asked for. */
  static Role by(Members document) {
    return Sections.at(document, BY_PATH).filter(ApprovalsSection::supervisor).isPresent()
        ? Role.SUPERVISOR
        : Role.OPERATOR;
  }

  private static boolean supervisor(ConfigNode node) {
    return names(node, Role.SUPERVISOR);
  }

  private static boolean names(ConfigNode node, Role role) {
    return node.equals(new ConfigNode.Text(Words.lower(role)));
  }

  /** What is wrong or unknown in the section of a document. */
  static List<Finding> findings(Map<String, ConfigNode> section) {
    List<Finding> findings = new ArrayList<>();
    section.forEach((name, node) -> finding(name, node).ifPresent(findings::add));
    ConfigNode by = section.getOrDefault(BY, new ConfigNode.Nothing());
    if (supervisor(by) && !new ConfigNode.Flag(true).equals(section.get(LOOSENING))) {
      findings.add(
          Finding.warning(
              BY_PATH,
              ConfigText.of(by),
              "has no effect: nothing waits for an approval before approvals.loosening is true."));
    }
    return findings;
  }

  private static Optional<Finding> finding(String name, ConfigNode node) {
    String path = NAME + "." + name;
    return switch (name) {
      case LOOSENING ->
          wrong(
              path,
              node,
              node instanceof ConfigNode.Flag,
              "is neither on nor off: write true or false.");
      case BY ->
          wrong(
              path,
              node,
              supervisor(node) || names(node, Role.OPERATOR),
              "is no role that approves: write \"operator\" or \"supervisor\".");
      default ->
          Optional.of(
              Finding.warning(
                  path,
                  ConfigText.of(node),
                  "unknown key, it has no effect"
                      + Suggestions.nearest(name, Set.of(LOOSENING, BY))
                          .map(word -> "; did you mean " + word + "?")
                          .orElse("; there are loosening and by.")));
    };
  }

  private static Optional<Finding> wrong(
      String path, ConfigNode node, boolean fine, String sentence) {
    return fine || node instanceof ConfigNode.Nothing
        ? Optional.empty()
        : Optional.of(Finding.error(path, ConfigText.of(node), sentence));
  }
}
