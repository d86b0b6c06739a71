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
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.SymbolTable;
import breakerboard.domain.Times;
import java.util.Optional;

/** One breaker in one book: what it measures, how it stands, and all that can be done to it. */
final class BreakerCell {
  private final BreakerType type;
  private final Measurement measured;
  private final ReadingBuffer reading;
  private final BookLog log;
  private final CellEvents events;
  private CellSettings settings;
  private final Standing standing;

  private final Breaches breaches;
  private final StatusTable table;
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
    this.table = new StatusTable(this, breaches, events, log);
    this.byHand = new ByHand(this, table, breaches, events, log);
    this.bypassEnd = new BypassEnd(this, table, breaches, events, log);
    this.power = new CellSwitch(this, standing, measured, events, log);
  }

  /**
   * Measures and follows; an observation can end a breach or a cooldown, the passing of time
   * cannot.
   */
  void on(Input input, BookFacts facts) {
    table.on(input, facts);
  }

  /** Whether a reset alone would be refused because the breach lasts. */
  boolean inBreach() {
    return table.inBreach();
  }

  /** A rebase or another limit answers its breach; the next reading tells anew. */
  void breachAnswered() {
    table.breachAnswered();
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
      table.endCooldown();
    }
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
    table.save(out);
    standing.save(out.part("standing"));
    breaches.save(out.part("breaches"));
    measured.save(out.part("measured"), symbols);
  }

  void restore(StateReader in, SymbolTable symbols) {
    table.restore(in);
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
