package breakerboard.console.events;

import breakerboard.domain.BookSnapshot;
import breakerboard.domain.BreakerSnapshot;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of the desk, made from its events alone. Alarms keep their places: the oldest first,
 * and one that is raised again stays where it was. Bounded by what can stand in alarm: breakers,
 * feeds, overrides and kill switches.
 */
public final class AlarmList {
  private static final String UNKNOWN_OPERATOR = "unknown";

  private static final AlarmSource DESK_KILL = new AlarmSource.KillSwitch(Command.DESK);

  private final Map<AlarmSource, Alarm> alarms = new LinkedHashMap<>();
  private final RaisedLately raises = new RaisedLately();

  /** Also of sources whose alarm left: one that comes back at once chatters. */
  private final Map<AlarmSource, Raises> raisesBySource = new HashMap<>();

  private Consumer<Event> heard = _ -> {};

  /** Tells of each event from now on that raises an alarm. */
  public void onRaise(Consumer<Event> listener) {
    heard = listener;
  }

  /** Takes the next event of the desk. */
  public void accept(Event event) {
    if (event.detail() instanceof EventDetail.Acknowledged(List<Long> numbers)) {
      acknowledge(numbers, event.operator());
      return;
    }
    AlarmSource.of(event)
        .filter(source -> !underDeskKill(source))
        .ifPresent(source -> follow(source, event));
    if (event.type() == EventType.KILL_SWITCH_OFF) {
      follow(DESK_KILL, event);
    }
  }

  /**
   * One alarm stands for the whole desk; it ends with the first book that is let go, which the
   * desk's own end does.
   */
  private boolean underDeskKill(AlarmSource source) {
    Alarm desk = alarms.get(DESK_KILL);
    return source instanceof AlarmSource.KillSwitch
        && !source.equals(DESK_KILL)
        && !alarms.containsKey(source)
        && desk != null
        && desk.level() != AlarmLevel.NONE;
  }

  /**
   * Sets the alarms of a book right after events were missed: what stands no more is gone, and a
   * trip that nobody told of is raised.
   */
  public void reconcile(BookSnapshot book) {
    for (BreakerSnapshot breaker : book.breakers()) {
      AlarmSource source = new AlarmSource.Status(book.book(), breaker.breaker());
      AlarmLevel level = AlarmLevel.of(breaker.status());
      Alarm before = alarms.get(source);
      if (before != null) {
        put(before.moved(level, before.newest()));
      } else if (level.compareTo(AlarmLevel.WARNING) > 0) {
        breaker.lastTrip().ifPresent(trip -> put(Alarm.raised(source, level, trip)));
      }
    }
  }

  /** All of them, those raised first at the top. */
  public List<Alarm> alarms() {
    return List.copyOf(alarms.values());
  }

  /** How many no operator has acknowledged. */
  public int unacknowledged() {
    return (int) alarms.values().stream().filter(Alarm::unacknowledged).count();
  }

  /**
   * What was raised lately.
   *
   * @param clock desk clock, nanoseconds since the epoch
   */
  public AlarmFlood flood(long clock) {
    return raises.flood(clock);
  }

  private void follow(AlarmSource source, Event event) {
    AlarmLevel level = AlarmLevel.after(event);
    Alarm before = alarms.get(source);
    if (before == null && level == AlarmLevel.NONE) {
      return;
    }
    Alarm after = before == null ? Alarm.raised(source, level, event) : before.moved(level, event);
    if (after.raisedBy() == event) {
      remember(event);
      after = came(before) ? after.withLately(raisedOnce(source, event.time())) : after;
    }
    put(after);
  }

  /** A cause that only grows worse came once: it does not chatter. */
  private static boolean came(@Nullable Alarm before) {
    return before == null || before.level() == AlarmLevel.NONE;
  }

  private Raises raisedOnce(AlarmSource source, long time) {
    Raises lately = raisesBySource.getOrDefault(source, Raises.NONE).and(time);
    raisesBySource.put(source, lately);
    return lately;
  }

  private void remember(Event raise) {
    heard.accept(raise);
    raises.accept(raise);
  }

  private void put(Alarm alarm) {
    if (alarm.over()) {
      alarms.remove(alarm.source());
    } else {
      alarms.put(alarm.source(), alarm);
    }
  }

  /** An alarm raised again after the operator looked carries another number and stays. */
  private void acknowledge(Collection<Long> numbers, String operator) {
    Set<Long> seen = new HashSet<>(numbers);
    String by = operator.isBlank() ? UNKNOWN_OPERATOR : operator;
    for (Alarm alarm : alarms()) {
      if (alarm.unacknowledged() && seen.contains(alarm.raisedBy().id())) {
        put(alarm.acknowledged(by));
      }
    }
  }
}
