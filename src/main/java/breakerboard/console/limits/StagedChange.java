package breakerboard.console.limits;

import breakerboard.config.ConfigText;
import breakerboard.config.Key;
import breakerboard.config.KeyDiff;
import breakerboard.console.Figures;
import breakerboard.console.dialogs.LimitChange;
import breakerboard.domain.Command.KeyChange;
import breakerboard.domain.ConfigNode;
import java.util.Optional;

/**
 * One value that was typed and is not applied yet.
 *
 * @param now the value in force, also where it follows from another key
 * @param typed as it stands in the field
 * @param next what it means, empty when it is no value of the key
 * @param error the sentence why, empty when it is one
 */
public record StagedChange(
    Key<?> key, ConfigNode now, String typed, Optional<ConfigNode> next, String error) {

  private static final String UNSET = "default";

  /** In percent of the value in force, NaN where there is none. */
  public double changePercent() {
    return next.map(node -> KeyDiff.change(now, node)).orElse(Double.NaN);
  }

  Optional<KeyChange> command() {
    return next.map(node -> new KeyChange(key.path(), node));
  }

  /** What is applied, and how that reads; empty where it is no value of the key. */
  Optional<LimitChange> staged() {
    return command().map(change -> new LimitChange(change, inWords()));
  }

  public boolean isError() {
    return next.isEmpty();
  }

  /** The value in force with as many decimals as the new one; {@code default} where none is set. */
  String nowInWords() {
    return now instanceof ConfigNode.Nothing
        ? UNSET
        : next.map(node -> ConfigText.words(now, key.unit(), node)).orElseGet(() -> key.words(now));
  }

  /** The new value with as many decimals as the one in force, else what was typed. */
  String nextInWords() {
    return next.map(node -> ConfigText.words(node, key.unit(), now)).orElse(typed);
  }

  /** {@code max_drawdown 8.0 % → 10.5 % (+31.3 %)}. */
  String inWords() {
    String percent =
        Double.isNaN(changePercent()) ? "" : " (" + Figures.changePercent(changePercent()) + ")";
    String unset =
        now instanceof ConfigNode.Nothing && !key.defaultWords().isEmpty()
            ? " (" + key.defaultWords() + ")"
            : "";
    return "%s %s%s → %s%s".formatted(key.name(), nowInWords(), unset, nextInWords(), percent);
  }
}
