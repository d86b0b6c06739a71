package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.Breaker;
import breakerboard.breakers.BreakerType;
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
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.util.Optional;

/**
 * One breaker in one book with its status: the table of the engine specification, section 5, row by
 * row. What the breaker measures comes from its reading; what moves its status stands here.
 */
final class BreakerCell {
  private final BreakerType type;
  private final Measurement measured;
  private final ReadingBuffer reading;
  private final BookLog log;
  private final CellEvents events;
  private CellSettings settings;
  private final Standing standing;

  /**
   * The triggers in breach, one bit each; one whose input went missing stays in it, whatever the
   * others say.
   */
  private long breaching;

  private boolean faulted;
  private final Breaches breaches;
  private final ByHand byHand;
  private final BypassEnd bypassEnd;
  private final CellSwitch power;

  BreakerCell(BreakerType type, Settings settings, BookLog log) {
    this.type = type;
    this.measured = new Measurement(type, settings);
    this.reading = measured.reading();
    this.log = log;
    this.settings = CellSettings.of(type, settings);
    this.standing = new Standing(log.clock(), this.settings.enabled());
    this.events = new CellEvents(log, type, standing::status);
    this.breaches = new Breaches(this);
    this.byHand = new ByHand(this, standing, breaches, events, log);
    this.bypassEnd = new BypassEnd(this, breaches, events, log);
    this.power = new CellSwitch(this, standing, measured, events, log);
  }

  /**
   * Measures and follows; an observation can end a breach or a cooldown, the passing of time
   * cannot.
   */
  void on(Input input, BookFacts facts) {
    if (status() == BreakerStatus.DISABLED) {
      measured.keepUp(input, facts);
      return;
    }
    if (!measured(input, facts)) {
      return;
    }
    breaching = reading.breaches() | (breaching & reading.unfed());
    Level level = reading.level();
    tellFeeding(facts);
    if (level == Level.UNFED) {
      return;
    }
    boolean breach = level == Level.BREACH;
    boolean observed = input instanceof Observation;
    if (observed) {
      measured.sampleTrend(facts.lastUsed(), settings.sampleNanos());
    }
    switch (status()) {
      case ACTIVE, WARNING -> {
        if (breach) {
          trip(input, facts, false);
        } else {
          followLevel(level, facts);
        }
      }
      case TRIPPED -> {
        if (breach) {
          stayTripped(input, facts, observed);
        } else if (observed) {
          breaches.forgetEnded(settings.deadband());
          coolDown();
        }
      }
      case COOLDOWN -> {
        if (breach) {
          trip(input, facts, true);
        } else if (observed && mayReset()) {
          release(Actor.NOBODY, "cooldown over and under its limits");
        }
      }
      case BYPASSED -> {
        if (breach) {
          breaches.breachInBypass(input, facts);
        }
      }
      case LIQUIDATING, EMERGENCY_HALT, DISABLED -> {}
    }
    measured.followKill(status() != BreakerStatus.BYPASSED);
  }

  private boolean measured(Input input, BookFacts facts) {
    Optional<RuntimeException> failure = measured.on(input, facts);
    if (failure.isPresent()) {
      fault(failure.get());
    }
    faulted = failure.isPresent();
    return !faulted;
  }

  /** Tripped also when it is not told again: who resets one that still fails finds it tripped. */
  private void fault(RuntimeException error) {
    boolean louder =
        status() == BreakerStatus.LIQUIDATING || status() == BreakerStatus.EMERGENCY_HALT;
    if (status() != BreakerStatus.BYPASSED && !louder) {
      standing.tripByFault(log.clock());
    }
    if (!faulted) {
      log.toAcknowledge(events.faulted(Failure.words(error)));
    }
  }

  private void tellFeeding(BookFacts facts) {
    switch (measured.feeding(facts)) {
      case LOST -> events.unfed(measured.unfedBecause(facts));
      case BACK -> events.fed();
      case AS_BEFORE -> {}
    }
  }

  private void followLevel(Level level, BookFacts facts) {
    if (status() == BreakerStatus.ACTIVE && level == Level.WARN) {
      standing.follow(BreakerStatus.WARNING, log.clock());
      events.warned(Warnings.crossing(this, facts), measured.trend(), reading.utilisation());
    } else if (status() == BreakerStatus.WARNING
        && level == Level.CLEAR
        && measured.belowWarnings(settings.deadband())) {
      standing.follow(BreakerStatus.ACTIVE, log.clock());
      events.warningCleared();
    }
  }

  void trip(Input input, BookFacts facts, boolean again) {
    trip(Trips.latches(reading));
    breaches.tripped(input, facts, again);
  }

  /** What leads to another status than TRIPPED is ended by an operator alone. */
  void trip(boolean latches) {
    BreakerStatus next = breaker().statusInBreach();
    boolean held = next != BreakerStatus.TRIPPED || !settings.autoReset() || latches;
    standing.trip(next, log.clock(), endOfCooldown(), held);
  }

  /** Of a breach that is seen now. */
  long endOfCooldown() {
    return log.clock() + settings.cooldownNanos();
  }

