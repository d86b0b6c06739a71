package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
import breakerboard.breakers.KillSource;
import breakerboard.breakers.MemoryState;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.config.Settings;
import breakerboard.domain.BreakerId;
import breakerboard.domain.BreakerStatus;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Input;
import breakerboard.domain.Level;
import breakerboard.domain.Observation;
import breakerboard.domain.Statistic;
import breakerboard.domain.Tick;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One breaker in one book with its status: the table of the engine specification, section 5, row by
 * row. What the breaker measures comes from its reading; what moves its status stands here.
 */
final class BreakerCell {
  private static final String UNFED_BECAUSE = "unfed_because";

  private final BreakerType type;
  private final Breaker breaker;
  private final ReadingBuffer reading;
  private final BookLog log;
  private final TrendWindow trend = new TrendWindow();
  private CellSettings settings;
  private BreakerStatus status = BreakerStatus.ACTIVE;
  private long since;
  private long deadline = Times.NEVER;
  private boolean latched;
  private boolean cooldownEnded;
  private boolean inBreach;
  private boolean unfed = true;
  private boolean everFed;
  private boolean faulted;
  private long breachedTriggers;
  private long trippedAt = Times.NEVER;
  private int retrips;
  private Actor actor = Actor.NOBODY;
  private Optional<Event> lastTrip = Optional.empty();
  private Map<String, Statistic> lastFedStatistics = Map.of();
  private Optional<EventDetail.Tripped> breachInBypass = Optional.empty();
  private BreakerStatus formerStatus = BreakerStatus.ACTIVE;
  private long formerDeadline = Times.NEVER;
  private long formerSince;
  private KillSource kills = KillSource.NONE;
  private boolean killRaised;

  BreakerCell(BreakerType type, Settings settings, BookLog log) {
    this.type = type;
    this.breaker = type.factory().get();
    this.reading = new ReadingBuffer(type.triggers());
    this.log = log;
    this.settings = CellSettings.of(type, settings);
    this.since = log.clock();
    breaker.reconfigure(settings);
    if (!this.settings.enabled()) {
      status = BreakerStatus.DISABLED;
    }
  }

  /**
   * Measures and follows; an observation can end a breach or a cooldown, the passing of time
   * cannot.
   */
  void on(Input input, BookFacts facts) {
    if (status == BreakerStatus.DISABLED || !measured(input, facts)) {
      return;
    }
    Level level = reading.level();
    noteFeeding(level, facts);
    if (level == Level.UNFED) {
      return;
    }
    inBreach = level == Level.BREACH;
    boolean observed = input instanceof Observation;
    if (observed) {
      trend.sample(facts.lastUsed(), settings.sampleNanos(), reading.utilisation());
    }
    switch (status) {
      case ACTIVE, WARNING -> {
        if (inBreach) {
          trip(input, facts, false);
        } else {
          followLevel(level, facts);
        }
      }
      case TRIPPED -> {
        if (inBreach) {
          stayTripped(input, facts, observed);
        } else if (observed) {
          forgetEndedBreaches();
          coolDown();
        }
      }
      case COOLDOWN -> {
        if (inBreach) {
          trip(input, facts, true);
        } else if (observed && log.clock() >= deadline && settings.autoReset()) {
          release(Actor.NOBODY, "cooldown over and under its limits");
        }
      }
      case BYPASSED -> {
        if (inBreach) {
          breachInBypass = Optional.of(detail(Trips.worstBreach(reading), input, facts, false));
        }
      }
      case LIQUIDATING, EMERGENCY_HALT, DISABLED -> {}
    }
    followKill();
  }

  /** What is bypassed does not count; it does as soon as the bypass ends. */
  private void followKill() {
    KillSource now = status == BreakerStatus.BYPASSED ? KillSource.NONE : breaker.kills(reading);
    killRaised |= now != KillSource.NONE && now != kills;
    kills = now;
  }

  /** The source as which it began to ask for the kill switch since this was last asked. */
  KillSource takeRaisedKill() {
    KillSource raised = killRaised ? kills : KillSource.NONE;
    killRaised = false;
    return raised;
  }

