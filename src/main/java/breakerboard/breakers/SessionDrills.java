package breakerboard.breakers;

import breakerboard.breakers.Drill.Moment;
import breakerboard.calendar.SessionClock;
import breakerboard.calendar.SessionDay;
import breakerboard.config.Settings;
import breakerboard.domain.Times;
import java.util.function.Function;

/** Moments at which a drill finds a session open, closed or at its start. */
final class SessionDrills {
  /** A market-wide halt lasts a quarter of an hour and needs the session before and after it. */
  private static final long ROOM = 60 * Times.NANOS_PER_MINUTE;

  private static final int MOST_DAYS = 400;

  private SessionDrills() {}

  /** In the session, with an hour of it to come. */
  static Moment inside(Function<Settings, SessionClock> clock) {
    return (settings, earliest) -> {
      SessionClock sessions = clock.apply(settings);
      SessionDay day = sessions.on(earliest);
      return day.inSession(earliest) && day.inSession(earliest + ROOM)
          ? earliest
          : nextOpen(sessions, earliest);
    };
  }

  /** Out of the session, however many of them follow each other without a pause. */
  static Moment outside(Function<Settings, SessionClock> clock) {
    return (settings, earliest) -> {
      SessionClock sessions = clock.apply(settings);
      long time = earliest;
      for (int i = 0; i < MOST_DAYS && sessions.on(time).inSession(time); i++) {
        time = sessions.on(time).close();
      }
      return time;
    };
  }

  /** The start of the next session. */
  static Moment start(Function<Settings, SessionClock> clock) {
    return (settings, earliest) -> nextOpen(clock.apply(settings), earliest);
  }

  /** The earliest itself where no session is in sight. */
  private static long nextOpen(SessionClock sessions, long earliest) {
    SessionDay day = sessions.on(earliest);
    SessionDay coming = day.trades() && earliest < day.open() ? day : sessions.after(day);
    return coming.trades() ? coming.open() : earliest;
  }
}
