package breakerboard.console.events;

import breakerboard.desk.JournalState;
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
 * The alarms of the desk, made from its events and from how its journal is. Alarms keep their
 * places: the oldest first, and one that is raised again stays where it was. Bounded by what can
 * stand in alarm: breakers, feeds, overrides, kill switches and the journal.
 */
public final class AlarmList {
  private static final String UNKNOWN_OPERATOR = "unknown";

  private static final AlarmSource DESK_KILL = new AlarmSource.KillSwitch(Command.DESK);

  private static final AlarmSource JOURNAL = new AlarmSource.Journal();

  private final Map<AlarmSource, Alarm> alarms = new LinkedHashMap<>();
  private final RaisedLately raises = new RaisedLately();

  /** Also of sources whose alarm left: one that comes back at once chatters. */
  private final Map<AlarmSource, Raises> raisesBySource = new HashMap<>();

  private final JournalCause journal = new JournalCause();
  private Consumer<Event> heard = _ -> {};
  private long order;

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
    AlarmSource.of(event).stream()
        .filter(source -> !underDeskKill(source))
        .forEach(source -> follow(source, event));
    if (event.type() == EventType.KILL_SWITCH_OFF) {
      follow(DESK_KILL, event);
    }
  }

  /**
   * Takes how the journal is now.
   *
   * @param clock desk clock, nanoseconds since the epoch
   * @return whether that changed an alarm
   */
  public boolean accept(JournalState now, long clock) {
    AlarmLevel before = journal.level();
    journal.take(now);
    AlarmNews news = new AlarmNews.OfJournal(clock, journal.message());
    if (journal.passed()) {
      follow(JOURNAL, AlarmLevel.EMERGENCY, news);
    }
    if (journal.passed() || journal.level() != before) {
      follow(JOURNAL, journal.level(), news);
      return true;
    }
    return false;
  }

  /** An operator has seen that the journal is not well; the engine knows nothing of that alarm. */
  public void acknowledgeJournal(String operator) {
    if (alarms.containsKey(JOURNAL)) {
      put(alarms.get(JOURNAL).acknowledged(operator));
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
      AlarmLevel level = AlarmLevel.of(breaker.status(), breaker.latched());
      Alarm before = alarms.get(source);
      if (before != null) {
        put(before.found(level, ++order));
      } else if (level.compareTo(AlarmLevel.WARNING) > 0) {
        breaker
            .lastTrip()
            .ifPresent(
                trip -> put(Alarm.raised(source, level, new AlarmNews.OfDesk(trip), ++order)));
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
    follow(source, AlarmLevel.after(event), new AlarmNews.OfDesk(event));
  }

  private void follow(AlarmSource source, AlarmLevel level, AlarmNews news) {
    Alarm before = alarms.get(source);
    if (before == null && level == AlarmLevel.NONE) {
      return;
    }
    long next = order + 1;
    Alarm after =
        before == null ? Alarm.raised(source, level, news, next) : before.moved(level, news, next);
    if (after.order() == next) {
      order = next;
      news.deskEvent().ifPresent(this::remember);
      after = came(before) ? after.withLately(raisedOnce(source, news.time())) : after;
    }
    put(after);
  }

  /** A cause that only grows worse came once: it does not chatter. */
  private static boolean came(@Nullable Alarm before) {
    return before == null || before.level() == AlarmLevel.NONE;
  }

  private void remember(Event raise) {
    heard.accept(raise);
    raises.accept(raise);
  }

  private Raises raisedOnce(AlarmSource source, long time) {
    Raises lately = raisesBySource.getOrDefault(source, Raises.NONE).and(time);
    raisesBySource.put(source, lately);
    return lately;
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
      boolean meant =
          alarm.raisedBy().deskEvent().map(Event::id).filter(seen::contains).isPresent();
      if (alarm.unacknowledged() && meant) {
        put(alarm.acknowledged(by));
      }
    }
  }
}
