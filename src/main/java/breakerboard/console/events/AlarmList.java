package breakerboard.console.events;

import breakerboard.desk.JournalState;
import breakerboard.domain.Command;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  private RaisedLately raises = new RaisedLately();

  /** Also of sources whose alarm left: one that comes back at once chatters. */
  private final Map<AlarmSource, Raises> raisesBySource = new HashMap<>();

  /** Who acknowledged what, by its name, as far as the past tells; also what raised it before. */
  private final Map<String, String> seenBefore = new HashMap<>();

  /** Number of the newest event that each source was heard of by. */
  private final Map<AlarmSource, Long> newest = new HashMap<>();

  private final JournalCause journal = new JournalCause();
  private Consumer<Event> heard = _ -> {};
  private long order;

  /** Tells of each event from now on that raises an alarm. */
  public void onRaise(Consumer<Event> listener) {
    heard = listener;
  }

  /** Takes the next event of the desk. */
  public void accept(Event event) {
    if (event.detail() instanceof EventDetail.Acknowledged seen) {
      acknowledge(seen, by(event));
      return;
    }
    for (AlarmSource source : AlarmSource.of(event)) {
      newest.merge(source, event.id(), Math::max);
      if (!underDeskKill(source)) {
        follow(source, event);
      }
    }
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
   * Takes what happened so far in place of what it heard; alarms of which it does not tell stay as
   * they are. Nobody is told of a raise again.
   *
   * @param past by number, the oldest first
   */
  void restore(List<Event> past) {
    Map<AlarmSource, Alarm> former = Map.copyOf(alarms);
    long first = past.isEmpty() ? Long.MAX_VALUE : past.getFirst().id();
    Set<AlarmSource> told = told(past);
    alarms
        .values()
        .removeIf(
            alarm -> number(alarm) >= first || ofNoEvent(alarm) && told.contains(alarm.source()));
    raises = new RaisedLately();
    raisesBySource.clear();
    Consumer<Event> listener = heard;
    heard = _ -> {};
    past.forEach(this::accept);
    heard = listener;
    alarms.replaceAll((source, alarm) -> asKnown(alarm, former.get(source)));
    seenBefore.clear();
    past.forEach(this::keepNames);
  }

  private static Set<AlarmSource> told(List<Event> past) {
    return past.stream()
        .flatMap(event -> AlarmSource.of(event).stream())
        .collect(Collectors.toSet());
  }

  private static boolean ofNoEvent(Alarm alarm) {
    return alarm.raisedBy() instanceof AlarmNews.OfNoEvent;
  }

  private void keepNames(Event event) {
    if (event.detail() instanceof EventDetail.Acknowledged seen) {
      seen.alarms().forEach(name -> seenBefore.put(name, by(event)));
      seen.events().forEach(number -> seenBefore.put(AlarmNews.name(number), by(event)));
    }
  }

  /** A raise that was heard before is no news. */
  private static Alarm asKnown(Alarm alarm, @Nullable Alarm former) {
    return former != null && number(former) == number(alarm)
        ? alarm.withOrder(former.order())
        : alarm;
  }

  /**
   * Sets alarms right after events were missed: what stands no more is gone, and what nobody told
   * of is raised. What an event told of later stays as it told.
   *
   * @param asOf number of the newest event when it stood as it was found
   */
  void reconcile(List<Found> found, long asOf) {
    for (Found now : found) {
      if (toldAfter(asOf, now.source())) {
        continue;
      }
      Alarm before = alarms.get(now.source());
      if (before != null) {
        put(found(before, now, ++order));
      } else if (now.level() != AlarmLevel.NONE && !underDeskKill(now.source())) {
        put(asSeen(Alarm.raised(now.source(), now.level(), now.news(), ++order)));
      }
    }
  }

  /** What is found again was acknowledged by its name, if it was. */
  private Alarm asSeen(Alarm alarm) {
    return Optional.ofNullable(seenBefore.get(alarm.raisedBy().name()))
        .map(alarm::acknowledged)
        .orElse(alarm);
  }

  private static Alarm found(Alarm before, Found now, long nextOrder) {
    boolean heardBefore =
        now.news().deskEvent().filter(event -> event.id() <= number(before)).isPresent();
    return now.level().compareTo(before.level()) > 0 && !heardBefore
        ? before.moved(now.level(), now.news(), nextOrder)
        : before.found(now.level(), nextOrder);
  }

  /** Number of the event that raised it, 0 when none did. */
  private static long number(Alarm alarm) {
    return alarm.raisedBy().deskEvent().map(Event::id).orElse(0L);
  }

  private boolean toldAfter(long event, AlarmSource source) {
    return newest.getOrDefault(source, 0L) > event;
  }

  /**
   * Ends the alarms of overrides that are no more.
   *
   * @param asOf number of the newest event when those lived
   */
  void keepOverrides(Predicate<AlarmSource.Override> live, long asOf) {
    for (Alarm alarm : alarms()) {
      if (alarm.source() instanceof AlarmSource.Override override
          && !toldAfter(asOf, override)
          && !live.test(override)) {
        put(alarm.found(AlarmLevel.NONE, order));
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

  private static String by(Event seen) {
    return seen.operator().isBlank() ? UNKNOWN_OPERATOR : seen.operator();
  }

  /** An alarm raised again after the operator looked goes by another number or name and stays. */
  private void acknowledge(EventDetail.Acknowledged seen, String by) {
    Set<Long> numbers = new HashSet<>(seen.events());
    Set<String> names = new HashSet<>(seen.alarms());
    for (Alarm alarm : alarms()) {
      boolean meant =
          alarm
              .raisedBy()
              .deskEvent()
              .map(event -> numbers.contains(event.id()))
              .orElseGet(() -> names.contains(alarm.raisedBy().name()));
      if (alarm.unacknowledged() && meant) {
        put(alarm.acknowledged(by));
      }
    }
  }
}
