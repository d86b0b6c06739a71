package breakerboard.desk.values;

import breakerboard.desk.ReplayGap;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a breaker measured in a stretch of the past.
 *
 * @param begins when all that is kept begins, nanoseconds since the epoch; {@link
 *     breakerboard.domain.Times#NEVER} when nothing is kept
 * @param from when the stretch begins
 * @param to how far it reaches: the end that was asked for, or where what is kept ends before it
 * @param step of a column in nanoseconds: within it only the lowest, the highest and the last
 *     values are there; 0 when every value is
 * @param triggers by their names
 * @param first the breaker as it was when the stretch began; empty where it was not there yet
 * @param events of the breaker in the stretch and the versions of the configuration that were
 *     applied in it, the oldest first; the newest of very many
 * @param gaps of which nothing can be read
 */
public record ValuePast(
    long begins,
    long from,
    long to,
    long step,
    Map<String, ValueRows> triggers,
    Optional<BreakerSnapshot> first,
    List<Event> events,
    List<ReplayGap> gaps) {
  public ValuePast {
    triggers = Map.copyOf(triggers);
    events = List.copyOf(events);
    gaps = List.copyOf(gaps);
  }

  /** Nothing of what was asked for is kept. */
  public static ValuePast nothing(ValueQuery query, long begins) {
    return new ValuePast(
        begins, query.from(), query.from(), 0, Map.of(), Optional.empty(), List.of(), List.of());
  }

  /** With what is missing before it. */
  public ValuePast alsoMissing(List<ReplayGap> more) {
    List<ReplayGap> all = new ArrayList<>(more);
    all.addAll(gaps);
    return new ValuePast(begins, from, to, step, triggers, first, events, all);
  }

  /** The rows of a trigger, none where it was never listed. */
  public ValueRows of(String trigger) {
    return triggers.getOrDefault(trigger, ValueRows.NONE);
  }
}
