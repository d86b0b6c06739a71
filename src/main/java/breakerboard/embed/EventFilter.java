package breakerboard.embed;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.EventType;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which events somebody wants to hear.
 *
 * @param types of one of these types; empty: of any
 * @param breakers of one of these breakers; empty: of any, and those of no breaker too
 */
public record EventFilter(Set<EventType> types, Set<BreakerId> breakers)
    implements Predicate<Event> {
  /** Lets every event pass. */
  public static final EventFilter ALL = new EventFilter(Set.of(), Set.of());

  public EventFilter {
    types = Set.copyOf(types);
    breakers = Set.copyOf(breakers);
  }

  /** Lets these types pass, of any breaker and of none. */
  public static EventFilter of(EventType... types) {
    return new EventFilter(Set.of(types), Set.of());
  }

  /** Lets every type pass, of these breakers. */
  public static EventFilter of(BreakerId... breakers) {
    return new EventFilter(Set.of(), Set.of(breakers));
  }

  /** The same, but only of these breakers. */
  public EventFilter about(BreakerId... only) {
    return new EventFilter(types, Set.of(only));
  }

  @Override
  public boolean test(Event event) {
    return (types.isEmpty() || types.contains(event.type()))
        && (breakers.isEmpty() || event.breaker().filter(breakers::contains).isPresent());
  }
}
