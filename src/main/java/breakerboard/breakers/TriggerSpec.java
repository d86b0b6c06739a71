package breakerboard.breakers;

import breakerboard.config.Key;
import breakerboard.domain.Unit;
import java.util.Optional;

/**
 * What is fixed about one trigger of a breaker.
 *
 * @param name as the engine specification spells it
 * @param formula in words
 * @param unit unit of value and limit
 * @param lowerIsWorse it breaches below its limit
 * @param optional while never fed it is listed but not ranked
 * @param latches a trip by it is latched
 * @param reference name of what the value is measured against, empty when nothing
 * @param limitKey the key that sets its limit, where there is one
 */
public record TriggerSpec(
    String name,
    String formula,
    Unit unit,
    boolean lowerIsWorse,
    boolean optional,
    boolean latches,
    String reference,
    Optional<Key<?>> limitKey) {

  public static TriggerSpec of(String name, String formula, Unit unit, Key<?> limitKey) {
    return new TriggerSpec(name, formula, unit, false, false, false, "", Optional.of(limitKey));
  }

  /** A trigger without a limit of its own, such as an operator's trip. */
  public static TriggerSpec flag(String name, String formula) {
    return new TriggerSpec(name, formula, Unit.FLAG, false, false, false, "", Optional.empty());
  }

  public TriggerSpec whereLowerIsWorse() {
    return new TriggerSpec(name, formula, unit, true, optional, latches, reference, limitKey);
  }

  public TriggerSpec whenFed() {
    return new TriggerSpec(name, formula, unit, lowerIsWorse, true, latches, reference, limitKey);
  }

  public TriggerSpec latching() {
    return new TriggerSpec(name, formula, unit, lowerIsWorse, optional, true, reference, limitKey);
  }

  public TriggerSpec against(String newReference) {
    return new TriggerSpec(
        name, formula, unit, lowerIsWorse, optional, latches, newReference, limitKey);
  }
}
