package breakerboard.domain;

/** What a trigger or a breaker measures now; ordered by rank, the worst last. */
public enum Level {
  /** Under every warning limit, or with too few samples to say. */
  CLEAR,
  /** Its input never came or went stale. */
  UNFED,
  /** Over its warning limit. */
  WARN,
  /** Over its limit. */
  BREACH;

  /** The worse of the two. */
  public Level worse(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
