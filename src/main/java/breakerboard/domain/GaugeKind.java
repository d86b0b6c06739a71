package breakerboard.domain;

/** How a breaker's tile shows it. */
public enum GaugeKind {
  /** The driver's value on a scale of its limit. */
  BULLET,
  /** A word, no gauge. */
  WORD,
  /** Time of day on the session. */
  SESSION,
  /** One segment for each check. */
  CHECKLIST
}
