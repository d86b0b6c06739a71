package breakerboard.embed;

import breakerboard.domain.Statistic;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statistics of one breaker by the names of the engine specification, in its order; empty
 * before its first input. Immutable.
 *
 * @param values each with its unit
 */
public record Statistics(Map<String, Statistic> values) {
  public Statistics {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Their names. */
  public Set<String> names() {
    return values.keySet();
  }

  /** The number of that name in its own unit; NaN while there is none. */
  public double number(String name) {
    return values.get(name) instanceof Statistic.Number(double value, var _) ? value : Double.NaN;
  }

  /** The text of that name; empty while there is none. */
  public String text(String name) {
    return values.get(name) instanceof Statistic.Text(String value) ? value : "";
  }

  /** As a dictionary: numbers as {@code Double}, texts as {@code String}, lists of maps. */
  public Map<String, Object> asMap() {
    Map<String, Object> plain = new LinkedHashMap<>();
    values.forEach((name, value) -> plain.put(name, plain(value)));
    return Collections.unmodifiableMap(plain);
  }

  private static Object plain(Statistic statistic) {
    return switch (statistic) {
      case Statistic.Number(double value, var _) -> value;
      case Statistic.Text(String value) -> value;
      case Statistic.Contributors(var largest) ->
          largest.stream().map(Statistics::contributor).toList();
      case Statistic.Session session ->
          Map.of("now", session.now(), "in_session", session.inSession(), "words", session.words());
      case Statistic.Checklist(List<Statistic.Check> checks) -> checklist(checks);
    };
  }

  private static Map<String, Object> contributor(Statistic.Contributor one) {
    return Map.of(
        "symbol", one.symbol(),
        "weight", one.weight(),
        "volatility", one.volatility(),
        "risk_contribution", one.riskContribution(),
        "risk_percentage", one.riskPercentage());
  }

  private static Map<String, String> checklist(List<Statistic.Check> checks) {
    Map<String, String> lines = new LinkedHashMap<>();
    checks.forEach(check -> lines.put(check.name(), check.state().name()));
    return lines;
  }
}
