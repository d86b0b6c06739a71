package breakerboard.breakers;

import breakerboard.config.Key;
import breakerboard.config.TriggerNote;
import breakerboard.domain.InputField;
import breakerboard.domain.Unit;
import java.util.List;
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
 * @param inputs the fields of an observation that it measures
 */
public record TriggerSpec(
    String name,
    String formula,
    Unit unit,
    boolean lowerIsWorse,
    boolean optional,
    boolean latches,
    String reference,
    Optional<Key<?>> limitKey,
    List<InputField> inputs) {

  public TriggerSpec {
    inputs = List.copyOf(inputs);
  }

  public static TriggerSpec of(String name, String formula, Unit unit, Key<?> limitKey) {
    return new TriggerSpec(
        name, formula, unit, false, false, false, "", Optional.of(limitKey), List.of());
  }

  /** A trigger without a limit of its own, such as an operator's trip. */
  public static TriggerSpec flag(String name, String formula) {
    return unlimited(name, formula, Unit.FLAG);
  }

  /** A trigger whose limit no key sets. */
  public static TriggerSpec unlimited(String name, String formula, Unit unit) {
    return new TriggerSpec(
        name, formula, unit, false, false, false, "", Optional.empty(), List.of());
  }

  public TriggerSpec whereLowerIsWorse() {
    return new TriggerSpec(
        name, formula, unit, true, optional, latches, reference, limitKey, inputs);
  }

  public TriggerSpec whenFed() {
    return new TriggerSpec(
        name, formula, unit, lowerIsWorse, true, latches, reference, limitKey, inputs);
  }

  public TriggerSpec latching() {
    return new TriggerSpec(
        name, formula, unit, lowerIsWorse, optional, true, reference, limitKey, inputs);
  }

  public TriggerSpec against(String newReference) {
    return new TriggerSpec(
        name, formula, unit, lowerIsWorse, optional, latches, newReference, limitKey, inputs);
  }

  /** It measures these fields of an observation. */
  public TriggerSpec reads(InputField... fields) {
    return new TriggerSpec(
        name, formula, unit, lowerIsWorse, optional, latches, reference, limitKey, List.of(fields));
  }

  /** What a person has to know of it. */
  TriggerNote note() {
    return new TriggerNote(
        name,
        formula,
        lowerIsWorse,
        optional,
        latches,
        reference,
        limitKey,
        inputs.stream().map(InputField::wireName).toList());
  }
}