  void stayTripped(Input input, BookFacts facts, boolean observed) {
    if (observed) {
      standing.renew(endOfCooldown());
    }
    if (Trips.latches(reading)) {
      standing.latch();
    }
    breaches.last(input, facts, settings.deadband());
  }

  /**
   * A deadline that passed already, as with a cooldown of 0, is COOLDOWN's row of the status table
   * on the same reading: no book is halted for one observation more.
   */
  private void coolDown() {
    if (standing.latched() || !Trips.allUnder(reading, settings.deadband())) {
      return;
    }
    if (mayReset()) {
      release(Actor.NOBODY, "under its limits, no cooldown left");
      return;
    }
    standing.coolDown(log.clock());
    events.coolingDown(standing.deadline(), settings.autoReset());
    if (log.clock() >= standing.deadline()) {
      endCooldown();
    }
  }

  /** By itself: past the deadline, and no input of its is missing that a warning could hide. */
  private boolean mayReset() {
    return settings.autoReset() && log.clock() >= standing.deadline() && reading.unfed() == 0;
  }

  /**
   * It counts no longer as tripped.
   *
   * @param how of a release that nobody commanded
   */
  void release(Actor by, String how) {
    boolean warns = reading.level() == Level.WARN && !by.somebody();
    double seconds =
        standing.release(warns ? BreakerStatus.WARNING : BreakerStatus.ACTIVE, log.clock());
    breaches.forget();
    events.reset(by, how, seconds);
  }

  /** Whether a reset alone would be refused because the breach lasts. */
  boolean inBreach() {
    return breaching != 0;
  }

  /** A rebase or another limit answers its breach; the next reading tells anew. */
  void breachAnswered() {
    breaching = 0;
  }

  /** The bypass ends by its time or by an operator: a breach trips, else it stands as before. */
  void endBypass(Actor by, BookFacts facts) {
    bypassEnd.follow(by, facts);
  }

  /** Kill switch: EMERGENCY_HALT whatever it was. */
  void engage(Actor by) {
    standing.halt(log.clock(), by);
  }

  /** Who halts it says why later. */
  void because(Actor by) {
    standing.because(by);
  }

  /** One that the configuration switched off, and a recovery engaged, is off again. */
  void disengage() {
    var _ = standing.release(BreakerStatus.ACTIVE, log.clock());
    if (!settings.enabled()) {
      power.offAgain();
    }
  }

  /** Takes new settings; enabling and disabling are seen here, whichever way they came. */
  void reconfigure(Settings next, Actor by, BookFacts facts) {
    keep(next);
    power.follow(settings.enabled(), by, facts);
  }

  /** Fires what falls due at the desk clock: the end of a cooldown's wait or of a bypass. */
  void due(BookFacts facts) {
    if (nextDeadline() == Times.NEVER || nextDeadline() > log.clock()) {
      return;
    }
    if (status() == BreakerStatus.BYPASSED) {
      endBypass(Actor.NOBODY, facts);
    } else {
      endCooldown();
    }
  }

  void endCooldown() {
    standing.endCooldown();
    events.cooldownEnded(settings.autoReset());
  }

  /** The next end of a cooldown or bypass, {@link Times#NEVER} when there is none. */
  long nextDeadline() {
    return standing.nextDeadline();
  }

  /** Whether it was engaged by hand and holds its book. */
  boolean engaged() {
    return status() == BreakerStatus.TRIPPED || status() == BreakerStatus.EMERGENCY_HALT;
  }

  Event write(EventType eventType, String message, Actor by, EventDetail detail) {
    Event event = events.write(eventType, message, by, detail);
    if (eventType == EventType.BREAKER_TRIPPED && !breaker().scheduled()) {
      log.toAcknowledge(event);
    }
    return event;
  }

  /** Takes settings, and stands as it did. */
  void keep(Settings former) {
    settings = CellSettings.of(type, former);
    measured.reconfigure(former);
  }

  void save(StateWriter out, SymbolTable symbols) {
    out.version(1);
    out.integer("breaching", breaching);
    out.flag("faulted", faulted);
    standing.save(out.part("standing"));
    breaches.save(out.part("breaches"));
    measured.save(out.part("measured"), symbols);
  }

  void restore(StateReader in, SymbolTable symbols) {
    breaching = in.integer("breaching");
    faulted = in.flag("faulted");
    standing.restore(in.savedPart("standing"));
    breaches.restore(in.savedPart("breaches"));
    measured.restore(in.savedPart("measured"), symbols);
  }

  /** What operators do to it. */
  ByHand byHand() {
    return byHand;
  }

  BreakerId id() {
    return type.id();
  }

  BreakerType type() {
    return type;
  }

  Breaker breaker() {
    return measured.breaker();
  }

  Measurement measured() {
    return measured;
  }

  ReadingBuffer reading() {
    return reading;
  }

  BreakerStatus status() {
    return standing.status();
  }

  CellSettings settings() {
    return settings;
  }

  /** Since when it stands so, until when, and who put it there. */
  Standing standing() {
    return standing;
  }

  Optional<Event> lastTrip() {
    return breaches.lastTrip();
  }
}
