package breakerboard.domain;

/** Connection of a feed. */
public enum FeedState {
  CONNECTING,
  CONNECTED,
  LOST,
  ENDED
}