  private boolean measured(Input input, BookFacts facts) {
    reading.begin();
    try {
      breaker.on(input, facts, reading);
      reading.finish();
      faulted = false;
      return true;
    } catch (RuntimeException e) {
      fault(e);
      return false;
    }
  }

  private void fault(RuntimeException error) {
    reading.begin();
    boolean louder = status == BreakerStatus.LIQUIDATING || status == BreakerStatus.EMERGENCY_HALT;
    if (status != BreakerStatus.BYPASSED && !louder) {
      tripByFault();
    }
    if (faulted) {
      return;
    }
    faulted = true;
    String cause = error.getClass().getSimpleName() + ": " + error.getMessage();
    write(
        EventType.BREAKER_FAULT,
        type.label() + " failed (" + cause + ") and is tripped until an operator resets it",
        Actor.NOBODY,
        new EventDetail.Fault(cause));
  }

  /** Also when it is not told again: who resets a breaker that still fails finds it tripped. */
  private void tripByFault() {
    if (status != BreakerStatus.TRIPPED) {
      trippedAt = log.clock();
    }
    enter(BreakerStatus.TRIPPED);
    latched = true;
    deadline = Times.NEVER;
  }

  private void noteFeeding(Level level, BookFacts facts) {
    boolean now = level == Level.UNFED;
    if (now == unfed) {
      return;
    }
    unfed = now;
    boolean firstInput = !everFed;
    everFed = true;
    if (firstInput) {
      return;
    }
    if (now) {
      lastFedStatistics = measuredStatistics(facts);
      write(
          EventType.BREAKER_UNFED,
          type.label() + " has no usable input" + Unfed.because(this, facts),
          Actor.NOBODY,
          new EventDetail.None());
    } else {
      write(
          EventType.BREAKER_FED,
          type.label() + " has its input",
          Actor.NOBODY,
          new EventDetail.None());
    }
  }

  private void followLevel(Level level, BookFacts facts) {
    if (status == BreakerStatus.ACTIVE && level == Level.WARN) {
      enter(BreakerStatus.WARNING);
      warn(facts);
    } else if (status == BreakerStatus.WARNING && level == Level.CLEAR && belowWarnings()) {
      enter(BreakerStatus.ACTIVE);
      write(
          EventType.WARNING_CLEARED,
          type.label() + " is under its warning limit",
          Actor.NOBODY,
          new EventDetail.None());
    }
  }

  private void warn(BookFacts facts) {
    Warnings.Crossing crossing = Warnings.crossing(this, facts);
    write(
        EventType.BREAKER_WARNING,
        crossing.words(),
        Actor.NOBODY,
        crossing.detail(trend.trend(), trend.timeToBreach(reading.utilisation())));
  }

  private boolean belowWarnings() {
    for (int i = 0; i < reading.triggerCount(); i++) {
      double end = (1 - settings.deadband()) * reading.warnUtilisation(i);
      if (reading.listed(i) && reading.utilisation(i) > end) {
        return false;
      }
    }
    return true;
  }

