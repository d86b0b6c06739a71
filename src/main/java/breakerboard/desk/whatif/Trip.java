package breakerboard.desk.whatif;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Unit;

/**
 * A breaker tripped.
 *
 * @param time nanoseconds since the epoch
 * @param trigger that was in breach
 * @param value of the trigger, in {@code unit}; NaN when an operator tripped it
 * @param limit in {@code unit}; NaN where the trigger has none
 * @param retrip it tripped again out of its cooldown
 * @param operator who tripped it, empty when it tripped by itself
 */
public record Trip(
    String book,
    BreakerId breaker,
    long time,
    String trigger,
    double value,
    double limit,
    Unit unit,
    boolean retrip,
    String operator) {}
