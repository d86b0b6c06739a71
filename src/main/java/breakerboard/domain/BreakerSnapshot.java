package breakerboard.domain;

import java.util.List;
import java.util.Optional;

/**
 * One breaker of one book at one moment, immutable, for the screen and the readings file.
 *
 * @param since when the status began, nanoseconds since the epoch
 * @param deadline end of the cooldown or bypass; while TRIPPED in breach the earliest possible
 *     automatic reset; {@link Times#NEVER} when none
 * @param latched only an operator releases it
 * @param effect what it allows its book by itself, by its status and by input that is missing
 * @param released what it would allow once it is released: less than everything only while its
 *     input is missing
 * @param inBreach whether a reset alone would be refused; input that went missing ends no breach
 * @param breachEnds when the breach is known to end by itself, {@link Times#NEVER} when it is not
 * @param lastInput time of the newest input it lives on, {@link Times#NEVER} when it was never fed
 * @param everFed whether its required inputs ever came
 * @param lastTrip the event of the last trip
 * @param retrips how often it tripped again since its first trip
 * @param actor who put it into this status (disable, bypass, trip by hand), else empty
 * @param actorReason and why
 * @param overrides live overrides of its keys
 */
public record BreakerSnapshot(
    BreakerId breaker,
    BreakerStatus status,
    long since,
    long deadline,
    boolean latched,
    boolean autoReset,
    OnTrip onTrip,
    TradingState effect,
    TradingState released,
    boolean inBreach,
    long breachEnds,
    Reading reading,
    long lastInput,
    boolean everFed,
    Optional<Event> lastTrip,
    int retrips,
    String actor,
    String actorReason,
    List<OverrideView> overrides) {
  public BreakerSnapshot {
    overrides = List.copyOf(overrides);
  }
}