  private void trip(Input input, BookFacts facts, boolean again) {
    int trigger = Trips.worstBreach(reading);
    retrips = again ? retrips + 1 : 0;
    breachedTriggers = Trips.breaches(reading);
    latched = holds() || !settings.autoReset() || Trips.latches(reading);
    deadline = log.clock() + settings.cooldownNanos();
    if (!again || trippedAt == Times.NEVER) {
      trippedAt = log.clock();
    }
    actor = Actor.NOBODY;
    enter(breaker.statusInBreach());
    lastTrip = Optional.of(writeBreach(EventType.BREAKER_TRIPPED, trigger, input, facts, again));
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (i != trigger && Trips.raises(reading, i)) {
        writeBreach(EventType.TRIGGER_BREACHED, i, input, facts, again);
      }
    }
  }

  /** Its breach leads to a status that only an operator ends. */
  private boolean holds() {
    return breaker.statusInBreach() != BreakerStatus.TRIPPED;
  }

  private void stayTripped(Input input, BookFacts facts, boolean observed) {
    if (observed) {
      deadline = log.clock() + settings.cooldownNanos();
    }
    latched |= Trips.latches(reading);
    long now = Trips.breaches(reading);
    for (int i = 0; i < reading.triggerCount(); i++) {
      boolean fresh = (now & ~breachedTriggers & 1L << i) != 0;
      if (fresh && Trips.raises(reading, i)) {
        writeBreach(EventType.TRIGGER_BREACHED, i, input, facts, false);
      }
    }
    breachedTriggers |= now;
    forgetEndedBreaches();
  }

  /**
   * A trigger that fell under its limit by the deadband raises its own event when it breaches
   * again.
   */
  private void forgetEndedBreaches() {
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (Trips.under(reading, i, settings.deadband())) {
        breachedTriggers &= ~(1L << i);
      }
    }
  }

  private void coolDown() {
    if (latched || !Trips.allUnder(reading, settings.deadband())) {
      return;
    }
    if (log.clock() >= deadline) {
      release(Actor.NOBODY, "under its limits, no cooldown left");
      return;
    }
    enter(BreakerStatus.COOLDOWN);
    cooldownEnded = false;
    write(
        EventType.COOLDOWN_START,
        "under its limits; resets in "
            + Words.duration(Times.toSeconds(deadline - log.clock()))
            + " unless it breaches again",
        Actor.NOBODY,
        new EventDetail.Until(deadline));
  }

  private void release(Actor by, String how) {
    double seconds =
        trippedAt == Times.NEVER ? Double.NaN : Times.toSeconds(log.clock() - trippedAt);
    boolean warns = reading.level() == Level.WARN && !by.somebody();
    enter(warns ? BreakerStatus.WARNING : BreakerStatus.ACTIVE);
    latched = false;
    deadline = Times.NEVER;
    trippedAt = Times.NEVER;
    breachedTriggers = 0;
    retrips = 0;
    actor = Actor.NOBODY;
    write(
        EventType.BREAKER_RESET,
        type.label() + " reset" + (by.somebody() ? by.words() : ", " + how),
        by,
        new EventDetail.WasReset(by.somebody(), seconds));
  }

  /** An operator trips it; refused with a sentence. */
  Optional<String> trip(Actor by) {
    return switch (status) {
      case ACTIVE, WARNING, COOLDOWN, TRIPPED -> {
        boolean again = status == BreakerStatus.COOLDOWN;
        if (status != BreakerStatus.TRIPPED) {
          trippedAt = again ? trippedAt : log.clock();
          deadline = log.clock() + settings.cooldownNanos();
        }
        latched = true;
        actor = by;
        enter(BreakerStatus.TRIPPED);
        lastTrip = Optional.of(Trips.byHand(this, by, again, settings, deadline));
        yield Optional.empty();
      }
      case LIQUIDATING -> refuse("is liquidating already");
      case EMERGENCY_HALT -> refuse("is halted by the kill switch already");
      case BYPASSED -> refuse("is bypassed: end the bypass first");
      case DISABLED -> refuse("is disabled: enable it first");
    };
  }

  /** Whether a reset alone would be refused because the breach lasts. */
  boolean inBreach() {
    return inBreach;
  }

  /**
   * An operator resets it.
   *
   * @param breachAnswered a rebase, override or bypass comes with it
   */
  Optional<String> reset(Actor by, boolean breachAnswered) {
    return switch (status) {
      case TRIPPED, LIQUIDATING -> {
        if (inBreach && !breachAnswered) {
          yield refuse(
              "is still in breach: reset it with a new limit or a bypass"
                  + (breaker.rebases() ? ", or rebase the peak" : ""));
        }
        release(by, "");
        yield Optional.empty();
      }
      case COOLDOWN -> {
        release(by, "");
        yield Optional.empty();
      }
      case ACTIVE, WARNING -> refuse("is not tripped");
      case EMERGENCY_HALT -> refuse("is released only by kill switch off");
      case BYPASSED -> refuse("is bypassed: end the bypass first");
      case DISABLED -> refuse("is disabled");
    };
  }

  /** An operator bypasses it until {@code until}. */
  Optional<String> bypass(Actor by, long until) {
    if (status == BreakerStatus.DISABLED) {
      return refuse("is disabled: there is nothing to bypass");
    }
    if (!type.releasable() && engaged()) {
      return refuse("cannot be bypassed while it is engaged");
    }
    if (status != BreakerStatus.BYPASSED) {
      formerStatus = status;
      formerDeadline = deadline;
      formerSince = since;
      breachInBypass = Optional.empty();
    }
    enter(BreakerStatus.BYPASSED);
    deadline = until;
    actor = by;
    write(
        EventType.BYPASS_START,
        type.label()
            + " bypassed for "
            + Words.duration(Times.toSeconds(until - log.clock()))
            + by.words(),
        by,
        new EventDetail.Until(until));
    return Optional.empty();
  }

  Optional<String> endBypass(Actor by, BookFacts facts) {
    if (status != BreakerStatus.BYPASSED) {
      return refuse("is not bypassed");
    }
    finishBypass(by, facts);
    return Optional.empty();
  }

  private void finishBypass(Actor by, BookFacts facts) {
    boolean wasHeld = formerStatus.resettable();
    enter(formerStatus);
    since = formerSince;
    deadline = formerDeadline;
    actor = Actor.NOBODY;
    write(
        EventType.BYPASS_END,
        type.label() + " counts again" + by.words(),
        by,
        new EventDetail.None());
    if (!inBreach || (wasHeld && status != BreakerStatus.COOLDOWN)) {
      if (nextDeadline() != Times.NEVER && nextDeadline() <= log.clock()) {
        endCooldown();
      }
      return;
    }
    boolean again = status == BreakerStatus.COOLDOWN;
    if (reading.level() == Level.BREACH) {
      trip(new Tick(log.clock()), facts, again);
    } else {
      breachInBypass.ifPresent(breach -> tripAsLastMeasured(breach, again));
    }
  }

  /** Input that went stale never ends a breach: the last one that was measured counts. */
  private void tripAsLastMeasured(EventDetail.Tripped breach, boolean again) {
    retrips = again ? retrips + 1 : 0;
    latched = holds() || !settings.autoReset() || breach.latched();
    deadline = log.clock() + settings.cooldownNanos();
    if (!again || trippedAt == Times.NEVER) {
      trippedAt = log.clock();
    }
    enter(breaker.statusInBreach());
    String measured =
        Words.against(
            breach.value(), breach.limit(), breach.unit(), breach.value() < breach.limit(), true);
    lastTrip =
        Optional.of(
            write(
                EventType.BREAKER_TRIPPED,
                breach.trigger() + " " + measured + ", as last measured",
                Actor.NOBODY,
                breach.at(latched ? Times.NEVER : deadline, latched, again)));
  }

  /** Kill switch: EMERGENCY_HALT whatever it was. */
  void engage(Actor by) {
    enter(BreakerStatus.EMERGENCY_HALT);
    trippedAt = log.clock();
    latched = true;
    deadline = Times.NEVER;
    actor = by;
  }

  void disengage() {
    enter(BreakerStatus.ACTIVE);
    trippedAt = Times.NEVER;
    latched = false;
    actor = Actor.NOBODY;
  }

  /**
   * A breaker of its own that measured the same.
   *
   * @param current the settings that this one has
   */
  Breaker copy(Settings current) {
    MemoryState state = new MemoryState();
    breaker.save(state);
    Breaker copy = type.factory().get();
    copy.reconfigure(current);
    copy.restore(state);
    return copy;
  }

  /** Takes new settings; enabling and disabling are seen here, whichever way they came. */
  void reconfigure(Settings next, Actor by, BookFacts facts) {
    settings = CellSettings.of(type, next);
    breaker.reconfigure(next);
    if (!settings.enabled() && status != BreakerStatus.DISABLED) {
      disable(by);
    } else if (settings.enabled() && status == BreakerStatus.DISABLED) {
      enable(by, facts);
    }
  }

  private void disable(Actor by) {
    boolean wasTripped =
        status.resettable() || (status == BreakerStatus.BYPASSED && formerStatus.resettable());
    enter(BreakerStatus.DISABLED);
    deadline = Times.NEVER;
    latched = false;
    inBreach = false;
    kills = KillSource.NONE;
    killRaised = false;
    actor = by;
    write(
        EventType.BREAKER_DISABLED,
        type.label() + " disabled" + (wasTripped ? ", which releases its trip" : "") + by.words(),
        by,
        new EventDetail.Disabled(wasTripped));
  }

  private void enable(Actor by, BookFacts facts) {
    enter(BreakerStatus.ACTIVE);
    unfed = true;
    actor = Actor.NOBODY;
    write(
        EventType.BREAKER_ENABLED,
        type.label() + " enabled" + by.words(),
        by,
        new EventDetail.None());
    on(new Tick(log.clock()), facts);
  }

  /** Fires what falls due at the desk clock: the end of a cooldown's wait or of a bypass. */
  void due(BookFacts facts) {
    if (nextDeadline() == Times.NEVER || nextDeadline() > log.clock()) {
      return;
    }
    if (status == BreakerStatus.BYPASSED) {
      finishBypass(Actor.NOBODY, facts);
    } else {
      endCooldown();
    }
  }

  private void endCooldown() {
    cooldownEnded = true;
    write(
        EventType.COOLDOWN_END,
        type.label() + " waits for a reading under its limits to reset",
        Actor.NOBODY,
        new EventDetail.None());
  }

  /** The next end of a cooldown or bypass, {@link Times#NEVER} when there is none. */
  long nextDeadline() {
    return switch (status) {
      case BYPASSED -> deadline;
      case COOLDOWN -> cooldownEnded ? Times.NEVER : deadline;
      case ACTIVE, WARNING, TRIPPED, LIQUIDATING, EMERGENCY_HALT, DISABLED -> Times.NEVER;
    };
  }

  /** Whether it was engaged by hand and holds its book. */
  boolean engaged() {
    return status == BreakerStatus.TRIPPED || status == BreakerStatus.EMERGENCY_HALT;
  }

  private Event writeBreach(
      EventType eventType, int trigger, Input input, BookFacts facts, boolean again) {
    return write(
        eventType,
        Trips.words(this, trigger, facts),
        Actor.NOBODY,
        detail(trigger, input, facts, again));
  }

  private EventDetail.Tripped detail(int trigger, Input input, BookFacts facts, boolean again) {
    boolean latches = latched || Trips.latches(reading);
    return Trips.detail(this, trigger, input, facts, settings, deadline, latches, again);
  }

  Event write(EventType eventType, String message, Actor by, EventDetail detail) {
    Event event = log.breaker(eventType, type.id(), status, message, by, detail);
    if (eventType == EventType.BREAKER_TRIPPED && !breaker.scheduled()) {
      log.toAcknowledge(event);
    }
    return event;
  }

  private Optional<String> refuse(String because) {
    return Optional.of(type.label() + " " + because + ".");
  }

  private void enter(BreakerStatus next) {
    if (next != status) {
      since = log.clock();
    }
    status = next;
  }

  BreakerId id() {
    return type.id();
  }

  BreakerType type() {
    return type;
  }

  Breaker breaker() {
    return breaker;
  }

  ReadingBuffer reading() {
    return reading;
  }

  /** By name in the specification's order; while UNFED the last fed ones, and why. */
  Map<String, Statistic> statistics(BookFacts facts) {
    if (!unfed) {
      return measuredStatistics(facts);
    }
    String why = Unfed.reason(this, facts);
    if (why.isEmpty()) {
      return lastFedStatistics;
    }
    Map<String, Statistic> statistics = new LinkedHashMap<>(lastFedStatistics);
    statistics.put(UNFED_BECAUSE, new Statistic.Text(why));
    return Collections.unmodifiableMap(statistics);
  }

  private Map<String, Statistic> measuredStatistics(BookFacts facts) {
    Map<String, Statistic> statistics = new LinkedHashMap<>();
    breaker.statistics(facts, statistics::put);
    return Collections.unmodifiableMap(statistics);
  }

  TrendWindow trend() {
    return trend;
  }

  BreakerStatus status() {
    return status;
  }

  CellSettings settings() {
    return settings;
  }

  boolean unfed() {
    return unfed;
  }

  long since() {
    return since;
  }

  long deadline() {
    return deadline;
  }

  boolean latched() {
    return latched;
  }

  int retrips() {
    return retrips;
  }

  Actor actor() {
    return actor;
  }

  Optional<Event> lastTrip() {
    return lastTrip;
  }
}
