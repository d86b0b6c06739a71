package breakerboard.desk;

import breakerboard.domain.BreakerId;
import breakerboard.domain.Event;
import breakerboard.domain.Times;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes each change of a breaker's status at debug level to a logger of the breaker's own, {@code
 * breakerboard.breaker.<id>}, so that one breaker can be watched alone. Says nothing of
 * observations that change nothing. Safe for many threads.
 */
public final class BreakerLog {
  /** What the loggers' names begin with. */
  public static final String PREFIX = "breakerboard.breaker.";

  private final Map<BreakerId, Logger> loggers = new ConcurrentHashMap<>();

  /** Writes the event when it changes a breaker's status. */
  public void event(Event event) {
    if (event.type().changesState()) {
      event.breaker().ifPresent(breaker -> write(logger(breaker), event));
    }
  }

  private Logger logger(BreakerId breaker) {
    return loggers.computeIfAbsent(breaker, id -> LoggerFactory.getLogger(PREFIX + id));
  }

  private static void write(Logger logger, Event event) {
    if (logger.isDebugEnabled()) {
      logger.debug(
          "{} {} {} {}: {}",
          Times.instant(event.time()),
          event.book(),
          event.type(),
          event.status().map(Enum::name).orElse(""),
          event.message());
    }
  }
}
