package breakerboard.config;

import java.util.List;
import java.util.Optional;

/**
 * What a person has to know of one trigger of a breaker.
 *
 * @param name as the engine specification spells it
 * @param formula in words
 * @param lowerIsWorse it breaches below its limit
 * @param optional without its input it is left out
 * @param latches only an operator ends a trip by it
 * @param reference name of what the value is measured against, empty when nothing
 * @param limitKey the key that sets its limit, where there is one
 * @param inputs the fields of an observation that it measures, by their names on the wire
 */
public record TriggerNote(
    String name,
    String formula,
    boolean lowerIsWorse,
    boolean optional,
    boolean latches,
    String reference,
    Optional<Key<?>> limitKey,
    List<String> inputs) {
  public TriggerNote {
    inputs = List.copyOf(inputs);
  }
}
