package breakerboard.domain;

/**
 * Everything the engine consumes, in the one order in which it consumes it; each stamped once at
 * the edge.
 */
public sealed interface Input
    permits Observation,
        Submission,
        Tick,
        FeedReport,
        FeedPosition,
        RefusedLine,
        QueueLevel,
        Restart {
  /** When it arrived at the edge, nanoseconds since the epoch ({@link Times}). */
  long arrival();
}
