package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.config.KeyCatalogue.BreakerEntry;
import breakerboard.domain.BreakerId;
import breakerboard.domain.GaugeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * All that the rest of the program needs to know of a breaker; each breaker's class declares its
 * own.
 *
 * @param id its name on the wire
 * @param label its name on the screen, for instance {@code Loss rate}
 * @param brief the same in one or two short words, with a soft hyphen where one may be divided
 * @param meaning one line
 * @param threshold its {@code T}, empty for those without
 * @param common the keys that every breaker has
 * @param own its other keys, flat and custom
 * @param triggers in table order
 * @param gauge how its tile shows it
 * @param releasable an operator may disable and bypass it (not manual and kill_switch)
 * @param factory makes one with default settings; {@link Breaker#reconfigure} follows
 * @param drill how a self-test drives one over its limit and back
 */
public record BreakerType(
    BreakerId id,
    String label,
    String brief,
    String meaning,
    Optional<Key<Double>> threshold,
    CommonKeys common,
    List<Key<?>> own,
    List<TriggerSpec> triggers,
    GaugeKind gauge,
    boolean releasable,
    Supplier<Breaker> factory,
    Drill drill) {

  public BreakerType {
    own = List.copyOf(own);
    triggers = List.copyOf(triggers);
  }

  /** The same type with each of its breakers wrapped. */
  public BreakerType wrapped(UnaryOperator<Breaker> wrapper) {
    return new BreakerType(
        id,
        label,
        brief,
        meaning,
        threshold,
        common,
        own,
        triggers,
        gauge,
        releasable,
        () -> wrapper.apply(factory.get()),
        drill);
  }

  /** What validation, editors and the screen need to know of it. */
  public BreakerEntry entry() {
    List<Key<?>> keys = new ArrayList<>(common.all());
    threshold.ifPresent(keys::add);
    keys.addAll(own);
    return new BreakerEntry(
        id,
        label,
        brief,
        meaning,
        gauge,
        threshold,
        mainTrigger(),
        common,
        keys,
        releasable,
        factory.get().rebases(),
        triggers.stream().map(TriggerSpec::note).toList());
  }

  private Optional<String> mainTrigger() {
    return threshold.flatMap(
        key ->
            triggers.stream()
                .filter(trigger -> trigger.limitKey().filter(key::equals).isPresent())
                .map(TriggerSpec::name)
                .findFirst());
  }
}
