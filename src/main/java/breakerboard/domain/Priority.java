package breakerboard.domain;

/** How urgently an event wants an operator; ordered, the most urgent last. */
public enum Priority {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
