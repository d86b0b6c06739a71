package breakerboard.domain;

import java.util.List;
import java.util.Map;

/**
 * What a breaker measures now (engine specification, section 3).
 *
 * @param utilisation 0 to 10, 1 = at the limit; NaN while UNFED
 * @param driver name of the nearest trigger, empty when none has a utilisation
 * @param timeToBreach seconds, NaN unless rising
 * @param statistics by their names, in the specification's order
 */
public record Reading(
    Level level,
    double utilisation,
    String driver,
    List<TriggerReading> triggers,
    Trend trend,
    double timeToBreach,
    Map<String, Statistic> statistics) {
  public Reading {
    triggers = List.copyOf(triggers);
  }
}
