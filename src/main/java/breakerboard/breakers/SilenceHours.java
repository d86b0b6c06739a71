package breakerboard.breakers;

import breakerboard.calendar.SessionClock;
import breakerboard.calendar.SessionDay;
import breakerboard.config.Key;
import breakerboard.config.Settings;
import breakerboard.domain.Times;
import org.jspecify.annotations.Nullable;

/** When silence of a feed counts: in the session where a session is configured, else always. */
final class SilenceHours {
  private static final Key<Boolean> CONFIGURED = TimeBasedBreaker.TYPE.common().enabled();

  /** Null where none is configured. */
  private @Nullable SessionClock session;

  void reconfigure(Settings settings) {
    session = settings.get(CONFIGURED) ? TradingHours.session(settings) : null;
  }

  /**
   * Since when a silence after {@code last} counts: {@code last} itself or the start of the session
   * that runs now; {@link Times#NEVER} outside the session.
   */
  long silentSince(long last, long now) {
    if (session == null) {
      return last;
    }
    SessionDay day = session.on(now);
    return day.inSession(now) ? Math.max(last, day.open()) : Times.NEVER;
  }

  /** As {@link #silentSince}, and outside the session the start of the next one. */
  long countsFrom(long last, long now) {
    if (session == null) {
      return last;
    }
    SessionDay day = session.on(now);
    if (day.inSession(now)) {
      return Math.max(last, day.open());
    }
    SessionDay next = day.trades() && now < day.open() ? day : session.after(day);
    return next.trades() ? next.open() : Times.NEVER;
  }

  /** The earlier of {@code due} and the end of the session, at which no silence counts any more. */
  long orClose(long due, long now) {
    if (session == null || !session.on(now).inSession(now)) {
      return due;
    }
    long close = session.on(now).close();
    return due == Times.NEVER ? close : Math.min(due, close);
  }

  /** Whether the time between two observations tells how often one comes. */
  boolean gapCounts(long last, long now) {
    return session == null || silentSince(last, now) == last;
  }
}
