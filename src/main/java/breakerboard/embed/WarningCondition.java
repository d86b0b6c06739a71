package breakerboard.embed;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Trend;
import breakerboard.domain.TriggerReading;

/**
 * A trigger between its warning limit and its limit.
 *
 * @param trigger its value, limit and warning limit, with their unit
 * @param trend where the breaker's utilisation goes
 * @param timeToBreach seconds at that trend, NaN unless rising
 */
public record WarningCondition(
    BreakerId breaker, TriggerReading trigger, Trend trend, double timeToBreach) {}
