package breakerboard.console.limits;

import breakerboard.config.Key;
import breakerboard.config.KeyDiff;
import breakerboard.console.Figures;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import java.util.Optional;

/**
 * One value that was typed and is not applied yet.
 *
 * @param now the effective value in force
 * @param typed as it stands in the field
 * @param next what it means, empty when it is no value of the key
 * @param error the sentence why, empty when it is one
 */
public record StagedChange(
    Key<?> key, ConfigNode now, String typed, Optional<ConfigNode> next, String error) {

  /** In percent of the value in force, NaN where there is none. */
  public double changePercent() {
    return next.map(node -> KeyDiff.change(now, node)).orElse(Double.NaN);
  }

  Optional<KeyChange> command() {
    return next.map(node -> new KeyChange(key.path(), node));
  }

  public boolean isError() {
    return next.isEmpty();
  }

  /** {@code max_drawdown 8 % → 10 % (+25.0 %)}. */
  String inWords() {
    String percent =
        Double.isNaN(changePercent()) ? "" : " (" + Figures.changePercent(changePercent()) + ")";
    return "%s %s → %s%s"
        .formatted(key.name(), key.words(now), next.map(key::words).orElse(typed), percent);
  }
}
