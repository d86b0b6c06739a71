package breakerboard.domain;

/** What a breaker without usable input does to its book's trading state. */
public enum OnUnfed {
  HALT,
  REDUCE_ONLY,
  IGNORE
}
