package breakerboard.domain;

/** What a breaker without usable input does to its book's trading state. */
public enum OnUnfed {
  /** No orders. */
  HALT,
  /** Only orders that make positions smaller. */
  REDUCE_ONLY,
  /** No effect. */
  IGNORE
}
