package breakerboard.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a change of the configuration.
 *
 * @param configuration the changed one, empty when an error refuses the change
 * @param findings all errors, or the warnings of the changed one
 */
public record Edit(Optional<Configuration> configuration, List<Finding> findings) {
  public Edit {
    findings = List.copyOf(findings);
  }

  static Edit of(Configuration candidate, List<Finding> findings) {
    boolean refused = findings.stream().anyMatch(Finding::isError);
    return new Edit(refused ? Optional.empty() : Optional.of(candidate), findings);
  }

  /** Refused, too, by the errors that were found before, if any. */
  Edit with(List<Finding> before) {
    if (before.isEmpty()) {
      return this;
    }
    List<Finding> all = new ArrayList<>(before);
    all.addAll(findings);
    return new Edit(Optional.empty(), all);
  }

  public List<Finding> errors() {
    return findings.stream().filter(Finding::isError).toList();
  }
}
