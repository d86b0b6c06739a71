package breakerboard.domain;

import java.util.Optional;

/**
 * What happened, numbered per desk without gaps.
 *
 * @param id its number, from 1
 * @param time event time, nanoseconds since the epoch; of a deadline the time at which it was due
 * @param book empty when it concerns the whole desk
 * @param breaker empty when it concerns no single breaker
 * @param status the breaker's status after it
 * @param message a sentence
 * @param operator who acted, empty when nobody did
 * @param reason why, empty when nobody acted
 */
public record Event(
    long id,
    long time,
    EventType type,
    Priority priority,
    String book,
    Optional<BreakerId> breaker,
    Optional<BreakerStatus> status,
    String message,
    String operator,
    String reason,
    EventDetail detail) {}
