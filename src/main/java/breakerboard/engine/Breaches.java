package breakerboard.engine;

import breakerboard.breakers.BookFacts;
import breakerboard.breakers.ReadingBuffer;
import breakerboard.domain.Event;
import breakerboard.domain.EventDetail;
import breakerboard.domain.EventType;
import breakerboard.domain.Input;
import breakerboard.domain.StateReader;
import breakerboard.domain.StateWriter;
import breakerboard.domain.Times;
import breakerboard.domain.Words;
import java.util.List;
import java.util.Optional;

/**
 * What is told of a breaker's breaches: the trip, each further trigger once, and what a bypass kept
 * from tripping.
 */
final class Breaches {
  private final BreakerCell cell;
  private final ReadingBuffer reading;

  /** The triggers whose breach was told, one bit each. */
  private long told;

  private Optional<Event> lastTrip = Optional.empty();
  private Optional<EventDetail.Tripped> inBypass = Optional.empty();

  Breaches(BreakerCell cell) {
    this.cell = cell;
    this.reading = cell.reading();
  }

  /** It tripped by its worst trigger; the others that breach are told after it. */
  void tripped(Input input, BookFacts facts, boolean again) {
    int worst = Trips.worstBreach(reading);
    told = reading.breaches();
    lastTrip = Optional.of(write(EventType.BREAKER_TRIPPED, worst, input, facts, again));
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (i != worst && Trips.raises(reading, i)) {
        var _ = write(EventType.TRIGGER_BREACHED, i, input, facts, again);
      }
    }
  }

  /** It is tripped already: triggers that breach anew are told. */
  void last(Input input, BookFacts facts, double deadband) {
    long now = reading.breaches();
    for (int i = 0; i < reading.triggerCount(); i++) {
      boolean fresh = (now & ~told & 1L << i) != 0;
      if (fresh && Trips.raises(reading, i)) {
        var _ = write(EventType.TRIGGER_BREACHED, i, input, facts, false);
      }
    }
    told |= now;
    forgetEnded(deadband);
  }

  /**
   * A trigger that fell under its limit by the deadband raises its own event when it breaches
   * again.
   */
  void forgetEnded(double deadband) {
    for (int i = 0; i < reading.triggerCount(); i++) {
      if (Trips.under(reading, i, deadband)) {
        told &= ~(1L << i);
      }
    }
  }

  void forget() {
    told = 0;
  }

  void trippedByHand(Actor by, boolean again) {
    lastTrip = Optional.of(Trips.byHand(cell, by, again));
  }

  /** A bypass begins: of what breaches in it, only a breach that lasts is known yet. */
  void bypassed(boolean inBreach) {
    inBypass =
        lastTrip
            .filter(trip -> inBreach)
            .flatMap(
                trip ->
                    trip.detail() instanceof EventDetail.Tripped breach
                        ? Optional.of(breach)
                        : Optional.empty());
  }

  void breachInBypass(Input input, BookFacts facts) {
    inBypass = Optional.of(detail(Trips.worstBreach(reading), input, facts, false));
  }

  /** The last breach that a bypass kept from tripping. */
  Optional<EventDetail.Tripped> inBypass() {
    return inBypass;
  }

  /** Input that went stale never ends a breach: it tripped by the last one that was measured. */
  void trippedAsMeasured(EventDetail.Tripped breach, boolean again) {
    String measured =
        Words.against(
            breach.value(), breach.limit(), breach.unit(), breach.value() < breach.limit(), true);
    long reset = cell.standing().latched() ? Times.NEVER : cell.standing().deadline();
    lastTrip =
        Optional.of(
            cell.write(
                EventType.BREAKER_TRIPPED,
                breach.trigger() + " " + measured + ", as last measured",
                Actor.NOBODY,
                breach.at(reset, cell.standing().latched(), again)));
  }

  Optional<Event> lastTrip() {
    return lastTrip;
  }

  void save(StateWriter out) {
    out.version(1);
    out.integer("told", told);
    lastTrip.ifPresent(
        trip -> {
          if (trip.detail() instanceof EventDetail.Tripped breach) {
            SavedTrip.save(trip, breach, out.part("lastTrip"));
          }
        });
    inBypass.ifPresent(breach -> SavedTrip.save(breach, out.part("inBypass")));
  }

  void restore(StateReader in) {
    told = in.integer("told");
    List<String> parts = in.savedParts();
    lastTrip =
        parts.contains("lastTrip")
            ? Optional.of(SavedTrip.restore(in.savedPart("lastTrip")))
            : Optional.empty();
    inBypass =
        parts.contains("inBypass")
            ? Optional.of(SavedTrip.breach(in.savedPart("inBypass")))
            : Optional.empty();
  }

  private Event write(EventType type, int trigger, Input input, BookFacts facts, boolean again) {
    return cell.write(
        type,
        Trips.words(cell, trigger, facts),
        Actor.NOBODY,
        detail(trigger, input, facts, again));
  }

  private EventDetail.Tripped detail(int trigger, Input input, BookFacts facts, boolean again) {
    boolean latches = cell.standing().latched() || Trips.latches(reading);
    return Trips.detail(cell, trigger, input, facts, latches, again);
  }
}
