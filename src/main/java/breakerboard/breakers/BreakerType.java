package breakerboard.breakers;

import breakerboard.config.CommonKeys;
import breakerboard.config.Key;
import breakerboard.domain.BreakerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * All that the rest of the program needs to know of a breaker; each breaker's class declares its own.
 *
 * @param id its name on the wire
 * @param label its name on the screen, for instance {@code Loss rate}
 * @param meaning one line
 * @param threshold its {@code T}, empty for those without
 * @param common the keys that every breaker has
 * @param own its other keys, flat and custom
 * @param triggers in table order
 * @param gauge how its tile shows it
 * @param releasable an operator may disable and bypass it (not manual and kill_switch)
 * @param factory makes one with default settings; {@link Breaker#reconfigure} follows
 */
public record BreakerType(
    BreakerId id,
    String label,
    String meaning,
    Optional<Key<Double>> threshold,
    CommonKeys common,
    List<Key<?>> own,
    List<TriggerSpec> triggers,
    Gauge gauge,
    boolean releasable,
    Supplier<Breaker> factory) {

  /** How a breaker's tile shows it. */
  public enum Gauge {
    /** Value of the driver (or first trigger) on a scale of its limit. */
    BULLET,
    /** A word, no gauge. */
    WORD,
    /** Time of day on the session. */
    SESSION,
    /** One segment for each check. */
    CHECKLIST
  }

  public BreakerType {
    own = List.copyOf(own);
    triggers = List.copyOf(triggers);
  }
}
