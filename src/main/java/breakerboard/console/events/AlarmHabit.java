package breakerboard.console.events;

/** How an alarm misbehaves, by ISA-18.2: too lively to be read, or too old to be news. */
public enum AlarmHabit {
  ORDINARY,
  /** Raised three or more times within a minute, and again within the last ten minutes. */
  CHATTERING,
  /** Its cause stands for 24 hours or longer without a break. */
  STALE
}
