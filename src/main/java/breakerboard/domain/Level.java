package breakerboard.domain;

/** What a trigger or a breaker measures now; ordered by rank, the worst last. */
public enum Level {
  CLEAR,
  UNFED,
  WARN,
  BREACH;

  /** The worse of the two. */
  public Level worse(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
