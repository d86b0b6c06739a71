package breakerboard.evidence;

import breakerboard.domain.Times;
import java.util.Map;

/** A breaker computed again, slowly and obviously, from all that ever came. */
interface PlainBreaker {
  long STALE = 60 * Times.NANOS_PER_SECOND;
  long STALE_POSITIONS = 300 * Times.NANOS_PER_SECOND;

  String name();

  /** Takes the next observation. */
  void see(Line line);

  /** What each trigger should say now. */
  Map<String, Verdict> verdicts();

  /**
   * The named statistics as numbers, texts, or whatever else the reading shows; empty while they
   * are those of an earlier time.
   */
  default Map<String, Object> statistics() {
    return Map.of();
  }

  /** A value that came at {@code fedAt}, {@link Times#NEVER} when none did, is of no use. */
  static boolean stale(long fedAt, long now, long bound) {
    return fedAt == Times.NEVER || now - fedAt > bound;
  }
}
