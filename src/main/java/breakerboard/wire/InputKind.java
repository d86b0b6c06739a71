package breakerboard.wire;

/** The kinds of recorded inputs, by their place here: new ones go to the end. */
enum InputKind {
  OBSERVATION,
  SUBMISSION,
  TICK,
  FEED_REPORT,
  FEED_POSITION,
  REFUSED_LINE,
  QUEUE_LEVEL,
  RESTART,
  /** A refused line that tells how it begins. */
  QUOTED_LINE
}
